import { Refusal } from '../http/errors.ts';
import type { Clock } from '../store/clock.ts';
import type { Queries } from '../store/store.ts';
import { deliveryColumns, type DeliveryRow } from './delivery.ts';
import { requeueDelivery } from './requeue.ts';

/**
 * Within the transaction in which the delivery was read: sends it again now, whether it succeeded or not.
 *
 * @returns the delivery, pending again
 */
export async function retryDelivery(
  tx: Queries,
  delivery: DeliveryRow,
  clock: Clock,
): Promise<DeliveryRow | Refusal<'state_conflict'>> {
  if (delivery.status === 'cancelled')
    return new Refusal({
      code: 'state_conflict',
      detail: 'The delivery is `cancelled`, because its webhook was deleted. It cannot be sent again.',
    });
  const webhook = await tx.get<{ status: string }>('select status from webhooks where id = $1', delivery.webhook_id);
  if (webhook?.status !== 'active')
    return new Refusal({
      code: 'state_conflict',
      detail: `The webhook of the delivery is \`${webhook?.status ?? 'deleted'}\`. Set its \`status\` to \`active\` first.`,
    });
  await requeueDelivery(tx, delivery, clock());
  return (
    (await tx.get<DeliveryRow>(`select ${deliveryColumns} from deliveries where id = $1`, delivery.id)) ?? delivery
  );
}
