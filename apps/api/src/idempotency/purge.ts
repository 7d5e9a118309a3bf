import type { Queries } from '../store/store.ts';
import { kept } from './records.ts';

/** So many in a statement, because SQLite does nothing else meanwhile. */
const atOnce = 500;

/**
 * Deletes the records that are older than 24 hours.
 *
 * @returns how many there were
 */
export async function purge(store: Queries, now: number): Promise<number> {
  for (let total = 0; ;) {
    const deleted = await store.run(
      `delete from idempotency_keys where (account_id, key) in
         (select account_id, key from idempotency_keys where created_at <= $1 order by created_at limit ${atOnce})`,
      now - kept,
    );
    total += deleted;
    if (deleted < atOnce) return total;
  }
}
