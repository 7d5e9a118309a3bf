import fc from 'fast-check';
import { inject, describe, expect, test } from 'vitest';
import { needPart } from '@cloudnexus/repo/parts';
import pg from 'pg';
import { createAccount } from '../../src/identity/accounts.ts';
import type { ApiKey } from '../../src/identity/keys/key.ts';
import { listKeys, type KeyOrder } from '../../src/identity/keys/list.ts';
import { revokeKey } from '../../src/identity/keys/revoke.ts';
import type { Page } from '../../src/pages/page.ts';
import { migrate } from '../../src/store/migrate.ts';
import { engines, open } from '../engines.ts';
import { setUp, type World } from './set-up.ts';

const orders = ['created_at', '-created_at', 'name', '-name'] as const;
const day = 24 * 60 * 60 * 1000;

type Cursor = { after: string } | { before: string };

function list(
  { store, account, sources }: World,
  order: KeyOrder,
  size: number,
  cursor?: Cursor,
): Promise<Page<ApiKey>> {
  return listKeys(store, { accountId: account.id, order }, { size, cursor }, sources.clock);
}

/** Keys of which several have one name, and several one time. */
async function someKeys({ newKey, time }: World): Promise<ApiKey[]> {
  const keys: ApiKey[] = [];
  for (const name of ['b', 'a', 'B', 'é', 'a', '😀', '\uff5e', 'a b', 'b', 'Z', '10', '9', 'a']) {
    if (keys.length % 3 === 0) time.now += 1;
    keys.push((await newKey({ name })).apiKey);
  }
  return keys;
}

/** In the order of code points, which is that of the bytes of UTF-8. */
function sorted(keys: readonly ApiKey[], order: KeyOrder): ApiKey[] {
  const rising = keys.toSorted(
    (a, b) =>
      (order.endsWith('name') ? compareBytes(a.name, b.name) : a.createdAt - b.createdAt) || compareBytes(a.id, b.id),
  );
  return order.startsWith('-') ? rising.toReversed() : rising;
}

function compareBytes(a: string, b: string): number {
  return Buffer.from(a).compare(Buffer.from(b));
}

describe.each(engines)('on %s', (engine) => {
  test.for(orders)('pages by %s hold every key once, in order, forwards and back', async (order, context) => {
    const world = await setUp(engine, context);
    const expected = sorted(await someKeys(world), order);
    for (const size of [1, 2, 5, 12, 13, 14]) {
      const forwards: ApiKey[] = [];
      let page = await list(world, order, size);
      expect(page.hasPrevious).toBe(false);
      for (;;) {
        forwards.push(...page.items);
        if (!page.hasNext) break;
        page = await list(world, order, size, { after: page.after ?? '' });
        expect(page.hasPrevious).toBe(true);
      }
      expect(forwards).toEqual(expected);

      const backwards = [...page.items];
      while (page.hasPrevious) {
        page = await list(world, order, size, { before: page.before ?? '' });
        expect(page.hasNext).toBe(true);
        backwards.unshift(...page.items);
      }
      expect(backwards).toEqual(expected);
    }
  });

  test('a key that comes or goes between two pages moves no other', async (context) => {
    const world = await setUp(engine, context);
    const keys = sorted(await someKeys(world), '-created_at');
    const first = await list(world, '-created_at', 5);
    world.time.now += 1;
    await world.newKey({ name: 'newest' });
    await world.store.run('delete from api_keys where id = $1', first.items.at(-1)?.id ?? '');
    const second = await list(world, '-created_at', 5, { after: first.after ?? '' });
    expect(second.items).toEqual(keys.slice(5, 10));
  });

  test('an account without keys has one empty page', async (context) => {
    expect(await list(await setUp(engine, context), 'name', 5)).toEqual({
      items: [],
      hasPrevious: false,
      hasNext: false,
      before: null,
      after: null,
    });
  });

  test('a page past the end keeps its cursor, to continue from when more is to come', async (context) => {
    const world = await setUp(engine, context);
    await world.newKey();
    const { after } = await list(world, 'created_at', 5);
    const past = await list(world, 'created_at', 5, { after: after ?? '' });
    expect(past).toMatchObject({ items: [], hasNext: false, after });
    world.time.now += 1;
    const { apiKey } = await world.newKey();
    expect((await list(world, 'created_at', 5, { after: past.after ?? '' })).items).toEqual([apiKey]);
  });

  test('the keys of others are not in it', async (context) => {
    const world = await setUp(engine, context);
    const other = await createAccount(world.store, { name: 'Other', tier: 'starter' }, world.sources);
    await world.newKey({ accountId: other.id });
    const { apiKey } = await world.newKey();
    expect((await list(world, 'name', 5)).items).toEqual([apiKey]);
  });

  test('a revoked key is in it for 30 days', async (context) => {
    const world = await setUp(engine, context);
    const { apiKey } = await world.newKey();
    await world.store.transaction((tx) => revokeKey(tx, apiKey, world.sources.clock));
    const revoked = { ...apiKey, revokedAt: world.time.now };
    world.time.now += 30 * day - 1;
    expect((await list(world, '-created_at', 5)).items).toEqual([revoked]);
    world.time.now += 1;
    expect((await list(world, '-created_at', 5)).items).toEqual([]);
  });

  test('a cursor of another order is refused, and names its parameter', async (context) => {
    const world = await setUp(engine, context);
    await someKeys(world);
    const { after } = await list(world, 'name', 5);
    const wrong = { name: 'InvalidCursor', code: 'invalid_cursor' };
    await expect(list(world, '-name', 5, { after: after ?? '' })).rejects.toMatchObject({
      ...wrong,
      parameter: 'page[after]',
    });
    await expect(list(world, '-name', 5, { before: after ?? '' })).rejects.toMatchObject({
      ...wrong,
      parameter: 'page[before]',
    });
  });

  test('no text that comes as a cursor makes the store fail', async (context) => {
    const world = await setUp(engine, context);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.constantFrom(...orders), async (cursor, order) => {
        await expect(list(world, order, 5, { after: cursor })).rejects.toMatchObject({ name: 'InvalidCursor' });
      }),
      { numRuns: 200 },
    );
  });
});

test('names are in the same order where Postgres has a language of its own', async (context) => {
  needPart('postgres', context);
  const server = inject('postgres');
  const database = `in_english_${process.pid}`;
  const client = new pg.Client(`${server}/postgres`);
  await client.connect();
  await client.query(`create database ${database} template template0 locale_provider icu icu_locale 'en'`);
  await client.end();
  const store = await open(`${server}/${database}`, context);
  await migrate(store, Date.now);
  expect(await store.get("select 'a' < 'B' as sorts_like_english")).toEqual({ sorts_like_english: 1 });
  await store.run("insert into accounts (id, name, tier, created_at) values ('acc_1', 'A', 'starter', 0)");
  for (const name of ['a', 'B', 'b', 'A'])
    await store.run(
      "insert into api_keys (id, account_id, name, role, hash, hint, created_at) values ($1, 'acc_1', $2, 'owner', $1, '', 0)",
      `key_${name}`,
      name,
    );
  const { items } = await listKeys(store, { accountId: 'acc_1', order: 'name' }, { size: 9 }, Date.now);
  expect(items.map(({ name }) => name)).toEqual(['A', 'B', 'a', 'b']);
});
