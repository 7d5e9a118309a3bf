// Clusters and nodes as JSON:API text.
import type { components } from '@cloudnexus/types';
import { timestamp } from '../timestamps.ts';
import type { ClusterRow } from './cluster.ts';
import { rolesOf, type NodeRow } from './node.ts';

/** Counted up with every change to {@link clusterDocument}. */
export const clusterDocumentVersion = 1;

/** Counted up with every change to {@link nodeDocument}. */
export const nodeDocumentVersion = 1;

export function clusterDocument(cluster: ClusterRow): string {
  const { id, name, region, status } = cluster;
  const self = selfOf(id);
  const resource: components['schemas']['KubernetesCluster'] = {
    type: 'kubernetes-clusters',
    id,
    attributes: {
      name,
      region,
      version: cluster.kubernetes_version,
      status,
      status_reason: cluster.status_reason,
      node_count: cluster.node_count,
      registered_at: timestamp(cluster.registered_at),
      updated_at: timestamp(cluster.updated_at),
    },
    relationships: { nodes: { links: { related: `${self}/nodes` } } },
    links: { self },
  };
  return JSON.stringify(resource);
}

export function nodeDocument(node: NodeRow): string {
  const { id, cluster_id: clusterId, name, region, ip, status } = node;
  const resource: components['schemas']['KubernetesNode'] = {
    type: 'kubernetes-nodes',
    id,
    attributes: {
      name,
      region,
      ip,
      status,
      roles: rolesOf(node),
      kubelet_version: node.kubelet_version,
      joined_at: timestamp(node.joined_at),
    },
    relationships: {
      cluster: {
        data: { type: 'kubernetes-clusters', id: clusterId },
        links: { related: selfOf(clusterId) },
      },
    },
  };
  return JSON.stringify(resource);
}

/** Where a cluster is, relative to the host. */
function selfOf(id: string): string {
  return `/v2/clusters/k8s/${id}`;
}
