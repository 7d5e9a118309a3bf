// The servers of an account, by filter and order.
import type { Awaitable } from '../awaitable.ts';
import { readDocuments, type DocumentPage } from '../pages/documents.ts';
import type { List, PageRequest } from '../pages/page.ts';
import type { Clock } from '../store/clock.ts';
import type { Queries } from '../store/store.ts';
import { shownAfterTermination } from './server.ts';

export type ServerOrder = 'created_at' | '-created_at' | 'name' | '-name';

export interface ServerFilter {
  readonly region?: string;
  readonly status?: string;
  readonly plan?: string;
  /** `name` or `name:value` */
  readonly tag?: string;
}

/**
 * Without the servers that were terminated long ago. Each order and each filter has its index. Of several filters one index
 * serves, and the others are looked at row by row.
 *
 * @throws InvalidCursor
 */
export function listServers(
  queries: Queries,
  { accountId, filter, order }: { accountId: string; filter: ServerFilter; order: ServerOrder },
  page: PageRequest,
  clock: Clock,
): Awaitable<DocumentPage> {
  const shownSince = clock() - shownAfterTermination;
  const used = filtersIn(filter);
  if (used.length === 0) return readDocuments(queries, unfiltered[order], [accountId, shownSince], page);
  const values = used.map((name) => filter[name] ?? '');
  return readDocuments(
    queries,
    { ...listOf(used, order), name: nameOf(order, used, values) },
    [accountId, shownSince, ...values],
    page,
  );
}

/** A cursor says where a page starts in the list of this name alone. */
function nameOf(order: ServerOrder, used: readonly FilterName[], values: readonly string[]): string {
  return `servers:${order}:${JSON.stringify(used)}:${JSON.stringify(values)}`;
}

const filters = ['tag', 'region', 'status', 'plan'] as const;

type FilterName = (typeof filters)[number];

const none: readonly FilterName[] = [];

function filtersIn(filter: ServerFilter): readonly FilterName[] {
  const { tag, region, status, plan } = filter;
  // Most have none, and then there is nothing to look for.
  if ((tag ?? region ?? status ?? plan) === undefined) return none;
  return filters.filter((name) => filter[name] !== undefined);
}

type Unnamed = Omit<List, 'name'>;

/** By filters and order. As constant as their text is, it is put together once: `page.ts` says why. */
const lists = new Map<string, Unnamed>();

export function listOf(used: readonly FilterName[], order: ServerOrder): Unnamed {
  return lists.getOrInsertComputed(`${order} ${used.join(' ')}`, () => newList(used, order));
}

function newList(used: readonly FilterName[], order: ServerOrder): Unnamed {
  const descending = order.startsWith('-');
  const column = order.endsWith('name') ? 'name' : 'created_at';
  const conditions = used.map((name, index) => ` and ${name} = $${index + 3}`).join('');
  return {
    // The documents have the identifiers, but names are read row by row.
    select: `select ${column === 'name' ? 'id, name' : column}, document from ${used.includes('tag') ? tagged : all}${conditions}`,
    placeholders: 2 + used.length,
    column,
    type: column === 'name' ? 'text' : 'integer',
    descending,
    // With several filters it matters which finds fewer.
    plannedOnce: used.length < 2,
  };
}

const all = `servers
  where account_id = $1 and listed = 1 and (terminated_at is null or terminated_at > $2)`;

// The order is that of the tags' index, and the servers are looked up one by one. A server that is no longer listed has no
// tags there.
const tagged = `server_tags
  join (select id as server_id, document, region, status, plan, terminated_at from servers) as servers
    on server_id = id
  where account_id = $1 and (terminated_at is null or terminated_at > $2)`;

const unfiltered: Readonly<Record<ServerOrder, List>> = {
  created_at: wholeList('created_at'),
  '-created_at': wholeList('-created_at'),
  name: wholeList('name'),
  '-name': wholeList('-name'),
};

function wholeList(order: ServerOrder): List {
  return { ...listOf(none, order), name: nameOf(order, none, []) };
}
