import { describe, expect, test } from 'vitest';
import { createAccount, getAccount, listAccounts, setTier } from '../../src/identity/accounts.ts';
import { engines } from '../engines.ts';
import { setUp } from './set-up.ts';

describe.each(engines)('on %s', (engine) => {
  test('an account is what it was created as', async (context) => {
    const { store, account, time } = await setUp(engine, context);
    expect(account).toEqual({
      id: expect.stringMatching(/^acc_[0-9a-hjkmnp-tv-z]+$/),
      name: 'Example Corp',
      tier: 'professional',
      ownLimit: null,
      limit: 500,
      createdAt: time.now,
    });
    expect(await getAccount(store, account.id)).toEqual(account);
  });

  test('an enterprise account can have a limit of its own', async (context) => {
    const { store, sources } = await setUp(engine, context);
    const account = await createAccount(store, { name: 'Big', tier: 'enterprise', ownLimit: 12_345 }, sources);
    expect(await getAccount(store, account.id)).toMatchObject({ ownLimit: 12_345, limit: 12_345 });
  });

  test('a change of the tier changes the limit, and one of its own goes with enterprise', async (context) => {
    const { store, account } = await setUp(engine, context);
    const change = (tier: string, ownLimit?: number): Promise<unknown> =>
      store.transaction((tx) => setTier(tx, account.id, { tier, ownLimit }));
    expect(await change('enterprise')).toMatchObject({ tier: 'enterprise', ownLimit: null, limit: 2_000 });
    expect(await change('enterprise', 9_000)).toMatchObject({ ownLimit: 9_000, limit: 9_000 });
    expect(await change('starter')).toMatchObject({ tier: 'starter', ownLimit: null, limit: 100 });
    expect(await getAccount(store, account.id)).toMatchObject({ tier: 'starter', ownLimit: null, limit: 100 });
  });

  test.for([
    ['a tier that is unknown', { name: 'A', tier: 'gold' }, 'tier'],
    ['a limit of its own outside enterprise', { name: 'A', tier: 'professional', ownLimit: 900 }, 'limit'],
    ['a limit of none', { name: 'A', tier: 'enterprise', ownLimit: 0 }, 'limit'],
    ['a limit that is no whole number', { name: 'A', tier: 'enterprise', ownLimit: 1.5 }, 'limit'],
    ['a limit without a bound', { name: 'A', tier: 'enterprise', ownLimit: Infinity }, 'limit'],
    ['no name', { name: '', tier: 'starter' }, 'name'],
    ['a name that is too long', { name: 'x'.repeat(64), tier: 'starter' }, 'name'],
    ['a name that Postgres can not store', { name: 'a\0b', tier: 'starter' }, 'name'],
    ['a name of half a character', { name: 'a\ud83d', tier: 'starter' }, 'name'],
  ] as const)('%s is refused', async ([, request, attribute], context) => {
    const { store, sources } = await setUp(engine, context);
    await expect(createAccount(store, request, sources)).rejects.toMatchObject({
      name: 'IdentityError',
      code: 'invalid_body',
      attribute,
    });
  });

  test('an account that is unknown is not found', async (context) => {
    const { store } = await setUp(engine, context);
    const notFound = { name: 'IdentityError', code: 'not_found' };
    await expect(getAccount(store, 'acc_0')).rejects.toMatchObject(notFound);
    await expect(store.transaction((tx) => setTier(tx, 'acc_0', { tier: 'starter' }))).rejects.toMatchObject(notFound);
  });

  test('accounts are listed newest first, a page at a time', async (context) => {
    const { store, account, sources, time } = await setUp(engine, context);
    const names = ['B', 'C', 'D'];
    for (const name of names) {
      time.now += 1;
      await createAccount(store, { name, tier: 'starter' }, sources);
    }
    const first = await listAccounts(store, { size: 3 });
    expect(first.items.map(({ name }) => name)).toEqual(['D', 'C', 'B']);
    const second = await listAccounts(store, { size: 3, cursor: { after: first.after ?? '' } });
    expect(second).toMatchObject({ items: [account], hasPrevious: true, hasNext: false });
  });
});
