// How far the feed was purged, which is what a gap is told by when the events are gone.
import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, type TestContext } from 'vitest';
import { openFeed } from '../../src/events/feed/feed.ts';
import { findGap, headPosition, horizonPosition } from '../../src/events/feed/places.ts';
import { start, type Position } from '../../src/events/feed/position.ts';
import { purge } from '../../src/retention/purge.ts';
import { backup, restore } from '../../src/store/backup.ts';
import { migrate } from '../../src/store/migrate.ts';
import { migrationsFolder } from '../../src/store/migrations.ts';
import type { Store } from '../../src/store/store.ts';
import { engines, newAddress, newFolder, open, useOwnPostgres, type Engine } from '../engines.ts';
import { account, day, otherAccount, worldOf, type World } from './set-up.ts';

useOwnPostgres();

describe.each(engines)('on %s', (engine) => {
  test('when all events are gone, whoever has seen the last of them misses nothing', async (context) => {
    const world = await newWorld(engine, context);
    const { store, feed, time } = world;
    const empty = await horizonPosition(store, feed);
    await world.happen();
    const first = await headPosition(store, feed, account);
    await world.happen();
    const last = await headPosition(store, feed, account);
    time.now += 31 * day;
    await purge(store, () => time.now);
    for (const after of [empty, first]) expect(await isGap(world, after)).toBe(true);
    expect(await isGap(world, last)).toBe(false);
    const quiet = await horizonPosition(store, feed);
    await addSample(store);
    await world.happen();
    for (const after of [last, quiet]) expect(await isGap(world, after)).toBe(false);
  });

  test('that samples were forgotten is no gap', async (context) => {
    const world = await newWorld(engine, context);
    const { store, feed, time } = world;
    const empty = await horizonPosition(store, feed);
    await addSample(store);
    expect(await purge(store, () => time.now)).toMatchObject({ events: 1 });
    await world.happen();
    expect(await isGap(world, empty)).toBe(false);
  });

  test('where it is not known what was purged, whatever is no longer there may be missing', async (context) => {
    const world = await newWorld(engine, context, earlier(context));
    const { store, feed } = world;
    const places: Position[] = [];
    for (const accountId of [account, account, otherAccount, account]) {
      await world.happen(accountId);
      places.push(await headPosition(store, feed, accountId));
    }
    const [first, second, third, last] = places as [Position, Position, Position, Position]; // four, as above
    await store.run('delete from events where position <= $1', second.position);
    await migrate(store, Date.now);
    for (const after of [start, first]) expect(await isGap(world, after)).toBe(true);
    for (const after of [third, last]) expect(await isGap(world, after)).toBe(false);
  });

  test('where nothing is left of what may have been purged, only what comes is known', async (context) => {
    const world = await newWorld(engine, context, earlier(context));
    const { store, feed } = world;
    await world.happen();
    const last = await headPosition(store, feed, account);
    await world.happen();
    await store.run('delete from events');
    await migrate(store, Date.now);
    const now = await horizonPosition(store, feed);
    await addSample(store);
    await world.happen();
    expect(await isGap(world, last)).toBe(true);
    expect(await isGap(world, now)).toBe(false);
  });

  test('a store that was restored knows of no gap, as its cursors are new', async (context) => {
    const world = await newWorld(engine, context);
    const { time } = world;
    await world.happen();
    time.now += 31 * day;
    await purge(world.store, () => time.now);
    const file = join(newFolder(context), 'backup.db');
    await backup(world.address, file, Date.now);
    for (const target of engines) {
      const address = await newAddress(target, context);
      await restore(file, address, Date.now);
      const store = await open(address, context);
      const restored = worldOf(store, await openFeed(store, world.sources), time);
      const head = await headPosition(store, restored.feed, account);
      await addSample(store);
      await restored.happen();
      expect(await isGap(restored, head)).toBe(false);
    }
  });
});

async function isGap({ store, feed, time }: World, after: Position): Promise<boolean> {
  return (await findGap(store, feed, { accountId: account, after, since: time.now - 7 * day })) !== undefined;
}

/** Takes a number, of a transaction on Postgres, and of an event. */
async function addSample(store: Store): Promise<void> {
  await store.run(
    `insert into events (id, account_id, type, created_at, test, payload) values ('evt_test', $1, 'server.created', 0, 1, '{}')`,
    account,
  );
}

async function newWorld(
  engine: Engine,
  context: TestContext,
  folder?: string,
): Promise<World & { readonly address: string }> {
  const address = await newAddress(engine, context);
  const store = await open(address, context);
  await migrate(store, Date.now, folder);
  const insert = "insert into accounts (id, name, tier, created_at) values ($1, 'Example Corp', 'professional', 0)";
  for (const id of [account, otherAccount]) await store.run(insert, id);
  const time = { now: Date.parse('2025-01-15T14:00:00Z') };
  const feed = await openFeed(store, { clock: () => time.now, random: randomBytes });
  return { ...worldOf(store, feed, time), address };
}

/** @returns a folder of the migrations from before it was remembered what was purged */
function earlier(context: TestContext): string {
  const folder = join(newFolder(context), 'sql');
  mkdirSync(folder);
  for (const file of readdirSync(migrationsFolder))
    if (file < '000045') copyFileSync(join(migrationsFolder, file), join(folder, file));
  return folder;
}
