import { randomBytes } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { developerCredentials, printedKey } from '../../src/development/credentials.ts';
import { startIdentity } from '../../src/identity/identity.ts';
import { newFolder, newStore } from '../engines.ts';

const url = 'http://127.0.0.1:4000/v2';

test('a developer gets credentials that work, once, in a file of their own', async (context) => {
  const store = await newStore('sqlite', context);
  const identity = startIdentity({ store, clock: Date.now, development: true, warn: () => {} });
  const needs = { store, authenticator: identity, sources: { clock: Date.now, random: randomBytes } };
  const file = join(newFolder(context), 'dev-credentials.json');
  const first = await developerCredentials(file, url, needs);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(first);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(await identity.authenticate(first.api_key)).toMatchObject({ accountId: first.account_id, limit: 2000 });
  expect(await identity.authenticate(printedKey)).toMatchObject({ accountId: first.account_id });

  const again = await developerCredentials(file, 'http://127.0.0.1:4100/v2', needs);
  expect(again).toEqual({ ...first, base_url: 'http://127.0.0.1:4100/v2' });

  writeFileSync(file, 'something else');
  const other = await developerCredentials(file, url, needs);
  expect(other.account_id).not.toBe(first.account_id);
  expect(await identity.authenticate(printedKey)).toMatchObject({ accountId: first.account_id });
  await identity.close();
});
