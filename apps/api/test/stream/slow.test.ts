// Clients that read slowly, or not at all: others don't wait for them, memory doesn't grow, and they lose nothing.
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { emit, type Happening } from '../../src/events/emit.ts';
import { engines } from '../engines.ts';
import { happenings } from './kit/emit.ts';
import { start, type World } from './kit/start.ts';

/** Large, so that buffers are full soon. */
const large: Happening = {
  event: 'server.created',
  data: { ...happenings.created.data, server_id: `srv_${'x'.repeat(20_000)}` },
};

async function emitMany({ store, account, sources }: World, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let done = 0; done < count; done += 50)
    await store.transaction(async (tx) => {
      const batch: string[] = [];
      for (let index = 0; index < 50; index += 1) batch.push(await emit(tx, account.id, large, sources));
      ids.push(...batch);
    });
  return ids;
}

describe.each(engines)('on %s', (engine) => {
  test('who reads too slowly is closed with 4208, goes on from the last cursor, and has lost nothing', async (context) => {
    const world = await start(engine, context, { limits: { heartbeat: 1_000, slowFor: 1_500 } });
    const slow = await (await world.open()).subscribe().caughtUp();
    const quick = await (await world.open()).subscribe().caughtUp();
    slow.socket.pause();
    const ids = await emitMany(world, 1_000); // 20 MB, more than the system takes for one connection
    await quick.until((client) => client.ids.length === ids.length);
    await delay(4_000);
    slow.socket.resume();
    expect(await slow.ended()).toEqual({ code: 4208, reason: 'You read too slowly. The events are kept.' });
    expect(slow.ids.length).toBeLessThan(ids.length);
    const next = await (await world.open()).subscribe({ after: slow.cursor }).caughtUp();
    expect([...slow.ids, ...next.ids]).toEqual(ids);
    expect(quick.closed).toBeUndefined();
  });

  test('who is slow for a while catches up on the same connection', async (context) => {
    const world = await start(engine, context);
    const slow = await (await world.open()).subscribe().caughtUp();
    slow.socket.pause();
    const ids = await emitMany(world, 1_000);
    await delay(300);
    slow.socket.resume();
    await slow.until((client) => client.ids.length >= 900);
    ids.push(...(await emitMany(world, 50)));
    await slow.until((client) => client.ids.length === ids.length);
    expect(slow.ids).toEqual(ids);
  });
});

test('what waits for clients that do not read is bounded', async (context) => {
  const world = await start('sqlite', context, { limits: { waiting: 65_536 } });
  const clients = await Promise.all(
    Array.from({ length: 20 }, async () => (await world.open()).subscribe().caughtUp()),
  );
  for (const { socket } of clients) socket.pause();
  await emitMany(world, 500);
  await delay(500);
  global.gc?.();
  // 20 clients × 10 MB, were everything kept for everybody.
  const before = process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed;
  await emitMany(world, 500);
  await delay(500);
  global.gc?.();
  expect(process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed - before).toBeLessThan(80_000_000);
});
