// What there is in the queue.
import type { Queries, Row } from '../../store/store.ts';

/** The webhooks that something is due for. It jumps from one to the next, however much waits for each. */
export async function webhooksWithDue(queries: Queries, now: number): Promise<string[]> {
  const rows = await queries.all<{ webhook_id: string }>(
    `with recursive lane (webhook_id) as (
       select min(webhook_id) from delivery_due
       union all
       select (select min(due.webhook_id) from delivery_due as due where due.webhook_id > lane.webhook_id)
       from lane where lane.webhook_id is not null
     )
     select lane.webhook_id from lane where lane.webhook_id is not null
       and exists (select 1 from delivery_due as due where due.webhook_id = lane.webhook_id and due.next_at <= $1)`,
    now,
  );
  return rows.map(({ webhook_id: id }) => id);
}

/** When the next one that is not due yet will be. */
export async function nextDueAfter(queries: Queries, now: number): Promise<number | undefined> {
  const row = await queries.get<{ at: number | null }>(
    'select min(next_at) as at from delivery_due where next_at > $1',
    now,
  );
  return row?.at ?? undefined;
}

export interface Depth {
  /** Deliveries that wait for an attempt or are in one. */
  readonly queued: number;
  /** Since when the one that has been due for longest is, in milliseconds since 1970. Null where none is. */
  readonly oldestDueAt: number | null;
}

export async function depth(queries: Queries, now: number): Promise<Depth> {
  const row = await queries.get<Row & { queued: number; first: number | null }>(
    'select (select count(*) from delivery_due) as queued, (select min(next_at) from delivery_due) as first',
  );
  const first = row?.first ?? null;
  return { queued: row?.queued ?? 0, oldestDueAt: first !== null && first <= now ? first : null };
}
