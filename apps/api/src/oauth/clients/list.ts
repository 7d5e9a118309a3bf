import { readPage, type List, type Page, type PageRequest } from '../../pages/page.ts';
import type { Queries } from '../../store/store.ts';
import { clientColumns, fromRow, type ClientRow, type OAuthClient } from './client.ts';

const newestFirst: List = {
  name: 'oauth-clients:-created_at',
  select: `select ${clientColumns} from oauth_clients where account_id = $1`,
  placeholders: 1,
  column: 'created_at',
  type: 'integer',
  descending: true,
};

/** The clients of an account, newest first. */
export async function listClients(
  queries: Queries,
  accountId: string,
  request: PageRequest,
): Promise<Page<OAuthClient>> {
  const page = await readPage<ClientRow>(queries, newestFirst, [accountId], request);
  return { ...page, items: page.items.map(fromRow) };
}
