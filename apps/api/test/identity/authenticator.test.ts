import { randomBytes } from 'node:crypto';
import { describe, expect, test, type TestContext } from 'vitest';
import { setTier } from '../../src/identity/accounts.ts';
import { newApiKey } from '../../src/identity/api-key.ts';
import { startIdentity, type Identity } from '../../src/identity/identity.ts';
import { createLiteralKey } from '../../src/identity/keys/create.ts';
import { revokeKey } from '../../src/identity/keys/revoke.ts';
import { allScopes } from '../../src/identity/scopes.ts';
import type { Store } from '../../src/store/store.ts';
import { engines } from '../engines.ts';
import { setUp, type World } from './set-up.ts';

function start(world: World, context: TestContext, options: { store?: Store; development?: boolean } = {}): Identity {
  const { store, sources } = world;
  const identity = startIdentity({ store, clock: sources.clock, development: false, warn: () => {}, ...options });
  context.onTestFinished(() => identity.close());
  return identity;
}

/** The store, and how often it was asked for a row. */
function counting(store: Store): { store: Store; asked: () => number } {
  let count = 0;
  const get: Store['get'] = (sql, ...values) => {
    count += 1;
    return store.get(sql, ...values);
  };
  return {
    store: Object.assign(Object.create(store), { get, watch: store.watch.bind(store), run: store.run.bind(store) }),
    asked: () => count,
  };
}

describe.each(engines)('on %s', (engine) => {
  test('a key tells the account, its limit, and what the key may do', async (context) => {
    const world = await setUp(engine, context);
    const { apiKey, key } = await world.newKey();
    expect(await start(world, context).authenticate(key)).toEqual({
      accountId: world.account.id,
      keyId: apiKey.id,
      clientId: undefined,
      scopes: new Set(apiKey.scopes),
      role: 'operator',
      limit: 500,
    });
  });

  test('a key with single scopes has no role', async (context) => {
    const world = await setUp(engine, context);
    const { key } = await world.newKey({ grant: { scopes: ['events:read'] } });
    const principal = await start(world, context).authenticate(key);
    expect(principal).toMatchObject({ role: undefined, scopes: new Set(['events:read']) });
  });

  test('a typo is refused without asking the store', async (context) => {
    const world = await setUp(engine, context);
    const { key } = await world.newKey();
    const { store, asked } = counting(world.store);
    const identity = start(world, context, { store });
    const typo = key.slice(0, 20) + (key.charAt(20) === 'x' ? 'y' : 'x') + key.slice(21);
    for (const wrong of [typo, '', 'cn_live_sk_abc123', `${key} `, 'x'.repeat(10_000)])
      expect(identity.authenticate(wrong)).toBeUndefined();
    expect(asked()).toBe(0);
  });

  test('the callers behind one connection are told apart, and a revoked key is refused there as well', async (context) => {
    const world = await setUp(engine, context);
    const [first, second] = [await world.newKey(), await world.newKey()];
    const identity = start(world, context);
    const connection = {};
    const idOf = async (key: string): Promise<string | undefined> =>
      (await identity.authenticate(key, connection))?.keyId;
    for (const { key, apiKey } of [first, first, second, first, second, second])
      expect(await idOf(key)).toBe(apiKey.id);
    await world.store.transaction((tx) => revokeKey(tx, second.apiKey, world.sources.clock));
    await expect.poll(async () => await idOf(second.key), { timeout: 10_000 }).toBeUndefined();
    expect(await idOf(first.key)).toBe(first.apiKey.id);
    expect(await idOf('cn_live_sk_wrong')).toBeUndefined();
  });

  test('a revoked key is refused at once in the process that has revoked it', async (context) => {
    const world = await setUp(engine, context);
    const { apiKey, key } = await world.newKey();
    const identity = start(world, context);
    expect(await identity.authenticate(key)).toBeDefined();
    await world.store.transaction((tx) => revokeKey(tx, apiKey, world.sources.clock));
    expect(await identity.authenticate(key)).toBeUndefined();
  });

  test('a look-up that a revocation overtakes is not remembered', async (context) => {
    const world = await setUp(engine, context);
    const { apiKey, key } = await world.newKey();
    const found = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    const slow: Store['get'] = async (sql, ...values) => {
      const row = await world.store.get(sql, ...values);
      found.resolve();
      await goOn.promise;
      return row as never; // the row of whatever was asked
    };
    const { store } = counting(world.store);
    const identity = start(world, context, { store: Object.assign(store, { get: slow }) });
    const before = identity.authenticate(key);
    await found.promise;
    await world.store.transaction((tx) => revokeKey(tx, apiKey, world.sources.clock));
    const after = identity.authenticate(key);
    goOn.resolve();
    expect(await before).toBeDefined(); // It was asked before the key was revoked.
    expect(await after).toBeUndefined();
    expect(await identity.authenticate(key)).toBeUndefined();
  });

  test('a key works until the millisecond in which it expires', async (context) => {
    const world = await setUp(engine, context);
    const { key } = await world.newKey({ expiresAt: world.time.now + 1_000 });
    const identity = start(world, context);
    world.time.now += 999;
    expect(await identity.authenticate(key)).toBeDefined();
    world.time.now += 1;
    expect(await identity.authenticate(key)).toBeUndefined();
  });

  test('a new tier is known at once', async (context) => {
    const world = await setUp(engine, context);
    const { key } = await world.newKey();
    const identity = start(world, context);
    expect(await identity.authenticate(key)).toMatchObject({ limit: 500 });
    await world.store.transaction((tx) => setTier(tx, world.account.id, { tier: 'enterprise', ownLimit: 7_000 }));
    expect(await identity.authenticate(key)).toMatchObject({ limit: 7_000 });
  });

  test('a key that somebody made up is accepted in development mode only', async (context) => {
    const world = await setUp(engine, context);
    const key = 'cn_live_sk_abc123';
    const development = start(world, context, { development: true });
    expect(await development.authenticate(key)).toBeUndefined();
    const request = { accountId: world.account.id, name: 'examples', grant: { role: 'owner' }, creator: allScopes };
    await world.store.transaction((tx) => createLiteralKey(tx, { ...request, key, development: true }, world.sources));
    expect(await development.authenticate(key)).toMatchObject({ accountId: world.account.id });
    expect(await start(world, context).authenticate(key)).toBeUndefined();
  });

  test('a store that fails is told, and asked again the next time', async (context) => {
    const world = await setUp(engine, context);
    const { key } = await world.newKey();
    const { store } = counting(world.store);
    const working = store.get;
    const identity = start(world, context, { store });
    Object.assign(store, { get: () => Promise.reject(new Error('no store')) });
    await expect(identity.authenticate(key)).rejects.toThrow('no store');
    Object.assign(store, { get: working });
    expect(await identity.authenticate(key)).toBeDefined();
  });
});

// On SQLite alone: Postgres may forget at any moment, whenever it can't be sure to hear of changes.
describe('The store is asked', () => {
  test('a key that was seen a moment ago is answered without a promise, and without the store', async (context) => {
    const world = await setUp('sqlite', context);
    const { key } = await world.newKey();
    const { store, asked } = counting(world.store);
    const identity = start(world, context, { store });
    const first = await identity.authenticate(key);
    expect(first).toBeDefined();
    expect(identity.authenticate(key)).toBe(first);
    expect(asked()).toBe(1);
  });

  test('requests that come together ask the store once', async (context) => {
    const world = await setUp('sqlite', context);
    const { key } = await world.newKey();
    const { store, asked } = counting(world.store);
    const identity = start(world, context, { store });
    const principals = await Promise.all(Array.from({ length: 20 }, () => identity.authenticate(key)));
    expect(new Set(principals).size).toBe(1);
    expect(asked()).toBe(1);
  });

  test('a key that nobody has is refused, and asked for once', async (context) => {
    const world = await setUp('sqlite', context);
    const { store, asked } = counting(world.store);
    const identity = start(world, context, { store });
    const unknown = newApiKey(randomBytes);
    expect(await identity.authenticate(unknown)).toBeUndefined();
    expect(identity.authenticate(unknown)).toBeUndefined();
    expect(asked()).toBe(1);
  });
});
