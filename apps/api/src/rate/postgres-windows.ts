// The windows that several processes share: one statement a take, by the clock of the database.
import type { Row, Store } from '../store/store.ts';

/** What a statement has taken. */
export interface Grant {
  readonly startedAt: number;
  /** Requests that are allowed in this window so far, those of this statement included. */
  readonly taken: number;
  /** How many of those that were asked for. */
  readonly granted: number;
  /** When that was, by the clock of the database. */
  readonly seenAt: number;
}

interface GrantRow extends Row {
  started_at: number;
  taken: number;
  granted: number;
  seen_at: number;
}

// $1 the bucket, $2 its limit, $3 how many to take, $4 the length of a window.
//
// The clock is read once, before the row is locked. Read twice, a window could end between the two; read after the lock, a
// statement that waited would not be of the time at which it came. A clock that was set back ends the window as well.
const take = `
  insert into rate_windows as w (bucket, started_at, taken, granted, seen_at)
  select $1, clock.now, least($3::bigint, $2::bigint), least($3::bigint, $2::bigint), clock.now
  from (select cast(floor(extract(epoch from clock_timestamp()) * 1000) as bigint) as now) clock
  on conflict (bucket) do update set
    started_at = case when abs(excluded.started_at - w.started_at) >= $4::bigint
      then excluded.started_at else w.started_at end,
    taken = case when abs(excluded.started_at - w.started_at) >= $4::bigint
      then excluded.taken else w.taken + greatest(0, least($3::bigint, $2::bigint - w.taken)) end,
    granted = case when abs(excluded.started_at - w.started_at) >= $4::bigint
      then excluded.granted else greatest(0, least($3::bigint, $2::bigint - w.taken)) end,
    seen_at = excluded.seen_at
  returning started_at, taken, granted, seen_at`;

// Twice the length, for a statement that read the clock some time ago may still come to the row.
const sweep = `
  delete from rate_windows
  where abs(cast(extract(epoch from clock_timestamp()) * 1000 as bigint) - started_at) >= 2 * $1::bigint`;

export class PostgresWindows {
  readonly #store: Store;
  readonly #length: number;

  constructor(store: Store, length: number) {
    this.#store = store;
    this.#length = length;
  }

  async take(bucket: string, limit: number, count: number): Promise<Grant> {
    const row = await this.#store.get<GrantRow>(take, bucket, limit, count, this.#length);
    if (row === undefined) throw new Error('The statement that takes from a bucket returned no row.');
    return { startedAt: row.started_at, taken: row.taken, granted: row.granted, seenAt: row.seen_at };
  }

  /** Deletes windows that are over. @returns how many */
  async sweep(): Promise<number> {
    return await this.#store.run(sweep, this.#length);
  }
}
