// Holds what waits for a webhook that is paused or disabled, and cancels what is not complete of one that is deleted.
//
// That is no part of the request that pauses or deletes it: there can be any number, and the engine has its hands on them.
import { skipLocked, textsOf } from '../delivery/queue/lists.ts';
import type { Clock } from '../store/clock.ts';
import type { Row, Store, Transaction } from '../store/store.ts';
import { atOnce } from './requeue.ts';

/** Until nothing is to be sent to a webhook that takes nothing, or `isClosing` says so. */
export async function settleDeliveries(store: Store, clock: Clock, isClosing: () => boolean): Promise<void> {
  for (;;) {
    const rows = await store.all<{ id: string }>(unsettled);
    if (rows.length === 0) return;
    let settled = 0;
    for (const { id } of rows) {
      if (isClosing()) return;
      settled += await store.exclusive(`settle ${id}`, (tx) => settle(tx, store.kind, id, clock()));
    }
    // What is left is in somebody else's hands. They end within a turn, and the next time is soon enough.
    if (settled === 0) return;
  }
}

const unsettled = `
  select id from webhooks where status in ('paused', 'disabled', 'deleted') and (
    exists (select 1 from delivery_due where webhook_id = webhooks.id)
    or (status = 'deleted' and exists (
      select 1 from deliveries where webhook_id = webhooks.id and status = 'held'
    ))
  )`;

/** @returns how many were settled. Where there are more than a step can take, there is another one. */
async function settle(tx: Transaction, kind: Store['kind'], webhookId: string, now: number): Promise<number> {
  const webhook = await tx.get<StatusRow>('select status from webhooks where id = $1', webhookId);
  if (webhook?.status === 'deleted') return await cancel(tx, kind, webhookId, now);
  // Who makes it active again waits until this is committed, and what becomes due afterwards is not held.
  const lock = kind === 'sqlite' ? '' : 'for share';
  const still = await tx.get(
    `select id from webhooks where id = $1 and status in ('paused', 'disabled') ${lock}`,
    webhookId,
  );
  return still === undefined ? 0 : await hold(tx, kind, webhookId, now);
}

interface StatusRow extends Row {
  status: string;
}

async function hold(tx: Transaction, kind: Store['kind'], webhookId: string, now: number): Promise<number> {
  const ids = await takeDue(tx, kind, webhookId);
  if (ids.length > 0)
    await tx.run(
      `update deliveries set status = 'held', next_attempt_at = null, updated_at = $2
       where id in (${textsOf(kind, '$1')}) and status in ('pending', 'retrying')`,
      JSON.stringify(ids),
      now,
    );
  return ids.length;
}

async function cancel(tx: Transaction, kind: Store['kind'], webhookId: string, now: number): Promise<number> {
  const due = await takeDue(tx, kind, webhookId);
  const held = await tx.all<{ id: string }>(
    `select id from deliveries where webhook_id = $1 and status = 'held' order by created_at, id limit $2 ${skipLocked(kind)}`,
    webhookId,
    atOnce,
  );
  const ids = [...due, ...held.map(({ id }) => id)];
  if (ids.length > 0)
    await tx.run(
      `update deliveries set status = 'cancelled', next_attempt_at = null, updated_at = $2, completed_at = $2
       where id in (${textsOf(kind, '$1')}) and status in ('pending', 'retrying', 'held')`,
      JSON.stringify(ids),
      now,
    );
  return ids.length;
}

/**
 * Takes rows out of the queue that nobody has in hand, so that it waits for nobody. The attempt at a delivery that is taken
 * ends nevertheless: the engine sees that its claim is lost.
 */
async function takeDue(tx: Transaction, kind: Store['kind'], webhookId: string): Promise<string[]> {
  const rows = await tx.all<{ delivery_id: string }>(
    `delete from delivery_due where delivery_id in (
       select delivery_id from delivery_due where webhook_id = $1 order by next_at limit $2 ${skipLocked(kind)}
     ) returning delivery_id`,
    webhookId,
    atOnce,
  );
  return rows.map(({ delivery_id }) => delivery_id);
}
