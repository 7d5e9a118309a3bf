/** How the clusters domain refuses what an operator asked for. */
export class ClusterError extends Error {
  override readonly name = 'ClusterError';
}
