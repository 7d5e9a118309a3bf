import type { AdapterPayload } from 'oidc-provider';
import type { Queries } from '../../store/store.ts';
import { NothingStored } from './nothing.ts';
import { expiryOf, hashOfId, readPayload, writePayload } from './payload.ts';

/** People who are being asked. */
export class InteractionStorage extends NothingStored {
  readonly #queries: Queries;

  constructor(queries: Queries) {
    super();
    this.#queries = queries;
  }

  override async upsert(id: string, payload: AdapterPayload): Promise<void> {
    await this.#queries.run(
      `insert into oauth_interactions (hash, payload, expires_at) values ($1, $2, $3)
       on conflict (hash) do update set payload = excluded.payload, expires_at = excluded.expires_at`,
      hashOfId(id),
      writePayload(payload),
      expiryOf(payload),
    );
  }

  override async find(id: string): Promise<AdapterPayload | undefined> {
    const row = await this.#queries.get<{ payload: string }>(
      'select payload from oauth_interactions where hash = $1',
      hashOfId(id),
    );
    return row && readPayload(id, row.payload);
  }

  override async destroy(id: string): Promise<void> {
    await this.#queries.run('delete from oauth_interactions where hash = $1', hashOfId(id));
  }
}
