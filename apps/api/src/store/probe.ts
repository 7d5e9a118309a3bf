import type { Queries } from './store.ts';

/**
 * Whether the store can be written, which is more than that it answers: a full disk can still be read.
 *
 * @throws StoreUnavailableError
 */
export async function probeStore(store: Queries): Promise<void> {
  await store.run('update encryption_check set id = id where id = 1');
}
