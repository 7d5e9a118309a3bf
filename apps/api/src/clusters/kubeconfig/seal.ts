// Kubeconfigs hold credentials: they are encrypted, each for its own cluster, and shown to nobody but the watcher.
import type { Cipher } from '../../idempotency/cipher.ts';
import type { Queries } from '../../store/store.ts';

export function sealKubeconfig(cipher: Cipher, clusterId: string, kubeconfig: string): Uint8Array {
  return cipher.encrypt(kubeconfig, placeOf(clusterId));
}

/**
 * @returns undefined where there is no such cluster
 * @throws where it was encrypted with another key, or changed since
 */
export async function openKubeconfig(queries: Queries, cipher: Cipher, clusterId: string): Promise<string | undefined> {
  const row = await queries.get<{ kubeconfig: Uint8Array }>('select kubeconfig from clusters where id = $1', clusterId);
  return row && cipher.decrypt(row.kubeconfig, placeOf(clusterId));
}

function placeOf(clusterId: string): string {
  return `clusters/${clusterId}/kubeconfig`;
}
