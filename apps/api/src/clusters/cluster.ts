// A cluster as the store keeps it.

/** Those of today. The contract's type admits what later versions add. */
export type ClusterStatus = 'connecting' | 'connected' | 'unreachable';

/** What `sql/000041_clusters.sql` says of the columns holds here. */
export type ClusterRow = {
  id: string;
  account_id: string;
  name: string;
  region: string;
  status: ClusterStatus;
  status_reason: string | null;
  kubernetes_version: string | null;
  node_count: number;
  version: number;
  registered_at: number;
  updated_at: number;
};

/** All but the kubeconfig, which is read by the watcher alone. */
export const clusterColumns =
  'id, account_id, name, region, status, status_reason, kubernetes_version, node_count, version, registered_at, updated_at';

/** What the watcher is woken by: a cluster was registered, or removed. */
export const clustersTopic = 'clusters';
