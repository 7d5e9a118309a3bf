import { randomBytes } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type TestContext } from 'vitest';
import { banner } from '../../src/development/banner.ts';
import { developerCredentials, doesPrintedKeyWork, printedKey } from '../../src/development/credentials.ts';
import { listKeys } from '../../src/identity/keys/list.ts';
import { revokeKey } from '../../src/identity/keys/revoke.ts';
import { startIdentity } from '../../src/identity/identity.ts';
import { newFolder, newStore } from '../engines.ts';

const url = 'http://127.0.0.1:4000/v2';

async function setUp(context: TestContext) {
  const store = await newStore('sqlite', context);
  const identity = startIdentity({ store, clock: Date.now, development: true, warn: () => {} });
  context.onTestFinished(() => identity.close());
  return {
    store,
    identity,
    needs: { store, authenticator: identity, sources: { clock: Date.now, random: randomBytes } },
  };
}

test('a developer gets credentials that work, once, in a file of their own', async (context) => {
  const { identity, needs } = await setUp(context);
  const file = join(newFolder(context), 'dev-credentials.json');
  const first = await developerCredentials(file, url, needs);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(first);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(await identity.authenticate(first.api_key)).toMatchObject({ accountId: first.account_id, limit: 2000 });
  expect(await identity.authenticate(printedKey)).toMatchObject({ accountId: first.account_id });

  const again = await developerCredentials(file, 'http://127.0.0.1:4100/v2', needs);
  expect(again).toEqual({ ...first, base_url: 'http://127.0.0.1:4100/v2' });

  // What was made with the account is in it still.
  writeFileSync(file, 'something else');
  const renewed = await developerCredentials(file, url, needs);
  expect(renewed.account_id).toBe(first.account_id);
  expect(renewed.api_key).not.toBe(first.api_key);
  expect(await identity.authenticate(renewed.api_key)).toMatchObject({ accountId: first.account_id });
});

test('who revokes both keys gets a new one of the same account, and is not told that the printed one works', async (context) => {
  const { store, identity, needs } = await setUp(context);
  const file = join(newFolder(context), 'dev-credentials.json');
  const first = await developerCredentials(file, url, needs);
  expect(await doesPrintedKeyWork(first, needs)).toBe(true);
  await store.transaction(async (tx) => {
    const { items } = await listKeys(tx, { accountId: first.account_id, order: 'created_at' }, { size: 20 }, Date.now);
    for (const { id } of items) await revokeKey(tx, { accountId: first.account_id, id }, Date.now);
  });

  const second = await developerCredentials(file, url, needs);
  expect(second.account_id).toBe(first.account_id);
  expect(await identity.authenticate(second.api_key)).toMatchObject({ accountId: first.account_id });
  expect(await doesPrintedKeyWork(second, needs)).toBe(false);
  expect(banner(second, file, { printedKeyWorks: false })).not.toContain(printedKey);
});

test('credentials of an account that is in another store give way to new ones', async (context) => {
  const file = join(newFolder(context), 'dev-credentials.json');
  const accounts: string[] = [];
  for (const { identity, needs } of [await setUp(context), await setUp(context)]) {
    const { account_id, api_key } = await developerCredentials(file, url, needs);
    expect(await identity.authenticate(api_key)).toMatchObject({ accountId: account_id });
    accounts.push(account_id);
  }
  expect(new Set(accounts).size).toBe(2);
});
