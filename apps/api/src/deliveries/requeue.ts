// What puts deliveries back in the queue. All of it within a transaction of the store.
//
// A row in `delivery_due` is what the engine may claim, and its fence: an attempt ends only where `claims` is still the number
// that was drawn for it. Where `claims` is set to 0, the claim is lost.
//
// Everybody, the engine too, locks rows of `delivery_due` before those of `deliveries`, so that nobody waits in a circle.
import { topics } from '../events/topics.ts';
import type { Queries, Row } from '../store/store.ts';

/** So many in a transaction, because SQLite does nothing else meanwhile, and on Postgres it must not collide for long. */
export const atOnce = 1_000;

/**
 * Puts one back in the queue, whatever became of it, and its schedule starts over. The webhook is active, and the delivery
 * not cancelled: the caller has looked. An attempt that is under way no longer counts.
 */
export async function requeueDelivery(
  tx: Queries,
  delivery: { id: string; webhook_id: string },
  now: number,
): Promise<void> {
  await tx.run(
    `insert into delivery_due (delivery_id, webhook_id, next_at, claims, attempts) values ($1, $2, $3, 0, 0)
     on conflict (delivery_id) do update set next_at = excluded.next_at, claims = 0, attempts = 0`,
    delivery.id,
    delivery.webhook_id,
    now,
  );
  await tx.run(
    `update deliveries set status = 'pending', next_attempt_at = $2, updated_at = $2, completed_at = null where id = $1`,
    delivery.id,
    now,
  );
  await tx.changed(topics.deliveries);
}

export interface RequeueRequest {
  readonly webhookId: string;
  readonly status: 'held' | 'exhausted';
  /** The range of `created_at`, in milliseconds; its end is not part of it. */
  readonly since: number;
  readonly until: number;
  /** The last one that was looked at. */
  readonly after: { readonly createdAt: number; readonly id: string };
}

interface RequeuedRow extends Row {
  id: string;
  created_at: number;
}

/**
 * Puts held or exhausted deliveries back in the queue, oldest first, at most {@link atOnce}.
 *
 * @returns how many, and the last one; undefined where there are no more
 */
export async function requeueDeliveries(
  tx: Queries,
  { webhookId, status, since, until, after }: RequeueRequest,
  now: number,
): Promise<{ count: number; last: { createdAt: number; id: string } } | undefined> {
  const rows = await tx.all<RequeuedRow>(
    `select id, created_at from deliveries
     where webhook_id = $1 and status = $2 and created_at >= $3 and created_at < $4 and (created_at, id) > ($5, $6)
     order by created_at, id limit $7`,
    webhookId,
    status,
    since,
    until,
    after.createdAt,
    after.id,
    atOnce,
  );
  const [first, last] = [rows.at(0), rows.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const range = [webhookId, status, first.created_at, first.id, last.created_at, last.id] as const;
  await tx.run(
    `insert into delivery_due (delivery_id, webhook_id, next_at, claims, attempts)
     select id, webhook_id, cast($7 as bigint), 0, 0 from deliveries where ${between}
     on conflict (delivery_id) do update set next_at = excluded.next_at, claims = 0, attempts = 0`,
    ...range,
    now,
  );
  await tx.run(
    `update deliveries set status = 'pending', next_attempt_at = $7, updated_at = $7, completed_at = null where ${between}`,
    ...range,
    now,
  );
  await tx.changed(topics.deliveries);
  return { count: rows.length, last: { createdAt: last.created_at, id: last.id } };
}

const between = 'webhook_id = $1 and status = $2 and (created_at, id) >= ($3, $4) and (created_at, id) <= ($5, $6)';
