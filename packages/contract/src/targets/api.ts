// The API, wherever it runs.
import { fileURLToPath } from 'node:url';
import { readLeft, type Left } from './left.ts';
import { reach } from './reach.ts';
import { survey } from './survey.ts';
import type { Credentials, Environment, Target } from './target.ts';

/** Where a local API leaves what its developer needs. */
const developer = fileURLToPath(new URL('../../../../.data/dev-credentials.json', import.meta.url));

/** @throws an error that says what is missing and where to get it */
export async function openApi(environment: Environment, fallback = developer): Promise<Target> {
  const left = readLeft(environment['CN_CONTRACT_CREDENTIALS'] || fallback);
  const credentials = readCredentials(environment, left);
  const baseUrl = await reach(environment['CN_CONTRACT_URL'] || left.baseUrl || 'http://127.0.0.1:4000/v2');
  const means = { ...(await survey(baseUrl, credentials)), ...left.means };
  return { name: 'api', baseUrl, credentials, means, close: async () => {} };
}

function readCredentials(environment: Environment, left: Left): Credentials {
  const apiKey = environment['CN_API_KEY'] || left.apiKey;
  const accountId = environment['CN_ACCOUNT_ID'] || left.accountId;
  if (apiKey && accountId) return { apiKey, accountId };
  const missing = [!apiKey && 'CN_API_KEY', !accountId && 'CN_ACCOUNT_ID'].filter(Boolean).join(' and ');
  throw new Error(
    `the API needs credentials: set ${missing}, or start a local API, which writes .data/dev-credentials.json.`,
  );
}
