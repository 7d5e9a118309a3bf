// A node as the store keeps it.

/** Those of today. The contract's type admits what later versions add. */
export type NodeStatus = 'ready' | 'not_ready';

/** What `sql/000041_clusters.sql` says of the columns holds here. */
export type NodeRow = {
  id: string;
  cluster_id: string;
  name: string;
  region: string;
  ip: string | null;
  status: NodeStatus;
  roles: string;
  kubelet_version: string;
  joined_at: number;
};

export const nodeColumns = 'id, cluster_id, name, region, ip, status, roles, kubelet_version, joined_at';

/** For so long a node that has left is remembered, in case its cluster is restored to before. In milliseconds. */
export const rememberedAfterLeaving = 30 * 24 * 60 * 60 * 1000;

/** What is in the column was written by this folder. */
export function rolesOf({ roles }: Pick<NodeRow, 'roles'>): string[] {
  return JSON.parse(roles);
}
