// The one statement that changes a cluster: whatever does, the document and the version follow.
import type { Clock } from '../store/clock.ts';
import type { Queries } from '../store/store.ts';
import type { ClusterRow } from './cluster.ts';
import { clusterDocument, clusterDocumentVersion } from './document.ts';

/** What can change. */
export type ClusterChange = Partial<Pick<ClusterRow, 'status' | 'status_reason' | 'kubernetes_version' | 'node_count'>>;

/** Within the transaction in which the cluster was read. What is so already is not written again. */
export async function writeCluster(
  tx: Queries,
  cluster: ClusterRow,
  change: ClusterChange,
  clock: Clock,
): Promise<void> {
  const wanted = { ...cluster, ...change };
  if (
    wanted.status === cluster.status &&
    wanted.status_reason === cluster.status_reason &&
    wanted.kubernetes_version === cluster.kubernetes_version &&
    wanted.node_count === cluster.node_count
  )
    return;
  const next = { ...wanted, version: cluster.version + 1, updated_at: clock() };
  await tx.run(
    `update clusters set status = $2, status_reason = $3, kubernetes_version = $4, node_count = $5, version = $6,
       updated_at = $7, document = $8, document_version = $9
     where id = $1`,
    next.id,
    next.status,
    next.status_reason,
    next.kubernetes_version,
    next.node_count,
    next.version,
    next.updated_at,
    clusterDocument(next),
    clusterDocumentVersion,
  );
}
