// The API with its authorization server, on a store of its own: real but for the handlers that have nothing to do with it.
import { randomBytes } from 'node:crypto';
import { onTestFinished, type TestContext } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import type { Handlers } from '../../src/http/call.ts';
import { Cipher } from '../../src/encryption/cipher.ts';
import { accountHandlers } from '../../src/identity/account-handlers.ts';
import { createAccount, type Account } from '../../src/identity/accounts.ts';
import { startIdentity } from '../../src/identity/identity.ts';
import { createKey, type KeyRequest, type NewKey } from '../../src/identity/keys/create.ts';
import { allScopes } from '../../src/identity/scopes.ts';
import { createClient, type ClientRequest, type NewClient } from '../../src/oauth/clients/create.ts';
import { startOAuth, type OAuth } from '../../src/oauth/oauth.ts';
import { describeToken } from '../../src/oauth/tokens/describe.ts';
import { migrate } from '../../src/store/migrate.ts';
import type { Queries, Store } from '../../src/store/store.ts';
import { newTables, open, type Engine } from '../engines.ts';
import { FakeLimiter } from '../http/kit/fakes.ts';
import { exampleHandlers } from '../http/kit/handlers.ts';
import { freePort } from '../../src/free-port.ts';
import { checkedFetch } from './checked-fetch.ts';

export type { NewClient };

export const redirectUri = 'https://app.example.com/callback';
export const sources = { clock: Date.now, random: randomBytes };

export interface Served {
  readonly url: string;
  readonly oauth: OAuth;
  readonly limiter: FakeLimiter;
  /** What was reported as unexpected. */
  readonly reports: unknown[];
  close(): Promise<void>;
}

export interface World extends Served {
  /** Of the store. */
  readonly address: string;
  readonly store: Store;
  readonly account: Account;
  readonly fetch: typeof fetch;
  newKey(request?: Partial<KeyRequest>): Promise<NewKey>;
  newClient(request?: Partial<ClientRequest>): Promise<NewClient>;
  /** Asks for a page of servers. */
  list(token: string, path?: string): Promise<Response>;
}

export async function setUp(engine: Engine, test: TestContext): Promise<World> {
  const address = await newTables(engine, test);
  const store = await open(address, test);
  await migrate(store, Date.now);
  const account = await createAccount(store, { name: 'Example Corp', tier: 'professional' }, sources);
  const served = await serve(store);
  onTestFinished(async () => {
    await served.close();
    if (served.reports.length > 0) throw new Error(`Unexpected: ${served.reports.map(String).join('\n')}`);
  });
  const key = { accountId: account.id, name: 'deploy', grant: { role: 'operator' }, creator: allScopes };
  const client = {
    accountId: account.id,
    name: 'Console',
    grants: ['authorization_code', 'refresh_token'],
    scopes: ['servers:read', 'servers:write', 'events:read'],
    redirectUris: [redirectUri],
    isPublic: false,
  };
  return {
    ...served,
    address,
    store,
    account,
    fetch: checkedFetch,
    newKey: (request) => store.transaction((tx) => createKey(tx, { ...key, ...request }, sources)),
    newClient: (request) => store.transaction((tx) => createClient(tx, { ...client, ...request }, sources)),
    list: (token, path = '/v2/servers') =>
      fetch(served.url + path, { headers: { Authorization: `Bearer ${token}`, 'X-CloudNexus-Id': account.id } }),
  };
}

/** One process of the API. */
export async function serve(store: Store, publicUrl?: string): Promise<Served> {
  const port = await freePort();
  const url = publicUrl ?? `http://127.0.0.1:${port}`;
  const reports: unknown[] = [];
  const warn = (message: string, error: unknown): void => void reports.push(message, error);
  const identity = startIdentity({ store, clock: Date.now, development: false, warn });
  const limiter = new FakeLimiter();
  const cipher = new Cipher([Buffer.alloc(32, 7)]);
  const oauth = startOAuth({ store, cipher, ...sources, publicUrl: url, authenticator: identity, warn });
  const app = createApp<Queries>({
    handlers: {
      ...(exampleHandlers() as unknown as Handlers<Queries>), // which look at no scope
      ...oauth.handlers,
      ...accountHandlers({ clock: Date.now, describeToken }),
    },
    around: (_, handler) => handler(store),
    authenticator: identity,
    limiter,
    ...sources,
    report: (error) => reports.push(error),
    checkResponses: true,
  });
  oauth.addPages(app, (error) => reports.push(error));
  await app.listen({ host: '127.0.0.1', port });
  return {
    url: `http://127.0.0.1:${port}`,
    oauth,
    limiter,
    reports,
    close: async () => {
      await app.close();
      await oauth.close();
      await identity.close();
    },
  };
}
