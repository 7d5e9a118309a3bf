import { environment } from './environment.ts';
import { CloudNexusError } from './errors/cloudnexus-error.ts';
import type { Fetch } from './options.ts';

/** Gives access tokens, and is told when one turns out to be worthless. */
export interface TokenSource {
  /** @param signal of the caller, who no longer waits when it aborts */
  token(signal?: AbortSignal): Promise<string>;
  /** The API refused this token: the next {@link token} is another one. */
  invalidate(token: string): void;
}

/** OAuth 2.0 client credentials. */
export interface OAuthCredentials {
  clientId: string;
  clientSecret: string;
  /** The scopes to ask for, separated by spaces. All of the client's by default. */
  scope?: string | undefined;
  /** Else `/oauth/token` beside the base URL. */
  tokenUrl?: string | undefined;
}

/** An API key or access token, a function that gives one whenever one is needed, or OAuth client credentials. */
export type Credential = string | (() => string | Promise<string>) | OAuthCredentials;

/** What a client asks for the token of each request. */
export interface Bearer {
  token(signal: AbortSignal): string | Promise<string>;
  /** There where another token can be had. */
  invalidate?(token: string): void;
}

/**
 * @param credential else `CN_API_KEY`. Where there is none, the first request fails and not this: programs are also built
 *   and tested where there are no keys.
 * @param fetch asks for OAuth tokens
 * @param tokenUrl where, unless the credential says otherwise
 */
export function bearer(credential: Credential | undefined, fetch: Fetch, tokenUrl: string): Bearer {
  if (typeof credential === 'function') return { token: async () => checked(await credential()) };
  if (typeof credential === 'object') {
    let source: TokenSource | undefined;
    return {
      token: async (signal) => {
        if (!source) {
          // Loaded on first use: most programs have an API key.
          const { clientCredentials } = await import('../oauth/index.ts');
          source ??= clientCredentials({ ...credential, tokenUrl: credential.tokenUrl ?? tokenUrl }, fetch);
        }
        return await source.token(signal);
      },
      invalidate: (token) => source?.invalidate(token),
    };
  }
  const key = credential || environment('CN_API_KEY');
  let token: string | undefined;
  return { token: () => (token ??= checked(key)) };
}

/** @returns the token as it goes into a header, whose own complaint about it would show it */
function checked(token: string | undefined): string {
  const trimmed = token?.trim();
  if (!trimmed) throw new CloudNexusError('No API key: set CN_API_KEY, or give one to new CloudNexus()');
  if (/[^\x21-\x7e]/.test(trimmed)) {
    throw new CloudNexusError('The API key has a character that no key has. Copy it again.');
  }
  return trimmed;
}
