// What a local API has left for those who test it, in a file:
// `{ "base_url": "…", "account_id": "…", "api_key": "…", "limited": { "account_id": "…", "api_key": "…" }, … }`.
import { readFileSync } from 'node:fs';
import type { Means } from './means.ts';
import type { Credentials } from './target.ts';

export interface Left {
  baseUrl: string | undefined;
  apiKey: string | undefined;
  accountId: string | undefined;
  means: Pick<Means, 'limited' | 'stranger' | 'client' | 'endpoint'>;
}

/** @returns nothing but undefined members where there is no such file */
export function readLeft(file: string): Left {
  const { base_url, account_id, api_key, limited, stranger, oauth_client: client, endpoint } = Object(read(file));
  const others = { limited: credentials(limited), stranger: credentials(stranger) };
  return {
    baseUrl: text(base_url),
    apiKey: text(api_key),
    accountId: text(account_id),
    means: {
      ...(others.limited && { limited: others.limited }),
      ...(others.stranger && { stranger: others.stranger }),
      ...(client && {
        client: {
          id: String(client.client_id),
          secret: String(client.client_secret),
          redirectUri: String(client.redirect_uri),
        },
      }),
      ...(endpoint && { endpoint: String(endpoint) }),
    },
  };
}

function credentials(given: unknown): Credentials | undefined {
  const { account_id, api_key } = Object(given);
  const [accountId, apiKey] = [text(account_id), text(api_key)];
  return accountId && apiKey ? { accountId, apiKey } : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
