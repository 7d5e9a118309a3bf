import { AbortError } from '@cloudnexus/sdk';
import type { Invocation } from '../command/invocation.ts';
import { openClient } from '../credentials/client.ts';
import { chosenTypes } from '../events/chosen-types.ts';
import { momentOf } from '../events/moment.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { UsageError } from '../usage-error.ts';
import { signingSecret } from '../webhook/secret.ts';
import { targetOf } from '../webhook/target.ts';
import { ConnectionNews } from './connection.ts';
import { forward, type Target } from './forward.ts';
import { Keeper } from './keeper.ts';
import { placeOf } from './place.ts';
import { showEvent } from './show-event.ts';

export { listenCommand } from './listen-command.ts';

export async function listen(invocation: Invocation): Promise<ExitCode> {
  const { host, values, say, paintSaid } = invocation;
  const types = chosenTypes(values);
  const target = await readTarget(invocation);
  const start = readStart(invocation);
  const news = new ConnectionNews(invocation);
  const { client, credentials } = await openClient(invocation, news.hooks);
  const { baseUrl } = credentials;
  const accountId = credentials.accountId ?? (await client.account.get({}, { signal: host.signal })).id;
  const place = await placeOf(host, { accountId, baseUrl, forwardTo: target?.url ?? '' });
  const after = start ?? (values.has('from-latest') ? undefined : place.after);
  sayStart(invocation, { accountId, baseUrl, types, target, resumes: start === undefined && after !== undefined });

  const keeper = new Keeper(place);
  try {
    const stream = client.events.subscribe({
      types,
      after,
      signal: host.signal,
      onGap: ({ oldest }) => say(paintSaid.bad(`Events before ${oldest} are no longer kept, and are missing here.`)),
      onBookmark: (cursor) => keeper.note(cursor),
      onCaughtUp: () => {
        // Where nothing has happened yet that would have a cursor, whoever starts again goes on from the start.
        if (after === undefined && news.startedAt !== undefined) keeper.noteFirst(news.startedAt);
        void keeper.settled().then(() => news.caughtUp());
      },
    });
    for await (const { cursor, ...event } of stream) {
      showEvent(event, invocation);
      if (target) await forward(event, target, invocation);
      // Not before it is done: whoever is killed now forwards it once more.
      await keeper.keep(cursor);
    }
  } catch (error) {
    if (!host.signal.aborted || !isAbort(error)) throw error;
    say(paintSaid.faint('Stopped. The next listen goes on from here.'));
  } finally {
    await keeper.done();
  }
  return exitCode.ok;
}

/** The SDK's, or that of what was waited for here. */
function isAbort(error: unknown): boolean {
  return AbortError.is(error) || (error instanceof Error && error.name === 'AbortError');
}

async function readTarget({ host, values }: Invocation): Promise<Target | undefined> {
  const to = values.text('forward-to');
  if (to === undefined) {
    if (values.has('secret')) throw new UsageError('--secret is for what is forwarded: give --forward-to as well.');
    return undefined;
  }
  return { url: targetOf(to), secret: await signingSecret(host, values) };
}

function readStart({ host, values }: Invocation): Date | undefined {
  const since = values.text('since');
  if (since !== undefined && values.has('from-latest'))
    throw new UsageError('--since and --from-latest exclude each other.');
  return since === undefined ? undefined : momentOf(since, host.now());
}

function sayStart(
  { say, paintSaid }: Invocation,
  start: { accountId: string; baseUrl: string; types: readonly string[]; target: Target | undefined; resumes: boolean },
): void {
  const { accountId, baseUrl, types, target, resumes } = start;
  say(`Listening for ${types.join(', ')} of ${paintSaid.name(accountId)} at ${baseUrl}`);
  if (target) {
    say(`Forwarding to ${paintSaid.name(target.url)}`);
    say(`Signed with   ${paintSaid.busy(target.secret)}`);
  }
  if (resumes) say(paintSaid.faint('Going on where the last listen stopped; --from-latest skips what was missed.'));
  say(paintSaid.faint('Ctrl-C ends it.'));
}
