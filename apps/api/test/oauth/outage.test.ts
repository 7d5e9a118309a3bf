import { needPart } from '@cloudnexus/repo/parts';
import { expect, test } from 'vitest';
import { createAccount } from '../../src/identity/accounts.ts';
import { createClient } from '../../src/oauth/clients/create.ts';
import { migrate } from '../../src/store/migrate.ts';
import { open } from '../engines.ts';
import { newDatabase, startPostgres } from '../postgres/server.ts';
import { checkedFetch } from './checked-fetch.ts';
import { serve, sources } from './kit.ts';

test('while the store does not answer it is 503, and goes on afterwards', async (context) => {
  const postgres = await startPostgres(needPart('postgres', context));
  context.onTestFinished(() => postgres.stop());
  const store = await open(await newDatabase(postgres.url), context, { patience: 300 });
  await migrate(store, Date.now);
  const account = await createAccount(store, { name: 'Example Corp', tier: 'starter' }, sources);
  const { client, secret } = await createClient(
    store,
    {
      accountId: account.id,
      name: 'deployer',
      grants: ['client_credentials'],
      scopes: ['servers:read'],
      redirectUris: [],
      isPublic: false,
    },
    sources,
  );
  const { url, close } = await serve(store);
  context.onTestFinished(close);
  const ask = (): Promise<Response> =>
    checkedFetch(`${url}/oauth/token`, {
      method: 'POST',
      headers: { Authorization: `Basic ${btoa(`${client.id}:${secret}`)}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });

  await postgres.pause();
  // Before it was ever loaded, and again.
  for (const response of [await ask(), await ask()]) {
    expect(response.status).toBe(503);
    expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(await response.json()).toMatchObject({ error: 'temporarily_unavailable' });
  }
  expect((await checkedFetch(`${url}/.well-known/oauth-authorization-server`)).status).toBe(200);
  await postgres.resume();
  await expect.poll(async () => (await ask()).status, { timeout: 20_000 }).toBe(200);
  await postgres.pause();
  expect((await ask()).status).toBe(503);
  await postgres.resume();
}, 60_000);
