// Nodes as they come and go. A worker is announced once: when it is first seen ready and with an address.
import { emit } from '../../events/emit.ts';
import { newId, type Sources } from '../../ids.ts';
import type { Queries } from '../../store/store.ts';
import type { ClusterRow } from '../cluster.ts';
import { nodeDocument, nodeDocumentVersion } from '../document.ts';
import type { ObservedNode } from '../kubernetes/node-object.ts';
import type { NodeRow } from '../node.ts';

type SavedNode = {
  id: string;
  joined_at: number;
  announced_at: number | null;
  left_at: number | null;
  document: string;
};

/** Within the transaction in which the cluster was read. */
export async function saveNode(tx: Queries, cluster: ClusterRow, node: ObservedNode, sources: Sources): Promise<void> {
  const now = sources.clock();
  const saved = await tx.get<SavedNode>(
    'select id, joined_at, announced_at, left_at, document from cluster_nodes where cluster_id = $1 and uid = $2',
    cluster.id,
    node.uid,
  );
  const row: NodeRow = {
    id: saved?.id ?? newId('nod', sources),
    cluster_id: cluster.id,
    name: node.name,
    region: node.region ?? cluster.region,
    ip: node.ip,
    status: node.status,
    roles: JSON.stringify(node.roles),
    kubelet_version: node.kubeletVersion,
    joined_at: saved?.joined_at ?? node.joinedAt ?? now,
  };
  const announcedAt = saved?.announced_at ?? null;
  const address = isReadyWorker(node) && announcedAt === null ? row.ip : null;
  if (address === null && saved?.left_at === null && saved.document === nodeDocument(row)) return;
  // Of one name there is one node: that the one before was deleted may have been missed.
  if (saved === undefined)
    await tx.run(
      'update cluster_nodes set left_at = $4 where cluster_id = $1 and name = $2 and uid <> $3 and left_at is null',
      cluster.id,
      row.name,
      node.uid,
      now,
    );
  await writeNode(tx, node.uid, row, address === null ? announcedAt : now);
  if (address === null) return;
  const { id: node_id, name, region } = row;
  const data = { cluster_id: cluster.id, node_id, name, region, ip: address };
  await emit(tx, cluster.account_id, { event: 'cluster.node.joined', data }, sources);
}

function isReadyWorker({ status, isControlPlane }: ObservedNode): boolean {
  return status === 'ready' && !isControlPlane;
}

async function writeNode(tx: Queries, uid: string, row: NodeRow, announcedAt: number | null): Promise<void> {
  await tx.run(
    `insert into cluster_nodes (id, cluster_id, uid, name, region, ip, status, roles, kubelet_version, joined_at,
       announced_at, left_at, document, document_version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, null, $12, $13)
     on conflict (cluster_id, uid) do update set name = excluded.name, region = excluded.region, ip = excluded.ip,
       status = excluded.status, roles = excluded.roles, kubelet_version = excluded.kubelet_version,
       announced_at = excluded.announced_at, left_at = null, document = excluded.document,
       document_version = excluded.document_version`,
    row.id,
    row.cluster_id,
    uid,
    row.name,
    row.region,
    row.ip,
    row.status,
    row.roles,
    row.kubelet_version,
    row.joined_at,
    announcedAt,
    nodeDocument(row),
    nodeDocumentVersion,
  );
}

export async function leave(tx: Queries, clusterId: string, uids: readonly string[], now: number): Promise<void> {
  for (const uid of uids)
    await tx.run(
      'update cluster_nodes set left_at = $3 where cluster_id = $1 and uid = $2 and left_at is null',
      clusterId,
      uid,
      now,
    );
}

export async function leaveAllBut(
  tx: Queries,
  clusterId: string,
  uids: ReadonlySet<string>,
  now: number,
): Promise<void> {
  const rows = await tx.all<{ uid: string }>(
    'select uid from cluster_nodes where cluster_id = $1 and left_at is null',
    clusterId,
  );
  const gone = rows.map(({ uid }) => uid).filter((uid) => !uids.has(uid));
  await leave(tx, clusterId, gone, now);
}

export async function countNodes(tx: Queries, clusterId: string): Promise<number> {
  const row = await tx.get<{ count: number }>(
    'select count(*) as count from cluster_nodes where cluster_id = $1 and left_at is null',
    clusterId,
  );
  return row?.count ?? 0;
}
