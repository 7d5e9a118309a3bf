// Tells whose an API key is. What it has looked up it remembers until something about identities changes, in whatever process.
import { timingSafeEqual } from 'node:crypto';
import type { Clock } from '../store/clock.ts';
import { ofLastSent } from '../last-sent.ts';
import type { Row, Store } from '../store/store.ts';
import { hashOf, isApiKey, isLiteralKey, looksLikeKey } from './api-key.ts';
import { watchIdentity } from './changes.ts';
import type { LastUsed } from './last-used.ts';
import { LookUps } from './look-ups.ts';
import type { Authenticator, Principal } from './principal.ts';
import { fromColumns } from './scopes.ts';
import { limitOf } from './tiers.ts';

interface Options {
  readonly store: Store;
  readonly clock: Clock;
  readonly lastUsed: Pick<LastUsed, 'note'>;
  /** Whether keys that somebody made up are accepted. */
  readonly development: boolean;
  /** How many keys are remembered. */
  readonly capacity?: number;
}

/** A key that works until it expires. */
interface Known {
  readonly keyId: string;
  readonly principal: Principal;
  readonly expiresAt: number;
}

interface FoundRow extends Row {
  id: string;
  account_id: string;
  hash: string;
  role: string | null;
  scopes: string | null;
  expires_at: number | null;
  tier: string;
  own_limit: number | null;
}

const find = `select k.id, k.account_id, k.hash, k.role, k.scopes, k.expires_at, a.tier, a.own_limit
  from api_keys k join accounts a on a.id = k.account_id where k.hash = $1 and k.revoked_at is null`;

export class KeyAuthenticator implements Authenticator {
  readonly #options: Options;
  readonly #keys: LookUps<Known>;
  readonly #hashOf = ofLastSent(hashOf);
  readonly #unwatch: () => void;

  constructor(options: Options) {
    this.#options = options;
    this.#keys = new LookUps((hash) => lookUp(options.store, hash), options.capacity);
    this.#unwatch = watchIdentity(options.store, () => this.#keys.forget());
  }

  authenticate(credential: string, connection?: object): Principal | undefined | Promise<Principal | undefined> {
    if (!looksLikeKey(credential)) return undefined;
    const hash = this.#hashOf(credential, connection);
    const remembered = this.#keys.remembered(hash);
    if (remembered !== undefined) return this.#use(remembered);
    // A typo is told without asking the store.
    if (!isApiKey(credential) && !(this.#options.development && isLiteralKey(credential))) return undefined;
    const found = this.#keys.get(hash);
    return found instanceof Promise ? found.then((known) => known && this.#use(known)) : found && this.#use(found);
  }

  close(): void {
    this.#unwatch();
  }

  #use({ keyId, principal, expiresAt }: Known): Principal | undefined {
    if (this.#options.clock() >= expiresAt) return undefined;
    this.#options.lastUsed.note(keyId);
    return principal;
  }
}

async function lookUp(store: Store, hash: string): Promise<Known | undefined> {
  const row = await store.get<FoundRow>(find, hash);
  // How a database compares (by which collation, how far) is not for it to decide here.
  const isTheSame = row !== undefined && timingSafeEqual(Buffer.from(row.hash), Buffer.from(hash));
  return isTheSame ? fromRow(row) : undefined;
}

function fromRow(row: FoundRow): Known {
  return {
    keyId: row.id,
    expiresAt: row.expires_at ?? Infinity,
    principal: {
      accountId: row.account_id,
      keyId: row.id,
      clientId: undefined,
      scopes: fromColumns(row),
      role: row.role ?? undefined,
      limit: limitOf({ tier: row.tier, ownLimit: row.own_limit }),
    },
  };
}
