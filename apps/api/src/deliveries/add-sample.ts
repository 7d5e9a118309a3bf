import { newId, type Sources } from '../ids.ts';
import type { Queries } from '../store/store.ts';
import { deliveryColumns, type DeliveryRow } from './delivery.ts';
import { addDue } from './due.ts';

export interface SampleDelivery {
  readonly webhookId: string;
  readonly accountId: string;
  readonly eventId: string;
  readonly eventType: string;
}

/** A delivery of a sample to one webhook, which is active: due at once. */
export async function addSampleDelivery(
  tx: Queries,
  { webhookId, accountId, eventId, eventType }: SampleDelivery,
  sources: Sources,
): Promise<DeliveryRow> {
  const id = newId('dlv', sources);
  const now = sources.clock();
  const [delivery] = await tx.all<DeliveryRow>(
    `insert into deliveries (
       id, webhook_id, account_id, event_id, event_type, status, test, attempt_count, next_attempt_at, created_at, updated_at
     ) values ($1, $2, $3, $4, $5, 'pending', 1, 0, $6, $6, $6) returning ${deliveryColumns}`,
    id,
    webhookId,
    accountId,
    eventId,
    eventType,
    now,
  );
  if (delivery === undefined) throw new Error('An insert returned no row.');
  await addDue(tx, [{ id, webhook_id: webhookId }], now);
  return delivery;
}
