// Every code that the stream closes a connection with.
import { describe, expect, test } from 'vitest';
import { encodeEventCursor } from '../../src/events/feed/cursor.ts';
import { identityChanged } from '../../src/identity/changes.ts';
import { revokeKey } from '../../src/identity/keys/revoke.ts';
import { engines } from '../engines.ts';
import { start } from './kit/start.ts';

const wrong: readonly [string, unknown][] = [
  ['is no JSON', 'hello'],
  ['is no object', '7'],
  ['is of another type', { type: 'ping' }],
  ['names no types', { type: 'subscribe' }],
  ['names an empty list of types', { type: 'subscribe', types: [] }],
  ['names a type that is unknown', { type: 'subscribe', types: ['server.exploded'] }],
  ['names a type twice', { type: 'subscribe', types: ['server.created', 'server.created'] }],
  ['has a member that is unknown', { type: 'subscribe', types: ['server.created'], from: 'latest' }],
  ['starts at what is no time', { type: 'subscribe', types: ['server.created'], after: '2025-13-15T14:00:00Z' }],
  ['is larger than 64 KiB', `${' '.repeat(65_536)}{}`],
];

test('4000: a message that is not what the contract describes', async (context) => {
  const world = await start('sqlite', context);
  for (const [what, message] of wrong) {
    const client = (await world.open()).say(message);
    expect((await client.ended()).code, what).toBe(4000);
  }
});

test('4000: a message that is not text', async (context) => {
  const world = await start('sqlite', context);
  const client = await world.open();
  client.socket.send(Buffer.from('{"type":"subscribe","types":["server.created"]}'));
  expect(await client.ended()).toEqual({ code: 4000, reason: 'The message is not text.' });
});

test('4000: a second subscribe', async (context) => {
  const world = await start('sqlite', context);
  const client = (await world.open()).subscribe().subscribe();
  expect(await client.ended()).toEqual({
    code: 4000,
    reason: 'There is a subscription already. Open another connection.',
  });
});

test('4000 says what is wrong', async (context) => {
  const world = await start('sqlite', context);
  const client = (await world.open()).say({ type: 'subscribe', types: ['server.exploded'] });
  expect((await client.ended()).reason).toBe('subscribe/types/0 must be equal to one of the allowed values.');
});

describe.each(engines)('on %s', (engine) => {
  test('4001: a credential that is revoked, within seconds', async (context) => {
    const world = await start(engine, context, { limits: { recheck: 3_600_000 } });
    const { key, apiKey } = await world.newKey({ grant: { role: 'viewer' } });
    const headers = { Authorization: `Bearer ${key}`, 'X-CloudNexus-Id': world.account.id };
    const client = await (await world.open({ headers })).subscribe().caughtUp();
    const other = await (await world.open()).subscribe().caughtUp();
    await world.store.transaction((tx) =>
      revokeKey(tx, { id: apiKey.id, accountId: world.account.id }, world.sources.clock),
    );
    expect((await client.until(({ closed }) => closed, 5_000)).closed?.code).toBe(4001);
    expect(other.closed).toBeUndefined();
  });

  test('4003: a credential that has lost the scope', async (context) => {
    const world = await start(engine, context);
    const { key, apiKey } = await world.newKey({ grant: { role: 'viewer' } });
    const headers = { Authorization: `Bearer ${key}`, 'X-CloudNexus-Id': world.account.id };
    const client = await (await world.open({ headers })).subscribe().caughtUp();
    // No operation takes scopes away from a key. An operator, or a role that changes with a release, may.
    await world.store.transaction(async (tx) => {
      await tx.run(`update api_keys set role = null, scopes = 'servers:read' where id = $1`, apiKey.id);
      await identityChanged(tx);
    });
    expect((await client.ended()).code).toBe(4003);
  });

  test('4009: a cursor that is not one of this stream', async (context) => {
    const world = await start(engine, context);
    const elsewhere = encodeEventCursor({ epoch: 'another' }, { xid: 0, position: 0 });
    for (const after of ['MS4xMDQy', elsewhere]) {
      const client = (await world.open()).subscribe({ after });
      expect(await client.ended()).toEqual({ code: 4009, reason: 'The cursor is not one of this stream.' });
    }
  });

  test('4009: a cursor that is ahead of everything there is', async (context) => {
    const world = await start(engine, context);
    const after = encodeEventCursor(world.feed, { xid: 1_000_000_000, position: 1_000_000_000 });
    const client = (await world.open()).subscribe({ after });
    expect((await client.ended()).code).toBe(4009);
  });

  test('4200: the API is restarting', async (context) => {
    const world = await start(engine, context);
    const clients = await Promise.all(Array.from({ length: 20 }, () => world.open()));
    await Promise.all(clients.slice(0, 10).map((client) => client.subscribe().caughtUp()));
    await world.stream.close();
    expect(world.stream.connections).toBe(0);
    for (const client of clients) expect((await client.ended()).code).toBe(4200);
  });
});

test('4001: a credential that expires', async (context) => {
  let now = Date.now();
  const world = await start('sqlite', context, { clock: () => now, limits: { recheck: 50 } });
  const { key } = await world.newKey({ expiresAt: now + 60_000 });
  const headers = { Authorization: `Bearer ${key}`, 'X-CloudNexus-Id': world.account.id };
  const client = await (await world.open({ headers })).subscribe().caughtUp();
  now += 60_001;
  expect((await client.ended()).code).toBe(4001);
});

test('4008: no subscribe in time', async (context) => {
  const world = await start('sqlite', context, { limits: { subscribeWithin: 100 } });
  const silent = await world.open();
  const prompt = await (await world.open()).subscribe().caughtUp();
  expect((await silent.ended()).code).toBe(4008);
  expect(prompt.closed).toBeUndefined();
});

test('4100: an account with too many connections', async (context) => {
  const world = await start('sqlite', context, { limits: { connectionsOfAccount: 2 } });
  const [first] = [await world.open(), await world.open()];
  expect((await (await world.open()).ended()).code).toBe(4100);
  first.socket.close();
  await first.ended();
  const next = await (await world.open()).subscribe().caughtUp();
  expect(next.closed).toBeUndefined();
});

test('4101: a process with too many connections', async (context) => {
  const world = await start('sqlite', context, { limits: { connections: 2 } });
  await world.open();
  await world.open();
  expect((await (await world.open()).ended()).code).toBe(4101);
});

test('a client that does not answer the farewell is not waited for long', async (context) => {
  const world = await start('sqlite', context, { limits: { farewell: 200 } });
  const client = await world.open();
  client.socket.pause();
  const started = performance.now();
  await world.stream.close();
  expect(performance.now() - started).toBeLessThan(5_000);
});
