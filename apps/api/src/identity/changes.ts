// How processes tell each other that what they remember of a credential may be wrong.
import type { Queries, Store } from '../store/store.ts';

const topic = 'identity';

/** Call it in the transaction that makes the change. */
export async function identityChanged(tx: Queries): Promise<void> {
  await tx.changed(topic);
}

/** @returns a function that ends it */
export function watchIdentity(store: Store, listener: () => void): () => void {
  return store.watch(topic, listener);
}
