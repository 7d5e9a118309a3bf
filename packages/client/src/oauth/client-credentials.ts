import type { OAuthCredentials, TokenSource } from '../core/credentials.ts';
import { within } from '../core/deadline.ts';
import { CloudNexusError } from '../core/errors/cloudnexus-error.ts';
import type { Fetch } from '../core/options.ts';
import { share } from '../core/share.ts';
import { operation } from './errors.ts';
import { requestTokens } from './request-tokens.ts';
import type { OAuthTokens } from './tokens.ts';

/** A token is renewed before it ends, so that none ends on its way. */
const early = 60_000;

/**
 * Access tokens of an application that acts for itself. A client makes one by itself when it is given the credentials:
 *
 * ```ts
 * const cn = new CloudNexus({ clientId, clientSecret });
 * ```
 *
 * @param fetch sends the requests instead of the global `fetch`
 * @param now milliseconds since 1970
 */
export function clientCredentials(credentials: OAuthCredentials, fetch?: Fetch, now?: () => number): ClientCredentials {
  return new ClientCredentials(credentials, fetch, now);
}

export class ClientCredentials implements TokenSource {
  readonly #credentials: OAuthCredentials;
  readonly #fetch: Fetch | undefined;
  readonly #now: () => number;
  #tokens: OAuthTokens | undefined;
  /** One request, however many callers wait for it. It ends when they have all gone. */
  readonly #renew = share((signal) => this.#renewed(signal));

  constructor(credentials: OAuthCredentials, fetch?: Fetch, now: () => number = Date.now) {
    this.#credentials = credentials;
    this.#fetch = fetch;
    this.#now = now;
  }

  /** @param signal of this caller alone: the others get their token all the same */
  async token(signal?: AbortSignal): Promise<string> {
    if (this.#tokens && this.#left(this.#tokens) > early) return this.#tokens.accessToken;
    // The request that is waited for has a deadline of its own.
    const bounds = { operation, timeout: Number.POSITIVE_INFINITY, signal };
    return (await within(this.#renew, bounds)).accessToken;
  }

  /** The API refused this token: the next {@link token} is another one. */
  invalidate(token: string): void {
    if (this.#tokens?.accessToken === token) this.#tokens = undefined;
  }

  async #renewed(signal: AbortSignal): Promise<OAuthTokens> {
    try {
      return (this.#tokens = await this.#request(signal));
    } catch (error) {
      // There may be a little time left to try again.
      if (this.#tokens && this.#left(this.#tokens) > 0) return this.#tokens;
      throw error;
    }
  }

  async #request(signal: AbortSignal): Promise<OAuthTokens> {
    const { clientSecret, scope } = this.#credentials;
    if (!clientSecret) throw new CloudNexusError('There is no OAuth client secret.');
    const parameters = scope ? { scope } : {};
    const grant = { type: 'client_credentials', parameters } as const;
    return await requestTokens(this.#credentials, grant, { fetch: this.#fetch, signal });
  }

  /** Milliseconds. */
  #left({ expiresAt }: OAuthTokens): number {
    return expiresAt === undefined ? Number.POSITIVE_INFINITY : expiresAt.getTime() - this.#now();
  }
}
