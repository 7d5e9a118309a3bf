import { printedKey, type Credentials } from './credentials.ts';

/** What `pnpm start` prints when the API answers. */
export function banner(
  credentials: Credentials,
  file: string,
  { printedKeyWorks }: { printedKeyWorks: boolean },
): string {
  const { base_url, account_id, api_key } = credentials;
  const root = new URL(base_url).origin;
  return `
CloudNexus runs in development mode. Servers are simulated: they have a life, and no machine behind them.

URL       ${base_url}
Account   ${account_id}
API key   ${api_key}

Try it:

curl ${base_url}/servers -H "Authorization: Bearer ${api_key}" -H "X-CloudNexus-Id: ${account_id}"

The three are in ${file} too. For the SDKs:

export CN_BASE_URL=${base_url} CN_API_KEY=${api_key}

${printedKeyWorks ? `The key that the published examples print, ${printedKey}, works as well. ` : ''}The contract is at ${root}/openapi.json.
Ctrl-C stops the API; what it has stored stays.
`;
}
