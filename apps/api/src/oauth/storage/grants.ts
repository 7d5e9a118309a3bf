import type { AdapterPayload } from 'oidc-provider';
import type { Clock } from '../../store/clock.ts';
import { isForeignKeyViolation } from '../../store/errors.ts';
import type { Store } from '../../store/store.ts';
import { tokensChanged } from '../tokens/changes.ts';
import { NothingStored } from './nothing.ts';
import { expiryOf, hashOfId, readPayload, writePayload } from './payload.ts';

/** What people allowed. */
export class GrantStorage extends NothingStored {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #invalidGrant: (detail: string) => Error;

  constructor(store: Store, clock: Clock, invalidGrant: (detail: string) => Error) {
    super();
    this.#store = store;
    this.#clock = clock;
    this.#invalidGrant = invalidGrant;
  }

  override async upsert(id: string, payload: AdapterPayload): Promise<void> {
    const { clientId = '', accountId = '' } = payload;
    try {
      await this.#store.run(
        `insert into oauth_grants (hash, client_id, key_id, payload, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (hash) do update set payload = excluded.payload, expires_at = excluded.expires_at`,
        hashOfId(id),
        clientId,
        accountId, // for the authorization server a person is the key they proved themselves with
        writePayload(payload),
        this.#clock(),
        expiryOf(payload),
      );
    } catch (error) {
      if (isForeignKeyViolation(error)) throw this.#invalidGrant('the client was deleted meanwhile');
      throw error;
    }
  }

  override async find(id: string): Promise<AdapterPayload | undefined> {
    const row = await this.#store.get<{ payload: string }>(
      'select payload from oauth_grants where hash = $1',
      hashOfId(id),
    );
    return row && readPayload(id, row.payload);
  }

  /** All that came of it goes with it. */
  override async destroy(id: string): Promise<void> {
    await this.#store.transaction(async (tx) => {
      await tx.run('delete from oauth_grants where hash = $1', hashOfId(id));
      await tokensChanged(tx);
    });
  }
}
