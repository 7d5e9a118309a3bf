import { IdentityError } from '../../identity/errors.ts';
import type { Queries } from '../../store/store.ts';
import { tokensChanged } from '../tokens/changes.ts';
import { clientColumns, fromRow, type ClientRow, type OAuthClient } from './client.ts';

/** Within a transaction. Its codes and tokens end with it. */
export async function deleteClient(tx: Queries, id: string): Promise<OAuthClient> {
  const row = await tx.get<ClientRow>(`delete from oauth_clients where id = $1 returning ${clientColumns}`, id);
  if (row === undefined) throw new IdentityError('not_found', `There is no client ${JSON.stringify(id)}.`);
  await tokensChanged(tx);
  return fromRow(row);
}
