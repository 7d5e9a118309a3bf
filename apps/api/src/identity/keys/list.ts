import { readPage, type List, type Page, type PageRequest } from '../../pages/page.ts';
import type { Clock } from '../../store/clock.ts';
import type { Queries } from '../../store/store.ts';
import { fromRow, keyColumns, shownAfterRevocation, type ApiKey, type KeyRow } from './key.ts';

export type KeyOrder = 'created_at' | '-created_at' | 'name' | '-name';

/** The keys of an account, without those that were revoked long ago. */
export async function listKeys(
  queries: Queries,
  { accountId, order }: { accountId: string; order: KeyOrder },
  page: PageRequest,
  clock: Clock,
): Promise<Page<ApiKey>> {
  const shownSince = clock() - shownAfterRevocation;
  const { items, ...rest } = await readPage<KeyRow>(queries, lists[order], [accountId, shownSince], page);
  return { ...rest, items: items.map(fromRow) };
}

const lists: Record<KeyOrder, List> = {
  created_at: by('created_at', 'integer', false),
  '-created_at': by('created_at', 'integer', true),
  name: by('name', 'text', false),
  '-name': by('name', 'text', true),
};

function by(column: string, type: List['type'], descending: boolean): List {
  return {
    name: `api-keys:${descending ? '-' : ''}${column}`,
    select: `select ${keyColumns} from api_keys where account_id = $1 and (revoked_at is null or revoked_at > $2)`,
    placeholders: 2,
    column,
    type,
    descending,
  };
}
