import type { Queries } from '../../store/store.ts';
import { hashOf } from '../api-key.ts';
import { IdentityError } from '../errors.ts';

/**
 * For operators, who know of no account.
 *
 * @param idOrKey the identifier of a key, or a key that was found where it should not be
 */
export async function findKey(queries: Queries, idOrKey: string): Promise<{ id: string; accountId: string }> {
  const row = await queries.get<{ id: string; account_id: string }>(
    'select id, account_id from api_keys where id = $1 or hash = $2',
    idOrKey,
    hashOf(idOrKey),
  );
  // What was given may be a key: it is not repeated.
  if (row === undefined) throw new IdentityError('not_found', 'There is no such API key.');
  return { id: row.id, accountId: row.account_id };
}
