// Tells whose an API key is. What it has looked up it remembers until something about identities changes, in whatever process.
import { timingSafeEqual } from 'node:crypto';
import { Generations } from '../generations.ts';
import type { Clock } from '../store/clock.ts';
import type { Row, Store } from '../store/store.ts';
import { hashOf, isApiKey, isLiteralKey } from './api-key.ts';
import { watchIdentity } from './changes.ts';
import type { LastUsed } from './last-used.ts';
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

/** What was looked up since the last change, by hash. Null stands for a key that is unknown or revoked. */
interface Memory {
  readonly known: Generations<Known>;
  /** Apart, so that who tries many keys makes none forgotten that work. */
  readonly unknown: Generations<true>;
  readonly pending: Map<string, Promise<Known | undefined>>;
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
  readonly #unwatch: () => void;
  #memory: Memory;

  constructor(options: Options) {
    this.#options = options;
    this.#memory = emptyMemory(options.capacity);
    // A look-up under way remembers in the memory it started with, which nobody asks any more.
    this.#unwatch = watchIdentity(options.store, () => {
      this.#memory = emptyMemory(options.capacity);
    });
  }

  authenticate(credential: string): Principal | undefined | Promise<Principal | undefined> {
    if (!isApiKey(credential) && !(this.#options.development && isLiteralKey(credential))) return undefined;
    const hash = hashOf(credential);
    const known = this.#memory.known.get(hash);
    if (known !== undefined) return this.#use(known);
    if (this.#memory.unknown.get(hash)) return undefined;
    return this.#lookUpOnce(hash).then((found) => found && this.#use(found));
  }

  close(): void {
    this.#unwatch();
  }

  #use({ keyId, principal, expiresAt }: Known): Principal | undefined {
    if (this.#options.clock() >= expiresAt) return undefined;
    this.#options.lastUsed.note(keyId);
    return principal;
  }

  /** Requests that come together share one look-up. */
  #lookUpOnce(hash: string): Promise<Known | undefined> {
    const { pending } = this.#memory;
    const before = pending.get(hash);
    if (before !== undefined) return before;
    const lookUp = this.#lookUp(hash, this.#memory).finally(() => pending.delete(hash));
    pending.set(hash, lookUp);
    return lookUp;
  }

  async #lookUp(hash: string, memory: Memory): Promise<Known | undefined> {
    const row = await this.#options.store.get<FoundRow>(find, hash);
    // How a database compares (by which collation, how far) is not for it to decide here.
    if (row === undefined || !timingSafeEqual(Buffer.from(row.hash), Buffer.from(hash))) {
      memory.unknown.set(hash, true);
      return undefined;
    }
    const known = fromRow(row);
    memory.known.set(hash, known);
    return known;
  }
}

function emptyMemory(capacity = 10_000): Memory {
  return { known: new Generations(capacity), unknown: new Generations(capacity), pending: new Map() };
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
