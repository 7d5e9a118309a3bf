import type { Store } from '../../src/store/store.ts';

/**
 * Counts how often a topic was told for a change of its own. A store that may have missed something tells every topic, so
 * what a topic that never changes is told is taken off.
 */
export function countTellings(store: Store, topic: string): () => number {
  let count = 0;
  store.watch(topic, () => {
    count += 1;
  });
  store.watch('a topic that never changes', () => {
    count -= 1;
  });
  return () => count;
}
