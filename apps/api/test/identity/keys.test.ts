import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { hashOf, hintOf, isApiKey, newApiKey } from '../../src/identity/api-key.ts';
import { createAccount } from '../../src/identity/accounts.ts';
import { createLiteralKey } from '../../src/identity/keys/create.ts';
import { getKey } from '../../src/identity/keys/get.ts';
import { revokeKey } from '../../src/identity/keys/revoke.ts';
import { allScopes, scopesOfRole } from '../../src/identity/scopes.ts';
import { engines } from '../engines.ts';
import { setUp } from './set-up.ts';

const day = 24 * 60 * 60 * 1000;
const notFound = { name: 'IdentityError', code: 'not_found' };

describe.each(engines)('on %s', (engine) => {
  test('a key with a role has the scopes of the role', async (context) => {
    const { store, account, time, newKey, sources } = await setUp(engine, context);
    const { apiKey, key } = await newKey();
    expect(apiKey).toEqual({
      id: expect.stringMatching(/^key_[0-9a-hjkmnp-tv-z]+$/),
      accountId: account.id,
      name: 'deploy',
      role: 'operator',
      scopes: [...(scopesOfRole('operator') ?? [])],
      hint: hintOf(key),
      createdAt: time.now,
      lastUsedAt: null,
      expiresAt: null,
      revokedAt: null,
    });
    expect(isApiKey(key)).toBe(true);
    expect(await getKey(store, apiKey, sources.clock)).toEqual(apiKey);
  });

  test('a key with scopes has no role, and an end where it was given one', async (context) => {
    const { time, newKey } = await setUp(engine, context);
    const scopes = ['servers:read', 'clusters:read'];
    const { apiKey } = await newKey({ grant: { scopes }, expiresAt: time.now + 1 });
    expect(apiKey).toMatchObject({ role: null, scopes, expiresAt: time.now + 1 });
  });

  test('the key itself is nowhere in the store', async (context) => {
    const { store, newKey } = await setUp(engine, context);
    const { key } = await newKey();
    const stored = JSON.stringify(await store.all('select * from api_keys'));
    expect(stored).toContain(hashOf(key));
    expect(stored).not.toContain(key.slice(11, -4));
  });

  test.for([
    ['a role with more than the creator has', { grant: { role: 'owner' } }, 'role'],
    ['a scope that the creator lacks', { grant: { scopes: ['servers:read', 'keys:write'] } }, 'scopes'],
  ] as const)('a key can not be given %s', async ([, request, attribute], context) => {
    const { newKey } = await setUp(engine, context);
    const creator = new Set([...(scopesOfRole('operator') ?? []), 'keys:read']);
    await expect(newKey({ ...request, creator })).rejects.toMatchObject({ code: 'insufficient_scope', attribute });
  });

  test('a key can be given all that the creator has', async (context) => {
    const { newKey } = await setUp(engine, context);
    const creator = new Set(['servers:read', 'keys:write']);
    expect((await newKey({ grant: { scopes: [...creator] }, creator })).apiKey.scopes).toEqual([...creator]);
    expect((await newKey({ grant: { role: 'owner' }, creator: allScopes })).apiKey.role).toBe('owner');
  });

  test.for([
    ['a role that is unknown', { grant: { role: 'admin' } }, 'role'],
    ['a role that every object has', { grant: { role: 'constructor' } }, 'role'],
    ['a scope that is unknown', { grant: { scopes: ['servers:read', 'servers:fly'] } }, 'scopes'],
    ['no scope', { grant: { scopes: [] } }, 'scopes'],
    ['a scope twice', { grant: { scopes: ['servers:read', 'servers:read'] } }, 'scopes'],
    ['an end that is now', { expiresAt: Date.parse('2025-01-15T14:22:07.250Z') }, 'expires_at'],
    ['an end that is no time', { expiresAt: Number.NaN }, 'expires_at'],
    ['no name', { name: '' }, 'name'],
  ] as const)('%s is refused', async ([, request, attribute], context) => {
    const { newKey } = await setUp(engine, context);
    await expect(newKey(request)).rejects.toMatchObject({ code: 'invalid_body', attribute });
  });

  test('there is no key without an account', async (context) => {
    const { newKey } = await setUp(engine, context);
    await expect(newKey({ accountId: 'acc_0' })).rejects.toMatchObject(notFound);
  });

  test('a revoked key says when that was, and says the same when it is revoked again', async (context) => {
    const { store, sources, time, newKey } = await setUp(engine, context);
    const { apiKey } = await newKey();
    const revoke = (): Promise<unknown> => store.transaction((tx) => revokeKey(tx, apiKey, sources.clock));
    const revoked = { ...apiKey, revokedAt: time.now };
    expect(await revoke()).toEqual(revoked);
    time.now += 30 * day - 1;
    expect(await revoke()).toEqual(revoked);
    expect(await getKey(store, apiKey, sources.clock)).toEqual(revoked);
    time.now += 1;
    await expect(revoke()).rejects.toMatchObject(notFound);
    await expect(getKey(store, apiKey, sources.clock)).rejects.toMatchObject(notFound);
  });

  test('a key of another account is not found, and not revoked', async (context) => {
    const { store, sources, newKey } = await setUp(engine, context);
    const { apiKey } = await newKey();
    const other = await createAccount(store, { name: 'Other', tier: 'starter' }, sources);
    const theirs = { id: apiKey.id, accountId: other.id };
    await expect(getKey(store, theirs, sources.clock)).rejects.toMatchObject(notFound);
    await expect(store.transaction((tx) => revokeKey(tx, theirs, sources.clock))).rejects.toMatchObject(notFound);
    expect(await getKey(store, apiKey, sources.clock)).toEqual(apiKey);
  });

  describe('a key that somebody made up', () => {
    const usual = { name: 'examples', grant: { role: 'owner' }, creator: allScopes, development: true };

    test('is registered in development mode, once', async (context) => {
      const { store, account, sources } = await setUp(engine, context);
      const request = { ...usual, accountId: account.id, key: 'cn_live_sk_abc123' };
      const create = (): Promise<unknown> => store.transaction((tx) => createLiteralKey(tx, request, sources));
      expect(await create()).toMatchObject({ apiKey: { hint: 'cn_live_sk_…c123' }, key: 'cn_live_sk_abc123' });
      await expect(create()).rejects.toMatchObject({ code: 'state_conflict', attribute: 'key' });
    });

    test.for([
      ['outside development mode', { key: 'cn_live_sk_abc123', development: false }],
      ['where it is too short for its hint', { key: 'cn_live_sk_abc' }],
      ['where it is no key', { key: 'secret' }],
      ['where it is a real key, which would work outside development', { key: newApiKey(randomBytes) }],
    ] as const)('is refused %s', async ([, request], context) => {
      const { store, account, sources } = await setUp(engine, context);
      const refused = store.transaction((tx) =>
        createLiteralKey(tx, { ...usual, accountId: account.id, ...request }, sources),
      );
      await expect(refused).rejects.toMatchObject({ code: 'invalid_body', attribute: 'key' });
    });
  });
});
