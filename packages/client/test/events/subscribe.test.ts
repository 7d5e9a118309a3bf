// Follows a stream that is lost, slow, wrong or refused.
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { AbortError, AuthenticationError, ConnectionError } from '../../src/index.ts';
import { StreamClosedError, subscribe } from '../../src/events/index.ts';
import { startStream, type StreamServer } from './stream-server.ts';

const types = ['server.created'] as const;

/** The identifiers of so many events. */
async function take(events: AsyncIterable<{ id: string }>, count: number): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of events) if (ids.push(id) === count) break;
  return ids;
}

function afters({ subscribed }: StreamServer): (string | undefined)[] {
  return subscribed.map(({ after }) => after);
}

/** Refuses a ticket, for long. */
function busy(_: unknown, response: ServerResponse): boolean {
  response.writeHead(503, { 'Retry-After': '30' }).end();
  return true;
}

test('events come with their cursors', async () => {
  const { client } = await startStream([(stream) => stream.events(1)]);
  for await (const event of client.events.subscribe({ types })) {
    expect(event).toEqual({
      event: 'server.created',
      id: 'evt_1',
      timestamp: '2025-01-15T14:22:00Z',
      data: { server_id: 'srv_1', region: 'us-east-1', ip: '10.0.0.1', status: 'running' },
      cursor: 'c1',
    });
    break;
  }
});

test('without a place to start it is the head, so that nothing is missed if the first connection is lost', async () => {
  const server = await startStream([(stream) => stream.close(4200), (stream) => stream.events(1)]);
  await take(server.client.events.subscribe({ types }), 1);
  expect(afters(server)).toEqual(['head', 'head']);
});

test('a place to start is a cursor or a time', async () => {
  const server = await startStream([(stream) => stream.events(1)]);
  await take(server.client.events.subscribe({ types, after: 'MS4x' }), 1);
  await take(server.client.events.subscribe({ types, after: new Date('2025-01-15T14:00:00Z') }), 1);
  expect(afters(server)).toEqual(['MS4x', '2025-01-15T14:00:00.000Z']);
});

test('a connection that is lost is opened again, after the last event, with another ticket', async () => {
  const server = await startStream([
    (stream) => stream.events(1, 2).socket.terminate(),
    (stream) => stream.events(3).socket.terminate(),
    (stream) => stream.events(4),
  ]);
  expect(await take(server.client.events.subscribe({ types, after: 'c0' }), 4)).toEqual([
    'evt_1',
    'evt_2',
    'evt_3',
    'evt_4',
  ]);
  expect(afters(server)).toEqual(['c0', 'c2', 'c3']);
  expect(server.tickets).toEqual(['ticket1', 'ticket2', 'ticket3']);
});

test('what comes twice is given once', async () => {
  const { client } = await startStream([(stream) => stream.events(1, 2, 2, 1, 3)]);
  expect(await take(client.events.subscribe({ types }), 3)).toEqual(['evt_1', 'evt_2', 'evt_3']);
});

test('a bookmark moves the place to go on from', async () => {
  const bookmarks: string[] = [];
  const server = await startStream([
    (stream) => stream.say({ type: 'bookmark', cursor: 'b1' }).close(4200),
    (stream) => stream.events(1),
  ]);
  await take(server.client.events.subscribe({ types, onBookmark: (cursor) => bookmarks.push(cursor) }), 1);
  expect([afters(server), bookmarks]).toEqual([['head', 'b1'], ['b1']]);
});

test('a gap is told, and the place behind it kept', async () => {
  const onGap = vi.fn<(gap: { oldest: string }) => void>();
  const onCaughtUp = vi.fn<() => void>();
  const server = await startStream([
    (stream) => stream.say({ type: 'gap', oldest: 'old' }).close(4200),
    (stream) => stream.say({ type: 'caught_up' }).events(1),
  ]);
  await take(server.client.events.subscribe({ types, after: 'c0', onGap, onCaughtUp }), 1);
  expect([onGap.mock.calls, onCaughtUp.mock.calls.length]).toEqual([[[{ oldest: 'old' }]], 1]);
  expect(afters(server)).toEqual(['c0', 'old']);
});

test('messages of types that are unknown are passed over', async () => {
  const { client } = await startStream([
    (stream) => stream.say({ type: 'weather', reason: 'rain' }, { type: 'tide' }).events(1),
  ]);
  expect(await take(client.events.subscribe({ types }), 1)).toEqual(['evt_1']);
});

test.each([4200, 4208, 4299])('after %i it connects again at once', async (code) => {
  const server = await startStream([(stream) => stream.events(server.subscribed.length).close(code)]);
  const started = performance.now();
  await take(server.client.events.subscribe({ types }), 9);
  // Eight waits of a second, give or take a quarter, would be six at least.
  expect(performance.now() - started).toBeLessThan(5_000);
});

test.each([4100, 4199, 1011])('after %i it waits a second, give or take', async (code) => {
  const server = await startStream([(stream) => stream.events(1).close(code), (stream) => stream.events(2)]);
  await take(server.client.events.subscribe({ types }), 2);
  const [first, second] = server.subscribed;
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(700);
});

test.each([4000, 4003, 4099])('after %i it ends, and says why', async (code) => {
  const server = await startStream([(stream) => stream.close(code, 'You know why.')]);
  const error: unknown = await take(server.client.events.subscribe({ types }), 1).catch((each: unknown) => each);
  expect(StreamClosedError.is(error)).toBe(true);
  expect(error).toMatchObject({ code, reason: 'You know why.', name: 'StreamClosedError' });
  expect(server.subscribed).toHaveLength(1);
});

test('a credential that has ended may have a successor: after 4001 there is another ticket', async () => {
  const server = await startStream([(stream) => stream.events(1).close(4001), (stream) => stream.events(2)]);
  expect(await take(server.client.events.subscribe({ types }), 2)).toEqual(['evt_1', 'evt_2']);
  expect(server.tickets).toEqual(['ticket1', 'ticket2']);
});

test('a connection that says nothing for two heartbeats is lost', async () => {
  const server = await startStream([(stream) => stream.events(1), (stream) => stream.events(2)], { heartbeat: 500 });
  expect(await take(server.client.events.subscribe({ types }), 2)).toEqual(['evt_1', 'evt_2']);
  const [first, second] = server.subscribed;
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(1_000);
});

test('who leaves the loop closes the connection', async () => {
  const server = await startStream([(stream) => stream.events(1)]);
  await take(server.client.events.subscribe({ types }), 1);
  await vi.waitFor(() => expect(server.open.size).toBe(0), { timeout: 5_000 });
});

test('a signal ends it with an AbortError, at once, wherever it is', async () => {
  const server = await startStream([(stream) => stream.events(1), (stream) => stream.events(2)]);
  const reason = new Error('enough');
  for (const when of ['before', 'while it waits for an event']) {
    const controller = new AbortController();
    if (when === 'before') controller.abort(reason);
    const done = take(server.client.events.subscribe({ types, signal: controller.signal }), 9);
    setTimeout(() => controller.abort(reason), 300);
    const error: unknown = await done.catch((each: unknown) => each);
    expect(AbortError.is(error), when).toBe(true);
    expect(error).toMatchObject({ cause: reason });
  }
  await vi.waitFor(() => expect(server.open.size).toBe(0), { timeout: 5_000 });
});

test('a signal ends the wait between two connections, and for a ticket', async () => {
  const server = await startStream([], { refuse: busy });
  const never = new Promise<never>(() => {});
  for (const options of [{ types }, { types, ticket: () => never }]) {
    const controller = new AbortController();
    const done = take(server.client.events.subscribe({ ...options, signal: controller.signal }), 9);
    await delay(300);
    const started = performance.now();
    controller.abort();
    await expect(done).rejects.toThrow('aborted');
    expect(performance.now() - started).toBeLessThan(10_000);
  }
});

test('a program that reads slowly gets everything, over several connections', async () => {
  const all = Array.from({ length: 5_000 }, (_, index) => index + 1);
  const server = await startStream([
    (stream) => {
      const from = Number(server.subscribed.at(-1)?.after?.slice(1));
      stream.events(...all.slice(from));
    },
  ]);
  const ids: string[] = [];
  for await (const { id } of server.client.events.subscribe({ types, after: 'c0' })) {
    if (ids.length === 0) await delay(500);
    if (ids.push(id) === all.length) break;
  }
  expect(ids).toEqual(all.map((number) => `evt_${number}`));
  expect(server.subscribed.length).toBeGreaterThan(1);
});

test('where the credential is refused, the error says so', async () => {
  const server = await startStream([], {
    refuse: (_, response) => {
      response.writeHead(401, { 'Content-Type': 'application/json' });
      response.end('{"errors":[{"code":"invalid_credentials","title":"Invalid credentials"}]}');
      return true;
    },
  });
  await expect(take(server.client.events.subscribe({ types }), 1)).rejects.toBeInstanceOf(AuthenticationError);
});

test('where there is nobody, it says so after three attempts', async () => {
  const { client, url } = await startStream([]);
  const nowhere = {
    ticket: 't',
    url: url.replace(/^http/, 'ws').replace(/\d+$/, '1'),
    protocol: 'cloudnexus.events.v1',
  };
  const started = performance.now();
  const done = take(client.events.subscribe({ types, ticket: async () => nowhere }), 1);
  await expect(done).rejects.toBeInstanceOf(ConnectionError);
  expect(performance.now() - started).toBeGreaterThan(1_500);
});

test('a stream that has worked is opened again for as long as it takes', async () => {
  let refused = 0;
  let isDown = false;
  const server = await startStream(
    [
      (stream) => {
        isDown = true;
        stream.events(1).close(4200);
      },
      (stream) => stream.events(2),
    ],
    {
      refuse: (_, response) => {
        if (!isDown || refused === 1) return false;
        refused += 1;
        response.writeHead(503).end();
        return true;
      },
    },
  );
  expect(await take(server.client.events.subscribe({ types }), 2)).toEqual(['evt_1', 'evt_2']);
  expect(refused).toBe(1);
});

test('an error of the program is not taken for one of the stream', async () => {
  const server = await startStream([(stream) => stream.say({ type: 'caught_up' }).events(1)]);
  const onCaughtUp = vi.fn<() => void>().mockThrow(new TypeError('mine'));
  await expect(take(server.client.events.subscribe({ types, onCaughtUp }), 1)).rejects.toThrow('mine');
  await vi.waitFor(() => expect(server.open.size).toBe(0), { timeout: 5_000 });
});

test('a page needs no client, only a ticket', async () => {
  const { url, tickets } = await startStream([(stream) => stream.events(1)]);
  const address = `${url.replace(/^http/, 'ws')}/events/stream`;
  const ticket = async (): Promise<{ ticket: string; url: string; protocol: string }> => {
    await once(AbortSignal.timeout(10), 'abort');
    return { ticket: 'own', url: address, protocol: 'cloudnexus.events.v1' };
  };
  expect(await take(subscribe({ types, ticket }), 1)).toEqual(['evt_1']);
  expect(tickets).toEqual(['own']);
});
