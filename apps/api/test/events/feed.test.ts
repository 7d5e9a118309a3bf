import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { needPart } from '@cloudnexus/repo/parts';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { openFeed } from '../../src/events/feed/feed.ts';
import { findGap, headPosition, horizonPosition, positionAtTime } from '../../src/events/feed/places.ts';
import { comparePositions, start, type Position } from '../../src/events/feed/position.ts';
import { readFeed } from '../../src/events/feed/read.ts';
import { decodeEventCursor } from '../../src/events/feed/cursor.ts';
import { purge } from '../../src/retention/purge.ts';
import { backup, restore } from '../../src/store/backup.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open.ts';
import { engines, newAddress, newFolder, open, postgres, useOwnPostgres } from '../engines.ts';
import { newDatabase } from '../postgres/server.ts';
import { account, day, otherAccount, setUp, worldOf, type World } from './set-up.ts';

const sources = { clock: Date.now, random: randomBytes };

async function readAll({ store, feed }: World, after: Position | undefined, limit: number): Promise<string[]> {
  const found: string[] = [];
  for (let from = after; ;) {
    const { events, reached, isCaughtUp } = await readFeed(store, feed, { accountId: account, after: from, limit });
    found.push(...events.map(({ id }) => id));
    if (isCaughtUp) return found;
    from = reached;
  }
}

useOwnPostgres();

describe.each(engines)('on %s', (engine) => {
  test('the feed is read in pages, from any place', async (context) => {
    const world = await setUp(engine, context);
    const { store, feed } = world;
    const expected: string[] = [];
    for (let index = 0; index < 7; index += 1) {
      expected.push(await world.happen());
      await world.happen(otherAccount);
    }
    for (const limit of [1, 2, 6, 7, 8]) expect(await readAll(world, undefined, limit)).toEqual(expected);
    const { events } = await readFeed(store, feed, { accountId: account, limit: 10 });
    for (const [index, { position, cursor }] of events.entries()) {
      expect(decodeEventCursor(feed, cursor)).toEqual(position);
      expect(await readAll(world, position, 3)).toEqual(expected.slice(index + 1));
    }
    const everybody = await readFeed(store, feed, { limit: 100 });
    expect(everybody.events.map(({ accountId }) => accountId).filter((id) => id === otherAccount)).toHaveLength(7);
  });

  test('what is reached is past the events that were not asked for, and before those to come', async (context) => {
    const world = await setUp(engine, context);
    const { store, feed } = world;
    await world.happen();
    await world.attack('1.1.1.1');
    await world.happen(otherAccount);
    const types = ['security.threat.detected', 'server.scaled'];
    const { events, reached, isCaughtUp } = await readFeed(store, feed, { accountId: account, types, limit: 5 });
    expect(events.map(({ type }) => type)).toEqual(['security.threat.detected']);
    expect(isCaughtUp).toBe(true);
    expect(comparePositions(reached, events[0]?.position ?? start)).toBeGreaterThan(0);
    expect(await readAll(world, reached, 5)).toEqual([]);
    const next = await world.attack('1.1.1.2');
    expect(await readAll(world, reached, 5)).toEqual([next]);
    expect((await readFeed(store, feed, { accountId: account, types: [], limit: 5 })).events).toEqual([]);
  });

  test('the head is the newest event, and the horizon is past it', async (context) => {
    const world = await setUp(engine, context);
    const { store, feed } = world;
    const empty = await headPosition(store, feed, account);
    const first = await world.happen();
    expect(await readAll(world, empty, 5)).toEqual([first]);
    const last = await world.happen();
    await world.happen(otherAccount);
    const head = await headPosition(store, feed, account);
    expect(await readAll(world, { ...head, position: head.position - 1 }, 5)).toEqual([last]);
    const horizon = await horizonPosition(store, feed);
    expect(comparePositions(head, horizon)).toBeLessThan(0);
    expect(await readAll(world, horizon, 5)).toEqual([]);
    const next = await world.happen();
    expect(await readAll(world, horizon, 5)).toEqual([next]);
  });

  test('a time is a place: every event of it and after it is behind', async (context) => {
    const world = await setUp(engine, context);
    const { store, feed, time } = world;
    const events: { id: string; at: number }[] = [];
    for (let index = 0; index < 40; index += 1) {
      if (index % 3 === 0) time.now += index * 20_000;
      events.push({ id: await world.happen(), at: time.now });
    }
    for (const { at } of events)
      for (const moment of [at - 1, at, at + 1]) {
        const place = await positionAtTime(store, feed, { accountId: account, time: moment });
        expect(await readAll(world, place, 50)).toEqual(events.filter((each) => each.at >= moment).map(({ id }) => id));
      }
  });

  test('there is a gap where events between a place and a time are missing, and only there', async (context) => {
    const world = await setUp(engine, context);
    const { store, feed, time } = world;
    const empty = await headPosition(store, feed, account);
    await world.happen();
    const first = await headPosition(store, feed, account);
    await world.happen();
    const second = await headPosition(store, feed, account);
    time.now += 8 * day;
    await world.happen(otherAccount);
    const third = await world.happen();
    const gap = (after: Position): Promise<Position | undefined> =>
      findGap(store, feed, { accountId: account, after, since: time.now - 7 * day });
    for (const after of [start, empty, first]) {
      const oldest = await gap(after);
      if (oldest === undefined) throw new Error('There is a gap.');
      expect(await readAll(world, oldest, 5)).toEqual([third]);
    }
    expect(await gap(second)).toBeUndefined();
    await purge(store, () => time.now + 22 * day);
    // The events they missed are no longer there.
    for (const after of [start, empty, first]) expect(await gap(after)).toBeDefined();
    expect(await gap(second)).toBeUndefined();
    expect(await gap(await headPosition(store, feed, account))).toBeUndefined();
  });

  test('every process that opens the store finds the same feed', async (context) => {
    const address = await newAddress(engine, context);
    await migrate(await open(address, context), Date.now);
    const stores = [await open(address, context), await open(address, context), await open(address, context)];
    const feeds = await Promise.all(stores.map((store) => openFeed(store, sources)));
    expect(new Set(feeds.map(({ epoch }) => epoch)).size).toBe(1);
  });

  test('a store that was restored has another feed, in which nothing is skipped', async (context) => {
    const address = await newAddress(engine, context);
    const store = await open(address, context);
    await migrate(store, Date.now);
    await store.run("insert into accounts (id, name, tier, created_at) values ($1, 'x', 'starter', 0)", account);
    const before = worldOf(store, await openFeed(store, sources), { now: Date.now() });
    const kept = [await before.happen(), await before.happen()];
    const file = join(newFolder(context), 'backup.db');
    await backup(address, file, Date.now);
    const lost = await before.happen();
    const cursor = (await readFeed(store, before.feed, { accountId: account, limit: 9 })).events.at(-1)?.cursor ?? '';
    await expect.poll(() => readAll(before, undefined, 9), { timeout: 20_000 }).toEqual([...kept, lost]);

    for (const target of engines) {
      const other = await newAddress(target, context);
      await restore(file, other, Date.now);
      const restored = await open(other, context);
      const after = worldOf(restored, await openFeed(restored, sources), before.time);
      expect(decodeEventCursor(after.feed, cursor)).toBeUndefined();
      const next = await after.happen();
      // Another test's transaction, still open, holds back what Postgres lets be read.
      await expect.poll(() => readAll(after, undefined, 9), { timeout: 20_000 }).toEqual([...kept, next]);
    }
  });
});

describe('on postgres', () => {
  test('an event behind an open transaction is waited for, and then nothing was skipped', async (context) => {
    const world = await setUp('postgres', context);
    const { store, feed } = world;
    const address = postgres();
    const database = (await store.get<{ name: string }>('select current_database() as name'))?.name ?? '';
    const client = new pg.Client({ connectionString: `${address}/${database}` });
    await client.connect();
    context.onTestFinished(() => client.end());
    await client.query('begin');
    await client.query(
      `insert into events (id, account_id, type, created_at, test, payload) values ('evt_1', $1, 'server.created', 0, 0, '{}')`,
      [account],
    );
    const later = await world.happen();
    const first = await readFeed(store, feed, { accountId: account, limit: 9 });
    expect(first).toMatchObject({ events: [], isCaughtUp: true, isWaiting: true });
    await client.query('commit');
    const second = await readFeed(store, feed, { accountId: account, after: first.reached, limit: 9 });
    expect(second.events.map(({ id }) => id)).toEqual(['evt_1', later]);
    expect(second.isWaiting).toBe(false);
  });

  test('a dump that is brought back to another database has another feed, and all of it can be read', async (context) => {
    const world = await setUp('postgres', context);
    const kept = [await world.happen(), await world.happen()];
    const [head] = (await readFeed(world.store, world.feed, { accountId: account, limit: 9 })).events.slice(-1);
    // As `pg_restore` leaves it: the rows as they were, of transactions that this Postgres has not had yet.
    await world.store.run('update events set xid = cast(cast(cast(xid as text) as bigint) + 1000000 as text)::xid8');
    await world.store.run("update feed_epoch set place = 'elsewhere'");
    const restored = worldOf(world.store, await openFeed(world.store, sources), world.time);
    expect(decodeEventCursor(restored.feed, head?.cursor ?? '')).toBeUndefined();
    expect(await readAll(restored, undefined, 9)).toEqual(kept);
    const next = await restored.happen();
    expect(await readAll(restored, undefined, 9)).toEqual([...kept, next]);
  });

  test('a role without privileges can open the feed', async (context) => {
    needPart('postgres', context);
    const address = await newDatabase(postgres());
    const owner = await openStore(address);
    context.onTestFinished(() => owner.close());
    await migrate(owner, Date.now);
    const role = `plain_${randomBytes(4).toString('hex')}`;
    await owner.transaction((tx) =>
      Promise.resolve(tx.script(`create role ${role} login; grant all on all tables in schema public to ${role}`)),
    );
    const plain = new URL(address);
    plain.username = role;
    const store = await open(plain.href, context);
    expect((await openFeed(store, sources)).kind).toBe('postgres');
  });
});
