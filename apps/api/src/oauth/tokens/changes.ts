// How processes tell each other that a token was revoked.
import type { Queries, Store } from '../../store/store.ts';

const topic = 'oauth_tokens';

/** Call it in the transaction that makes the change. */
export async function tokensChanged(tx: Queries): Promise<void> {
  await tx.changed(topic);
}

/** @returns a function that ends it */
export function watchTokens(store: Store, listener: () => void): () => void {
  return store.watch(topic, listener);
}
