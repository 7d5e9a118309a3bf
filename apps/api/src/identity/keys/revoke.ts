import type { Clock } from '../../store/clock.ts';
import type { Queries } from '../../store/store.ts';
import { identityChanged } from '../changes.ts';
import { getKey } from './get.ts';
import { fromRow, keyColumns, type ApiKey, type KeyRow } from './key.ts';

/** Within a transaction. A key that is revoked already is answered as it is, for as long as it is shown. */
export async function revokeKey(tx: Queries, key: { id: string; accountId: string }, clock: Clock): Promise<ApiKey> {
  const row = await tx.get<KeyRow>(
    `update api_keys set revoked_at = $3 where id = $1 and account_id = $2 and revoked_at is null returning ${keyColumns}`,
    key.id,
    key.accountId,
    clock(),
  );
  if (row === undefined) return getKey(tx, key, clock);
  await identityChanged(tx);
  return fromRow(row);
}
