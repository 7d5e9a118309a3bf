// Writers that commit in any order, clients that come and go: no event is missed, none is out of order.
import { randomInt } from 'node:crypto';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { readFeed, type FeedEvent } from '../../src/events/feed/read.ts';
import { migrate } from '../../src/store/migrate.ts';
import { engines, newAddress, open } from '../engines.ts';
import { allTypes, Client, type Opening } from './kit/client.ts';
import { startOn, type World } from './kit/start.ts';

const execute = promisify(execFile);
const program = fileURLToPath(new URL('programs/write.ts', import.meta.url));

interface Heard {
  readonly ids: string[];
  readonly texts: string[];
  readonly resumes: number;
}

describe.each(engines)('on %s', (engine) => {
  test('8 writers, and clients that lose their connection again and again', { timeout: 180_000 }, async (context) => {
    const address = await newAddress(engine, context);
    const first = await open(address, context);
    await migrate(first, Date.now);
    const world = await startOn(first);
    // On Postgres another process has its own store, and clients reach either.
    const worlds = engine === 'sqlite' ? [world] : [world, await startOn(await open(address, context))];
    const ports = worlds.map(({ port }) => port);

    const perProcess = 250;
    const processes = 4; // of two writers each
    let isWritten = false;
    const written = Promise.all(
      Array.from({ length: processes }, () =>
        execute(process.execPath, [program, address, world.account.id, String(perProcess)]),
      ),
    ).then(() => (isWritten = true));
    const followers = [allTypes, allTypes, ['security.threat.detected'], ['server.created', 'server.scaled']].map(
      (types) => follow(world, ports, types, () => isWritten),
    );
    await written;
    const expected = await everything(world);
    expect(expected).toHaveLength(perProcess * processes);
    for (const [index, types] of [allTypes, allTypes, ['security.threat.detected'], ['server.created']].entries()) {
      const heard = await followers[index];
      const wanted = expected.filter(({ type }) => types.includes(type));
      expect(heard?.ids).toEqual(wanted.map(({ id }) => id));
      expect(heard?.texts).toEqual(wanted.map(({ payload }) => payload));
      expect(heard?.resumes).toBeGreaterThanOrEqual(10);
    }
  });
});

/** Follows the stream, cutting its connection at any moment, until everything is written and at least ten times. */
async function follow(
  { account, key }: World,
  ports: readonly number[],
  types: readonly string[],
  isWritten: () => boolean,
): Promise<Heard> {
  const headers = { Authorization: `Bearer ${key.key}`, 'X-CloudNexus-Id': account.id };
  const [ids, texts]: [string[], string[]] = [[], []];
  let after: string | undefined = '2000-01-01T00:00:00Z';
  for (let resumes = 0; ; resumes += 1) {
    const opening: Opening = {
      port: ports[randomInt(ports.length)] ?? 0,
      headers,
      protocols: ['cloudnexus.events.v1'],
      path: '/v2/events/stream',
    };
    const client: Client = (await Client.open(opening)).subscribe({ types, after });
    const wasWritten = isWritten() && resumes >= 10;
    const enough = randomInt(1, 60);
    const patience = randomInt(20, 400);
    if (wasWritten) await client.caughtUp();
    else await client.until(({ ids: { length } }) => length >= enough, patience).catch(() => {});
    client.socket.terminate();
    for (const [index, message] of client.messages.entries()) {
      after = message.cursor ?? after;
      if (!message.event) continue;
      ids.push(message.event.id);
      texts.push((client.texts[index] ?? '').replace(/^\{"type":"event","cursor":"[\w-]+","event":(.*)\}$/, '$1'));
    }
    if (wasWritten) return { ids, texts, resumes };
  }
}

async function everything({ store, feed, account }: World): Promise<FeedEvent[]> {
  const { events } = await readFeed(store, feed, { accountId: account.id, limit: 1_000_000 });
  return events;
}
