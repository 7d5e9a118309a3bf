// Kubeconfigs hold credentials: they are encrypted, each for its own cluster, and shown to nobody but the watcher.
import type { Cipher } from '../../encryption/cipher.ts';

export function sealKubeconfig(cipher: Cipher, clusterId: string, kubeconfig: string): Uint8Array {
  return cipher.encrypt(kubeconfig, placeOf(clusterId));
}

/** @throws where it was encrypted with another key, or changed since */
export function unsealKubeconfig(cipher: Cipher, clusterId: string, sealed: Uint8Array): string {
  return cipher.decrypt(sealed, placeOf(clusterId));
}

function placeOf(clusterId: string): string {
  return `clusters/${clusterId}/kubeconfig`;
}
