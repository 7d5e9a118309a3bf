// The API, wherever it runs.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { reach } from './reach.ts';
import type { Credentials, Environment, Target } from './target.ts';

/** Where a local API leaves what its developer needs: `{ "base_url": "…", "account_id": "…", "api_key": "…" }`. */
const developer = fileURLToPath(new URL('../../../../.data/dev-credentials.json', import.meta.url));

/** @throws an error that says what is missing and where to get it */
export async function openApi(environment: Environment, file = developer): Promise<Target> {
  const url = environment['CN_CONTRACT_URL'] || fromFile(file).base_url || 'http://127.0.0.1:4000/v2';
  const credentials = readCredentials(environment, file);
  return { name: 'api', baseUrl: await reach(url), credentials, close: async () => {} };
}

function readCredentials(environment: Environment, file: string): Credentials {
  const developers = fromFile(file);
  const found = {
    apiKey: environment['CN_API_KEY'] || developers.api_key,
    accountId: environment['CN_ACCOUNT_ID'] || developers.account_id,
  };
  if (found.apiKey && found.accountId) return { apiKey: found.apiKey, accountId: found.accountId };
  const missing = [!found.apiKey && 'CN_API_KEY', !found.accountId && 'CN_ACCOUNT_ID'].filter(Boolean).join(' and ');
  throw new Error(
    `the API needs credentials: set ${missing}, or start a local API, which writes .data/dev-credentials.json.`,
  );
}

function fromFile(file: string): { base_url?: string; account_id?: string; api_key?: string } {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
