import type { Clock } from '../store/clock.ts';
import type { Queries } from '../store/store.ts';
import { deliveryColumns, kept, type DeliveryRow } from './delivery.ts';

/** @returns undefined where the account has none of that name, or it is no longer kept */
export async function findDelivery(
  queries: Queries,
  { id, accountId }: { id: string; accountId: string },
  clock: Clock,
): Promise<DeliveryRow | undefined> {
  return await queries.get<DeliveryRow>(
    `select ${deliveryColumns} from deliveries where id = $1 and account_id = $2 and created_at > $3`,
    id,
    accountId,
    clock() - kept,
  );
}
