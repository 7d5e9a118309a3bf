import type { Clock } from '../../store/clock.ts';
import type { Queries } from '../../store/store.ts';
import { IdentityError } from '../errors.ts';
import { fromRow, keyColumns, shownAfterRevocation, type ApiKey, type KeyRow } from './key.ts';

/** A key of another account is as unknown as one that never was. */
export async function getKey(
  queries: Queries,
  { id, accountId }: { id: string; accountId: string },
  clock: Clock,
): Promise<ApiKey> {
  const row = await queries.get<KeyRow>(
    `select ${keyColumns} from api_keys where id = $1 and account_id = $2 and (revoked_at is null or revoked_at > $3)`,
    id,
    accountId,
    clock() - shownAfterRevocation,
  );
  if (row === undefined) throw new IdentityError('not_found', `There is no API key ${id}.`);
  return fromRow(row);
}
