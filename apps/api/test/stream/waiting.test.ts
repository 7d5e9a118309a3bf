// On Postgres a row that is committed can be read only once older transactions have ended. Nobody is told when they do.
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { emit } from '../../src/events/emit.ts';
import { happenings } from './kit/emit.ts';
import { start, type World } from './kit/start.ts';

/** A transaction that has begun to write, until it is let go. */
async function openTransaction(world: World, emits: boolean): Promise<() => Promise<string | undefined>> {
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const { store, account, sources } = world;
  const done = store.exclusive('held', async (tx) => {
    const id = emits ? await emit(tx, account.id, happenings.created, sources) : undefined;
    if (!emits)
      await tx.run("insert into accounts (id, name, tier, created_at) values ('acc_held', 'H', 'starter', 0)");
    begin();
    await held;
    return id;
  });
  await begun;
  return async () => {
    release();
    return await done;
  };
}

test('an event behind an older transaction comes soon after that has ended, though it made no event', async (context) => {
  const world = await start('postgres', context);
  const client = await (await world.open()).subscribe().caughtUp();
  const end = await openTransaction(world, false);
  const id = await world.emit();
  await delay(500);
  expect(client.ids).toEqual([]);
  await end();
  await client.until(({ ids }) => ids.length > 0, 2_000);
  expect(client.ids).toEqual([id]);
});

test('an event of the older transaction comes first, where its transaction began first', async (context) => {
  const world = await start('postgres', context);
  const client = await (await world.open()).subscribe().caughtUp();
  const end = await openTransaction(world, true);
  const second = await world.emit();
  await delay(100);
  const first = await end();
  await client.until(({ ids }) => ids.length === 2);
  expect(client.ids).toEqual([first, second]);
});

test('`caught_up` waits for what had happened before, and cannot be read yet', async (context) => {
  const world = await start('postgres', context);
  const before = await world.open();
  await before.until(({ messages }) => messages.length > 0);
  const end = await openTransaction(world, false);
  const id = await world.emit();
  const client = (await world.open()).subscribe({ after: before.find('welcome')?.head });
  await delay(500);
  expect(client.find('caught_up')).toBeUndefined();
  await end();
  await client.caughtUp();
  expect(client.ids).toEqual([id]);
});

test('while it waits it does not ask all the time', async (context) => {
  const world = await start('postgres', context);
  await (await world.open()).subscribe().caughtUp();
  const end = await openTransaction(world, false);
  await world.emit();
  await delay(600);
  const calls = async (): Promise<number> => {
    const row = await world.store.get<{ count: number }>(
      'select xact_commit as count from pg_stat_database where datname = current_database()',
    );
    return row?.count ?? 0;
  };
  const asked = await calls();
  await delay(2_000);
  expect((await calls()) - asked).toBeLessThan(60);
  await end();
});
