import { addSampleDelivery } from '../deliveries/add-sample.ts';
import type { DeliveryRow } from '../deliveries/delivery.ts';
import { recordEvent } from '../events/emit.ts';
import { sampleOf } from '../events/types.ts';
import type { Sources } from '../ids.ts';
import type { Queries } from '../store/store.ts';
import type { WebhookRow } from './webhook.ts';

/** Within the transaction in which the webhook was read; it is active. */
export async function sendSample(
  tx: Queries,
  { id: webhookId, account_id: accountId }: WebhookRow,
  eventType: string,
  sources: Sources,
): Promise<DeliveryRow> {
  const happening = sampleOf(eventType);
  if (happening === undefined) throw new Error(`The contract has no sample of ${eventType}.`);
  const eventId = await recordEvent(tx, { accountId, happening, test: true }, sources);
  return await addSampleDelivery(tx, { webhookId, accountId, eventId, eventType }, sources);
}
