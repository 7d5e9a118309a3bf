import { CloudNexus, type Hooks } from '@cloudnexus/sdk';
import type { Invocation } from '../command/invocation.ts';
import type { Host } from '../host.ts';
import { UsageError } from '../usage-error.ts';
import { version } from '../version.ts';
import { readCredentials, type Credentials } from './credentials.ts';

/** A client with the credentials of this invocation, and where they are from. */
export async function openClient(
  { host, values, say, paintSaid }: Invocation,
  hooks: Hooks = {},
): Promise<{ client: CloudNexus; credentials: Credentials }> {
  const credentials = await readCredentials(host, values);
  if (credentials.isFallback) say(paintSaid.faint(`Using the credentials in ${credentials.source}.`));
  return { client: clientWith(credentials, host.fetch, hooks), credentials };
}

export function clientWith(
  { apiKey, accountId, baseUrl }: Pick<Credentials, 'apiKey' | 'accountId' | 'baseUrl'>,
  fetch: Host['fetch'],
  hooks: Hooks = {},
): CloudNexus {
  const key = (): string => {
    if (apiKey) return apiKey;
    throw new UsageError('There is no API key. Run `cloudnexus login`, or set CN_API_KEY.');
  };
  return new CloudNexus(key, {
    accountId,
    baseUrl,
    fetch,
    headers: { 'user-agent': `cloudnexus-cli/${version}` },
    hooks,
  });
}
