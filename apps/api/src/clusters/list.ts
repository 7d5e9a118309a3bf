// The clusters of an account, and the nodes of a cluster.
import { readPage, type List, type Page, type PageRequest } from '../pages/page.ts';
import type { Queries, Row } from '../store/store.ts';
import { clusterColumns, type ClusterRow } from './cluster.ts';

export interface Filter {
  readonly region?: string;
  readonly status?: string;
}

export type ClusterOrder = 'registered_at' | '-registered_at' | 'name' | '-name';
export type NodeOrder = 'joined_at' | '-joined_at' | 'name' | '-name';

type Listed = { document: string };

/** @throws InvalidCursor */
export async function listClusters(
  queries: Queries,
  { accountId, filter, order }: { accountId: string; filter: Filter; order: ClusterOrder },
  page: PageRequest,
): Promise<Page<ClusterRow & Listed>> {
  return await list<ClusterRow & Listed>(queries, 'clusters', clusters, accountId, { filter, order }, page);
}

/** @throws InvalidCursor */
export async function listNodes(
  queries: Queries,
  { clusterId, filter, order }: { clusterId: string; filter: Filter; order: NodeOrder },
  page: PageRequest,
): Promise<Page<Listed>> {
  return await list<Listed>(queries, `nodes:${clusterId}`, nodes, clusterId, { filter, order }, page);
}

const narrowed = '(cast($2 as text) is null or region = $2) and (cast($3 as text) is null or status = $3)';

const clusters = `select ${clusterColumns}, document from clusters where account_id = $1 and ${narrowed}`;

const nodes = `select id, name, joined_at, document from cluster_nodes
  where cluster_id = $1 and left_at is null and ${narrowed}`;

async function list<T extends Row>(
  queries: Queries,
  name: string,
  select: string,
  owner: string,
  { filter, order }: { filter: Filter; order: ClusterOrder | NodeOrder },
  page: PageRequest,
): Promise<Page<T>> {
  const { region = null, status = null } = filter;
  const column = order.replace('-', '');
  const shape: List = {
    name: `${name}:${order}:${JSON.stringify([region, status])}`,
    select,
    placeholders: 3,
    column,
    type: column === 'name' ? 'text' : 'integer',
    descending: order.startsWith('-'),
  };
  return await readPage<T>(queries, shape, [owner, region, status], page);
}
