// The order of events, and which one it is.
//
// On SQLite it is that of the commits. On Postgres transactions commit in another order than they take numbers, so it is
// `(xid, position)`, and is read no further than where every transaction has ended: nothing can appear before what was read.
import type { Sources } from '../../ids.ts';
import type { Store, Transaction } from '../../store/store.ts';

/** What a reader has to know of the store. Nothing of it changes while the process lives. */
export interface Feed {
  readonly kind: Store['kind'];
  /** Cursors hold it, so that those of another store are known. */
  readonly epoch: string;
}

/**
 * Finds out which feed the store has. Once at the start of a process, after the migrations and before the first event.
 *
 * A store that was restored, or copied elsewhere, goes on with an order of its own. Its cursors would skip events if they were
 * taken for those of the old one.
 */
export async function openFeed(store: Store, sources: Sources): Promise<Feed> {
  const { kind } = store;
  const epoch = await store.exclusive('feed', async (tx) => {
    const place = await placeOf(tx, kind);
    const found = await tx.get<{ epoch: string; place: string }>('select epoch, place from feed_epoch');
    if (found?.place === place) return found.epoch;
    // The numbers of transactions are those of another Postgres. They may be far ahead of this one's.
    if (found && kind === 'postgres') await tx.run('update events set xid = pg_current_xact_id()');
    const made = Buffer.from(sources.random(12)).toString('base64url');
    await tx.run('delete from feed_epoch');
    await tx.run('insert into feed_epoch (epoch, place, created_at) values ($1, $2, $3)', made, place, sources.clock());
    return made;
  });
  return { kind, epoch };
}

/** The database, as far as it can tell. A dump that is brought back to another one has another place. */
async function placeOf(tx: Transaction, kind: Store['kind']): Promise<string> {
  if (kind === 'sqlite') return 'sqlite'; // `restore` leaves the row behind.
  const row = await tx.get<{ place: string }>(
    `select cast(system_identifier as text) || '/' || cast(oid as text) as place
     from pg_control_system(), pg_database where datname = current_database()`,
  );
  return row?.place ?? '';
}
