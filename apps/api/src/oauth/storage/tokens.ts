import type { AdapterPayload } from 'oidc-provider';
import type { Clock } from '../../store/clock.ts';
import { isForeignKeyViolation } from '../../store/errors.ts';
import type { Store } from '../../store/store.ts';
import { tokensChanged } from '../tokens/changes.ts';
import { hashOfToken, type TokenPrefix } from '../tokens/token.ts';
import { NothingStored } from './nothing.ts';
import { expiryOf, hashOfId, readPayload, writePayload } from './payload.ts';

interface Given {
  readonly store: Store;
  readonly clock: Clock;
  readonly invalidGrant: (detail: string) => Error;
  readonly kind: string;
  /** What those who present one put before its identifier. */
  readonly prefix: TokenPrefix | '';
}

/** Codes and tokens of one kind. */
export class TokenStorage extends NothingStored {
  readonly #given: Given;

  constructor(given: Given) {
    super();
    this.#given = given;
  }

  override async upsert(id: string, payload: AdapterPayload): Promise<void> {
    const { store, kind, invalidGrant } = this.#given;
    try {
      await store.run(
        `insert into oauth_tokens (hash, kind, client_id, grant_hash, scope, payload, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        hashOfToken(id),
        kind,
        payload.clientId ?? '',
        payload.grantId === undefined ? null : hashOfId(payload.grantId),
        payload.scope ?? null,
        writePayload(payload),
        expiryOf(payload),
      );
    } catch (error) {
      // Nothing comes of a grant that was revoked a moment ago.
      if (isForeignKeyViolation(error)) throw invalidGrant('the grant was revoked meanwhile');
      throw error;
    }
  }

  override async find(token: string): Promise<AdapterPayload | undefined> {
    const { store, kind, prefix } = this.#given;
    if (!token.startsWith(prefix)) return undefined;
    const row = await store.get<{ payload: string; consumed_at: number | null }>(
      'select payload, consumed_at from oauth_tokens where hash = $1 and kind = $2',
      hashOfToken(token),
      kind,
    );
    if (row === undefined) return undefined;
    const payload = readPayload(token.slice(prefix.length), row.payload);
    return row.consumed_at === null ? payload : { ...payload, consumed: Math.floor(row.consumed_at / 1000) };
  }

  /** Of two that use the same one at the same time, one succeeds; and then all that came of it is revoked. */
  override async consume(id: string): Promise<void> {
    const { store, clock, invalidGrant } = this.#given;
    const hash = hashOfToken(id);
    const isFirst = await store.transaction(async (tx) => {
      const used = await tx.run(
        'update oauth_tokens set consumed_at = $2 where hash = $1 and consumed_at is null',
        hash,
        clock(),
      );
      if (used > 0) return true;
      await tx.run('delete from oauth_grants where hash = (select grant_hash from oauth_tokens where hash = $1)', hash);
      await tokensChanged(tx);
      return false;
    });
    if (!isFirst) throw invalidGrant('it was used meanwhile');
  }

  override async destroy(id: string): Promise<void> {
    await this.#given.store.transaction(async (tx) => {
      await tx.run('delete from oauth_tokens where hash = $1', hashOfToken(id));
      await tokensChanged(tx);
    });
  }
}
