import type { Invocation } from '../command/invocation.ts';
import type { AnyEvent } from '../events/event-line.ts';
import { deliver } from '../webhook/deliver.ts';
import { showOutcome } from '../webhook/show-outcome.ts';

export interface Target {
  readonly url: string;
  readonly secret: string;
}

/** Forwards an event, and shows what came of it below the event's own line. */
export async function forward(
  event: AnyEvent,
  { url, secret }: Target,
  { host, values, paint, paintSaid, say }: Invocation,
): Promise<void> {
  const tell = (line: string): unknown => (values.has('json') ? say(line) : host.out.write(`${line}\n`));
  const palette = values.has('json') ? paintSaid : paint;
  const outcome = await deliver(
    {
      url,
      secret,
      // The API made the event's text the same way, so these are the bytes a webhook gets. A test compares them.
      payload: JSON.stringify(event),
      event,
      onRetry: (reason, wait) => tell(`  ${palette.busy('↻')} ${reason}; again in ${wait / 1_000} s`),
    },
    host,
  );
  tell(`  ${palette.faint('→')} ${showOutcome(outcome, url, palette)}`);
  if ('reason' in outcome)
    say(paintSaid.busy(`Later: cloudnexus listen --forward-to ${url} --since ${event.timestamp}`));
}
