import { eventResource, type EventRow } from '../events/event.ts';
import type { Clock } from '../store/clock.ts';
import type { Queries } from '../store/store.ts';
import { findWebhook } from '../webhooks/find.ts';
import { webhookResource } from '../webhooks/webhook.ts';
import type { DeliveryRow } from './delivery.ts';

/** The webhook and the events of deliveries to one webhook, as far as they are asked for; undefined where nothing is. */
export async function includedWith(
  queries: Queries,
  include: readonly string[],
  { deliveries, webhookId, accountId }: { deliveries: readonly DeliveryRow[]; webhookId: string; accountId: string },
  clock: Clock,
): Promise<string[] | undefined> {
  if (include.length === 0) return undefined;
  const included: string[] = [];
  if (include.includes('webhook') && deliveries.length > 0) {
    const webhook = await findWebhook(queries, { id: webhookId, accountId }, clock);
    if (webhook) included.push(webhookResource(webhook));
  }
  if (include.includes('event')) {
    const ids = [...new Set(deliveries.map(({ event_id }) => event_id))];
    const events = await Promise.all(
      ids.map(async (id) => await queries.get<EventRow>('select id, type, payload from events where id = $1', id)),
    );
    included.push(...events.flatMap((event) => (event ? [eventResource(event)] : [])));
  }
  return included;
}
