// Generated from spec/ by `pnpm generate`. Do not edit.

import type { Call } from '../../core/call.ts';
import type { RequestOptions } from '../../core/options.ts';
import type { Pages } from '../../core/page.ts';
import type {
  ClustersK8sGetQuery,
  ClustersK8sListQuery,
  ClustersK8sNodesQuery,
  KubernetesCluster,
  KubernetesNode,
} from '../models.ts';

/** Registered Kubernetes clusters and their nodes. */
export interface ClustersGroup {
  /** Registered Kubernetes clusters and their nodes. */
  readonly k8s: ClustersK8sGroup;
}

/** Registered Kubernetes clusters and their nodes. */
export interface ClustersK8sGroup {
  /**
   * List Kubernetes clusters.
   *
   * Returns the Kubernetes clusters that are registered with the account, newest first, a page at a time.
   *
   * Needs the scope `clusters:read`.
   *
   * @param query `page`, `filter`, `sort` and `fields`.
   * @param options For this call alone.
   * @see https://docs.cloudnexus.io/reference/clusters/k8s/list
   * @example
   * ```ts
   * for await (const cluster of cn.clusters.k8s.list({ filter: { region: 'us-east-1' } })) {
   *   console.log(`${cluster.id} ${cluster.name}: ${cluster.status}, ${cluster.node_count} nodes`);
   * }
   * ```
   */
  list(query?: ClustersK8sListQuery, options?: RequestOptions): Pages<KubernetesCluster>;

  /**
   * Get a Kubernetes cluster.
   *
   * Returns one cluster, as it was when it was last reached.
   *
   * Needs the scope `clusters:read`.
   *
   * @param id The identifier of a cluster.
   * @param query `fields`.
   * @param options For this call alone.
   * @throws `NotFoundError`: The account has no such resource.
   * @see https://docs.cloudnexus.io/reference/clusters/k8s/get
   * @example
   * ```ts
   * const cluster = await cn.clusters.k8s.get('k8s_3r7v9x');
   * console.log(`${cluster.name} runs Kubernetes ${cluster.version} on ${cluster.node_count} nodes`);
   * ```
   */
  get(id: string, query?: ClustersK8sGetQuery, options?: RequestOptions): Call<KubernetesCluster>;

  /**
   * List the nodes of a Kubernetes cluster.
   *
   * Returns the nodes of a cluster, the latest to join first, a page at a time. Nodes that have left the cluster are
   * left out. The event `cluster.node.joined` is sent when a worker that joined is ready and has an address.
   *
   * Needs the scope `clusters:read`.
   *
   * @param id The identifier of a cluster.
   * @param query `page`, `filter`, `sort` and `fields`.
   * @param options For this call alone.
   * @throws `NotFoundError`: The account has no such resource.
   * @see https://docs.cloudnexus.io/reference/clusters/k8s/nodes
   * @example
   * ```ts
   * for await (const node of cn.clusters.k8s.nodes('k8s_3r7v9x', { filter: { status: 'ready' } })) {
   *   console.log(`${node.name} at ${node.ip}: ${node.kubelet_version}`);
   * }
   * ```
   */
  nodes(id: string, query?: ClustersK8sNodesQuery, options?: RequestOptions): Pages<KubernetesNode>;
}
