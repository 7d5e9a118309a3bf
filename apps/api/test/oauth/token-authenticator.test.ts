import { describe, expect, test } from 'vitest';
import { setTier } from '../../src/identity/accounts.ts';
import { TokenAuthenticator } from '../../src/oauth/tokens/token-authenticator.ts';
import type { Store } from '../../src/store/store.ts';
import { engines } from '../engines.ts';
import { setUp } from './kit.ts';
import { exchange, newCode, token } from './requests.ts';

/** The store, and how often it was asked for a row. */
function counting(store: Store): { store: Store; asked: () => number } {
  let count = 0;
  const get: Store['get'] = (sql, ...values) => {
    count += 1;
    return store.get(sql, ...values);
  };
  return {
    store: Object.assign(Object.create(store), { get, watch: store.watch.bind(store) }),
    asked: () => count,
  };
}

describe.each(engines)('on %s', (engine) => {
  test('what cannot be a token is not looked up, and what was looked up is remembered', async (context) => {
    const world = await setUp(engine, context);
    const made = await world.newClient({ grants: ['client_credentials'], redirectUris: [] });
    const { body } = await token(world, made, { grant_type: 'client_credentials' });
    const { store, asked } = counting(world.store);
    const authenticator = new TokenAuthenticator({ store, clock: Date.now });
    context.onTestFinished(() => authenticator.close());
    const given = body['access_token'] ?? '';
    for (const junk of [
      '',
      'cn_at_',
      given.slice(0, -1),
      `${given}x`,
      given.replace('cn_at_', 'cn_rt_'),
      'x'.repeat(9_999),
    ])
      expect(authenticator.authenticate(junk)).toBeUndefined();
    expect(asked()).toBe(0);
    expect(await authenticator.authenticate(given)).toEqual({
      accountId: world.account.id,
      keyId: undefined,
      clientId: made.client.id,
      scopes: new Set(made.client.scopes),
      role: undefined,
      limit: 500,
      tokenExpiresAt: expect.any(Number),
      tokenHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    // Once Postgres is heard, nothing has to be forgotten any more.
    await expect
      .poll(async () => {
        const before = asked();
        for (let time = 0; time < 10; time += 1) await authenticator.authenticate(given);
        return asked() - before;
      })
      .toBe(0);
    const before = asked();
    const unknown = `cn_at_${'x'.repeat(43)}`;
    const together = [authenticator.authenticate(unknown), authenticator.authenticate(unknown)];
    expect(await Promise.all(together)).toEqual([undefined, undefined]);
    expect(authenticator.authenticate(unknown)).toBeUndefined();
    expect(asked() - before).toBe(1);
    await world.store.transaction((tx) => setTier(tx, world.account.id, { tier: 'enterprise' }));
    expect(await authenticator.authenticate(given)).toMatchObject({ limit: 2_000 });
  });

  test('a token ends after ten minutes, or with the key that allowed it', async (context) => {
    const world = await setUp(engine, context);
    const made = await world.newClient();
    const time = { now: Date.now() };
    const authenticator = new TokenAuthenticator({ store: world.store, clock: () => time.now });
    context.onTestFinished(() => authenticator.close());
    const soon = Date.now() + 60_000;
    const [lasting, ending] = [await world.newKey(), await world.newKey({ expiresAt: soon })];
    for (const [{ key }, lifetime] of [
      [lasting, 600_000],
      [ending, 60_000],
    ] as const) {
      time.now = Date.now();
      const { body } = await exchange(world, made, await newCode(world, made, key));
      const given = body['access_token'] ?? '';
      time.now += lifetime - 30_000;
      expect(await authenticator.authenticate(given)).toBeDefined();
      time.now += 31_000;
      expect(await authenticator.authenticate(given)).toBeUndefined();
    }
  });

  test('a refresh token or a code is no access token', async (context) => {
    const world = await setUp(engine, context);
    const made = await world.newClient();
    const { key } = await world.newKey();
    const code = await newCode(world, made, key);
    const { body } = await exchange(world, made, await newCode(world, made, key));
    const dressedUp = (body['refresh_token'] ?? '').replace('cn_rt_', 'cn_at_');
    for (const given of [body['refresh_token'] ?? '', dressedUp, code, `cn_at_${code}`])
      expect((await world.list(given)).status).toBe(401);
  });

  test('nothing in the store is a token, a code or a secret', async (context) => {
    const world = await setUp(engine, context);
    const made = await world.newClient();
    const { key } = await world.newKey();
    const code = await newCode(world, made, key);
    const { body } = await exchange(world, made, await newCode(world, made, key));
    const tables = ['clients', 'grants', 'tokens', 'interactions', 'cookie_keys'];
    const kept: unknown[] = [];
    for (const table of tables) kept.push(await world.store.all(`select * from oauth_${table}`));
    const text = JSON.stringify(kept);
    expect(text).toContain(made.client.id);
    for (const secret of [key, made.secret ?? '', code, body['access_token'] ?? '', body['refresh_token'] ?? ''])
      expect(text).not.toContain(secret.replace(/^cn_[a-z]+_/, ''));
  });
});
