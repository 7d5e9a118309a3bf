import { removeTrailingSlash } from 'openapi-fetch';
import { environment } from './environment.ts';
import { withHeaders, type PlainHeaders } from './headers.ts';
import type { ClientOptions, Fetch } from './options.ts';
import { apiVersion, version } from './version.ts';

/** The options of a client, with everything filled in that has a default. */
export interface Settings extends Omit<ClientOptions, 'headers'> {
  baseUrl: string;
  timeout: number;
  maxRetries: number;
  maxRetryWait: number;
  fetch: Fetch;
  headers: PlainHeaders;
}

/**
 * @param options of the program; one that is undefined or empty is not given
 * @param base what holds where they say nothing
 */
export function settings({ headers, ...options }: ClientOptions, base: Settings = defaults()): Settings {
  const given: Record<string, unknown> = options;
  const merged = { ...base, headers: withHeaders({ ...base.headers }, headers) };
  for (const name in given) if ((given[name] ?? '') !== '') merged[name as never] = given[name] as never; // of the same name
  merged.baseUrl = removeTrailingSlash(merged.baseUrl);
  return merged;
}

function defaults(): Settings {
  return {
    accountId: environment('CN_ACCOUNT_ID'),
    baseUrl: environment('CN_BASE_URL') ?? 'https://api.cloudnexus.io/v2',
    timeout: 60_000,
    maxRetries: 2,
    maxRetryWait: 60_000,
    // Looked up at every call, as programs replace it, and called by its own name, as browsers demand.
    fetch: (input, init) => fetch(input, init),
    headers: {
      accept: 'application/json',
      'x-cloudnexus-version': apiVersion,
      // A browser names itself; naming it would only make requests need a preflight.
      ...(!globalThis.navigator?.userAgent?.startsWith('Mozilla/') && { 'user-agent': `cloudnexus-ts/${version}` }),
    },
  };
}
