// How far the feed was purged. What is left can't tell: its first event is not right behind what was deleted, as numbers are
// also taken by samples, and on Postgres by every transaction.
import type { Queries } from '../../store/store.ts';
import { comparePositions, start, type Position } from './position.ts';

/** The last place whose event was purged; the start where there is none. Cursors from there on miss nothing. */
export async function purgedPosition(queries: Queries): Promise<Position> {
  const select = 'select purged_xid as xid, purged_position as position from feed_epoch';
  return (await queries.get<{ xid: number; position: number }>(select)) ?? start;
}

/** Part of the transaction that deletes the events, so that none is ever gone without a trace. */
export async function rememberPurged(tx: Queries, gone: readonly Position[]): Promise<void> {
  const last = gone.reduce((a, b) => (comparePositions(a, b) > 0 ? a : b), start);
  await tx.run(
    `update feed_epoch set purged_xid = $1, purged_position = $2
     where (purged_xid, purged_position) < ($1, $2)`,
    last.xid,
    last.position,
  );
}
