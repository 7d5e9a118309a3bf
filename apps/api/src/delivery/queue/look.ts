// What there is in the queue.
import type { Queries, Row } from '../../store/store.ts';

/** A webhook that something is due for, and since when, in milliseconds since 1970. */
export interface DueLane extends Row {
  readonly id: string;
  readonly since: number;
}

/** It jumps from one webhook to the next, however much waits for each. */
export async function lanesWithDue(queries: Queries, now: number): Promise<DueLane[]> {
  return await queries.all<DueLane>(
    `with recursive lane (webhook_id) as (
       select min(webhook_id) from delivery_due
       union all
       select (select min(due.webhook_id) from delivery_due as due where due.webhook_id > lane.webhook_id)
       from lane where lane.webhook_id is not null
     )
     select id, since from (
       select lane.webhook_id as id,
         (select min(due.next_at) from delivery_due as due where due.webhook_id = lane.webhook_id) as since
       from lane where lane.webhook_id is not null
     ) as lanes where since <= $1`,
    now,
  );
}

/** When the next one that is not due yet will be. */
export async function nextDueAfter(queries: Queries, now: number): Promise<number | undefined> {
  const row = await queries.get<{ at: number | null }>(
    'select min(next_at) as at from delivery_due where next_at > $1',
    now,
  );
  return row?.at ?? undefined;
}

/** How many deliveries wait for an attempt or are in one. */
export async function countQueued(queries: Queries): Promise<number> {
  const row = await queries.get<{ queued: number }>('select count(*) as queued from delivery_due');
  return row?.queued ?? 0;
}
