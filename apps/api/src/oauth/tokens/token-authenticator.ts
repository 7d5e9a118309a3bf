// Tells whose an access token is, from the table that the authorization server writes.
import { watchIdentity } from '../../identity/changes.ts';
import { ofLastSent } from '../../last-sent.ts';
import { LookUps } from '../../identity/look-ups.ts';
import type { Authenticator, Principal } from '../../identity/principal.ts';
import { limitOf } from '../../identity/tiers.ts';
import type { Clock } from '../../store/clock.ts';
import type { Queries, Row, Store } from '../../store/store.ts';
import { watchTokens } from './changes.ts';
import { hashOfToken, isAccessToken } from './token.ts';

interface Options {
  readonly store: Store;
  readonly clock: Clock;
  /** How many tokens are remembered. */
  readonly capacity?: number;
}

export interface Known {
  readonly principal: Principal;
  readonly expiresAt: number;
}

interface FoundRow extends Row {
  client_id: string;
  account_id: string;
  scope: string | null;
  expires_at: number;
  key_expires_at: number | null;
  tier: string;
  own_limit: number | null;
}

// What a person allowed with a key ends with the key.
const find = `select t.client_id, c.account_id, t.scope, t.expires_at, k.expires_at as key_expires_at, a.tier, a.own_limit
  from oauth_tokens t
  join oauth_clients c on c.id = t.client_id
  join accounts a on a.id = c.account_id
  left join oauth_grants g on g.hash = t.grant_hash
  left join api_keys k on k.id = g.key_id and k.revoked_at is null
  where t.hash = $1 and t.kind in ('AccessToken', 'ClientCredentials') and (t.grant_hash is null or k.id is not null)`;

export class TokenAuthenticator implements Authenticator {
  readonly #clock: Clock;
  readonly #tokens: LookUps<Known>;
  readonly #hashOf = ofLastSent(hashOfToken);
  readonly #unwatch: readonly (() => void)[];

  constructor({ store, clock, capacity }: Options) {
    this.#clock = clock;
    this.#tokens = new LookUps((hash) => lookUp(store, hash), capacity);
    const forget = (): void => this.#tokens.forget();
    this.#unwatch = [watchTokens(store, forget), watchIdentity(store, forget)];
  }

  authenticate(credential: string, connection?: object): Principal | undefined | Promise<Principal | undefined> {
    if (!isAccessToken(credential)) return undefined;
    const found = this.#tokens.get(this.#hashOf(credential, connection));
    return found instanceof Promise ? found.then((known) => known && this.#use(known)) : found && this.#use(found);
  }

  close(): void {
    for (const unwatch of this.#unwatch) unwatch();
  }

  #use({ principal, expiresAt }: Known): Principal | undefined {
    return this.#clock() < expiresAt ? principal : undefined;
  }
}

/** @returns undefined for a token that is unknown or revoked */
export async function lookUp(store: Queries, hash: string): Promise<Known | undefined> {
  const row = await store.get<FoundRow>(find, hash);
  if (row === undefined) return undefined;
  const expiresAt = Math.min(row.expires_at, row.key_expires_at ?? Infinity);
  return {
    expiresAt,
    principal: {
      accountId: row.account_id,
      keyId: undefined,
      clientId: row.client_id,
      scopes: new Set(row.scope?.split(' ')),
      role: undefined,
      limit: limitOf({ tier: row.tier, ownLimit: row.own_limit }),
      tokenExpiresAt: expiresAt,
      tokenHash: hash,
    },
  };
}
