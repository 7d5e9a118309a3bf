// Servers that were terminated long ago are taken out of the lists' indexes. They are kept, because invoices name them.
import type { Clock } from '../store/clock.ts';
import type { Store } from '../store/store.ts';
import { shownAfterTermination } from './server.ts';
import { removeTags } from './tags.ts';

const batch = 200;

/** @returns how many */
export async function unlistTerminated(store: Store, clock: Clock): Promise<number> {
  for (let total = 0; ;) {
    const unlisted = await store.transaction(async (tx) => {
      const rows = await tx.all<{ id: string }>(
        `select id from servers where status = 'terminated' and listed = 1 and terminated_at <= $1 limit ${batch}`,
        clock() - shownAfterTermination,
      );
      for (const { id } of rows) {
        await tx.run('update servers set listed = 0 where id = $1', id);
        await removeTags(tx, id);
      }
      return rows.length;
    });
    total += unlisted;
    if (unlisted < batch) return total;
  }
}
