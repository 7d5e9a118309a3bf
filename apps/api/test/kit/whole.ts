// The whole API, as it is composed for production, in this process: for tests, and for what runs longer than tests.
import { randomBytes } from 'node:crypto';
import { startApi, type Api } from '../../src/api.ts';
import { readConfig } from '../../src/config.ts';
import { createAccount } from '../../src/identity/accounts.ts';
import { createKey, type KeyRequest } from '../../src/identity/keys/create.ts';
import { allScopes } from '../../src/identity/scopes.ts';
import { silentLog } from '../../src/log/log.ts';
import { freePort } from '../../src/free-port.ts';

export const sources = { clock: Date.now, random: randomBytes };

export interface Account {
  readonly id: string;
  /** May do everything. */
  readonly owner: string;
  /** A key of the account. */
  key(request?: Partial<Pick<KeyRequest, 'name' | 'grant' | 'expiresAt'>>): Promise<string>;
  /** Sends a request of the account, with the owner's key where there is no other. */
  send(method: string, path: string, given?: Given): Promise<Answer>;
}

export interface Given {
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  readonly key?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The document; an empty object where the body is none. */
  readonly json: Document;
}

/** As much as tests look at. */
export interface Document {
  readonly data: Resource;
  readonly errors: readonly { readonly code: string; readonly source?: object }[];
  readonly links: Readonly<Record<string, string | null>>;
}

export interface Resource {
  readonly id: string;
  readonly type: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

export interface WholeApi extends Api {
  /** Opens an account without a limit that a test would reach. */
  account(name: string): Promise<Account>;
}

/** What an API is started with beside its configuration. */
export type Startup = Partial<Parameters<typeof startApi>[1]>;

/** Every answer is held against the contract. Simulated servers take no time. */
export async function composeWhole(
  address: string,
  dataDir: string,
  more: Readonly<Record<string, string>> = {},
  startup: Startup = {},
): Promise<WholeApi> {
  const config = readConfig({
    CN_MODE: 'development',
    CN_DATA_DIR: dataDir,
    DATABASE_URL: address,
    PORT: String(await freePort()),
    CN_ADMIN_PORT: String(await freePort()),
    CN_ADDRESS_LIMIT: '1000000',
    WEBHOOK_ALLOW_PRIVATE: '1',
    ...more,
  });
  const usual = { log: silentLog(), sources, checkResponses: true, simulatorSpeed: 50 };
  const api = await startApi(config, { ...usual, ...startup });
  return { ...api, account: (name) => openAccount(api, name) };
}

async function openAccount(api: Api, name: string): Promise<Account> {
  const { store, url } = api;
  const subscription = { name, tier: 'enterprise', ownLimit: 1_000_000 };
  const { id } = await store.transaction((tx) => createAccount(tx, subscription, sources));
  const key: Account['key'] = async (request) => {
    const wanted = { accountId: id, name: 'test', grant: { role: 'owner' }, creator: allScopes, ...request };
    return (await store.transaction((tx) => createKey(tx, wanted, sources))).key;
  };
  const owner = await key();
  return {
    id,
    owner,
    key,
    send: async (method, path, { body, headers = {}, key: credential = owner } = {}) => {
      const response = await fetch(url + path, {
        method,
        headers: {
          Authorization: `Bearer ${credential}`,
          'X-CloudNexus-Id': id,
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, text, json: text === '' ? {} : JSON.parse(text) };
    },
  };
}
