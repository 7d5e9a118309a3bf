// Forgets what is older than 30 days: deliveries, then the events they sent, then the webhooks they went to.
import { kept } from '../deliveries/delivery.ts';
import { xidColumn } from '../events/feed/position.ts';
import { rememberPurged } from '../events/feed/purged.ts';
import type { Clock } from '../store/clock.ts';
import type { Store } from '../store/store.ts';
import { forgetSecrets } from '../webhooks/secrets.ts';
import { shownAfterDeletion } from '../webhooks/webhook.ts';

/** So many in a transaction, because SQLite does nothing else meanwhile. */
const atOnce = 500;

export interface Purged {
  readonly deliveries: number;
  readonly events: number;
  readonly webhooks: number;
}

/** @returns how many there were of each */
export async function purge(store: Store, clock: Clock, isClosing: () => boolean = () => false): Promise<Purged> {
  const now = clock();
  const each = (step: () => Promise<number>): Promise<number> => repeat(step, isClosing);
  let deliveries = 0;
  for (const { id } of await store.all<{ id: string }>('select id from webhooks')) {
    if (isClosing()) break;
    deliveries += await each(() => purgeDeliveries(store, id, now - kept));
  }
  const events = isClosing() ? 0 : await each(() => purgeEvents(store, now - kept));
  const webhooks = await each(() => purgeWebhooks(store, now - shownAfterDeletion));
  await forgetSecrets(store, now);
  return { deliveries, events, webhooks };
}

/** Until a step finds less than it could take. */
async function repeat(step: () => Promise<number>, isClosing: () => boolean): Promise<number> {
  for (let total = 0; ;) {
    const count = await step();
    total += count;
    if (count < atOnce || isClosing()) return total;
  }
}

/** Webhook by webhook, for which there is an index anyway. */
async function purgeDeliveries(store: Store, webhookId: string, until: number): Promise<number> {
  const any = await store.get(
    'select id from deliveries where webhook_id = $1 and created_at <= $2 limit 1',
    webhookId,
    until,
  );
  if (any === undefined) return 0;
  const oldest = `(
    select id from deliveries where webhook_id = $1 and created_at <= $2 order by created_at, id limit ${atOnce}
  )`;
  return await store.transaction(async (tx) => {
    await tx.run(`delete from delivery_due where delivery_id in ${oldest}`, webhookId, until);
    await tx.run(`delete from delivery_attempts where delivery_id in ${oldest}`, webhookId, until);
    return await tx.run(`delete from deliveries where id in ${oldest}`, webhookId, until);
  });
}

/** They are numbered as they come, so no index of times is needed. */
async function purgeEvents(store: Store, until: number): Promise<number> {
  const oldest = `
    delete from events where created_at <= $1 and position in (
      select position from events order by position limit ${atOnce}
    ) returning ${xidColumn(store.kind)} as xid, position, test`;
  return await store.transaction(async (tx) => {
    const gone = await tx.all<{ xid: number; position: number; test: number }>(oldest, until);
    const ofFeed = gone.filter(({ test }) => test === 0);
    if (ofFeed.length > 0) await rememberPurged(tx, ofFeed);
    return gone.length;
  });
}

async function purgeWebhooks(store: Store, until: number): Promise<number> {
  const deleted = `(
    select id from webhooks where deleted_at <= $1
      and not exists (select 1 from deliveries where webhook_id = webhooks.id)
    limit ${atOnce}
  )`;
  return await store.transaction(async (tx) => {
    await tx.run(`delete from webhook_secrets where webhook_id in ${deleted}`, until);
    return await tx.run(`delete from webhooks where id in ${deleted}`, until);
  });
}
