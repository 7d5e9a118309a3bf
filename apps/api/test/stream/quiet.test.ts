// What is said while there is nothing to say.
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { engines } from '../engines.ts';
import { happenings } from './kit/emit.ts';
import { start } from './kit/start.ts';

describe.each(engines)('on %s', (engine) => {
  test('a bookmark is a place to go on from', async (context) => {
    const world = await start(engine, context, { limits: { heartbeat: 1_000 } });
    await world.emit();
    await world.readable();
    const client = (await world.open()).subscribe();
    await client.until((each) => each.find('bookmark'));
    const id = await world.emit();
    const next = await (await world.open()).subscribe({ after: client.find('bookmark')?.cursor }).caughtUp();
    expect(next.ids).toEqual([id]);
  });

  test('many events that were not asked for move the cursor on, in a replay and live', async (context) => {
    const world = await start(engine, context);
    const many = async (): Promise<void> => {
      await world.store.transaction(async (tx) => {
        for (let count = 0; count < 1_200; count += 1)
          await tx.run(
            `insert into events (id, account_id, type, created_at, test, payload)
             values ($1, $2, 'server.created', $3, 0, '{}')`,
            `evt_${count}_${Math.random()}`,
            world.account.id,
            Date.now(),
          );
        await tx.changed('events');
      });
    };
    await many();
    const asked = { types: ['security.threat.detected'] };
    const client = await (await world.open()).subscribe({ ...asked, after: '2000-01-01T00:00:00Z' }).caughtUp();
    const replayed = client.messages.filter(({ type }) => type === 'bookmark').length;
    expect(replayed).toBeGreaterThanOrEqual(2);
    await many();
    await client.until(({ messages }) => messages.filter(({ type }) => type === 'bookmark').length > replayed);
    const { cursor } = client;
    const id = await world.emit(happenings.threat);
    const next = await (await world.open()).subscribe({ ...asked, after: cursor }).caughtUp();
    expect(next.ids).toEqual([id]);
  });
});

test('a connection on which nobody answers is given up', async (context) => {
  const world = await start('sqlite', context, { limits: { heartbeat: 1_000 } });
  const client = await (await world.open()).subscribe().caughtUp();
  expect(world.stream.connections).toBe(1);
  client.socket.pause();
  const deadline = Date.now() + 20_000;
  while (world.stream.connections > 0 && Date.now() < deadline) await delay(20);
  expect(world.stream.connections).toBe(0);
});

test('a bookmark and a ping come while nothing happens', async (context) => {
  const world = await start('sqlite', context, { limits: { heartbeat: 1_000 } });
  const client = await (await world.open()).subscribe().caughtUp();
  const started = performance.now();
  await client.until(
    ({ messages, pings }) => messages.filter(({ type }) => type === 'bookmark').length > 2 && pings > 2,
  );
  expect(performance.now() - started).toBeGreaterThan(2_000);
  expect(client.find('welcome')?.heartbeat_ms).toBe(1_000);
});

test('while events come no bookmark does', async (context) => {
  const world = await start('sqlite', context, { limits: { heartbeat: 1_500 } });
  const client = await (await world.open()).subscribe().caughtUp();
  for (let count = 0; count < 15; count += 1) {
    await world.emit();
    await delay(200);
  }
  expect(client.find('bookmark')).toBeUndefined();
  expect(client.pings).toBeGreaterThan(0);
});
