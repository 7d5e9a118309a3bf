import type { Clock } from '../../store/clock.ts';
import type { Store } from '../../store/store.ts';
import { rememberedAfterLeaving } from '../node.ts';

/** So many in a transaction, because SQLite does nothing else meanwhile. */
const atOnce = 500;

/** Forgets the nodes that have left long ago. */
export async function forgetNodes(store: Store, clock: Clock): Promise<void> {
  const until = clock() - rememberedAfterLeaving;
  for (let count = atOnce; count === atOnce;)
    count = await store.run(
      `delete from cluster_nodes where id in (select id from cluster_nodes where left_at <= $1 limit ${atOnce})`,
      until,
    );
}
