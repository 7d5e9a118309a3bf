import { readPage, type List, type Page, type PageRequest } from '../pages/page.ts';
import type { Clock } from '../store/clock.ts';
import type { Queries, Value } from '../store/store.ts';
import { deliveryColumns, kept, type DeliveryRow } from './delivery.ts';

export type DeliveryOrder = 'created_at' | '-created_at';

export interface DeliveryFilter {
  readonly status?: string;
  readonly eventType?: string;
  /** Created at this time or later, in milliseconds. */
  readonly since?: number;
  /** Created before this time, in milliseconds. */
  readonly until?: number;
}

/**
 * The deliveries to a webhook. The caller knows whose it is.
 *
 * @throws InvalidCursor
 */
export async function listDeliveries(
  queries: Queries,
  { webhookId, filter, order }: { webhookId: string; filter: DeliveryFilter; order: DeliveryOrder },
  page: PageRequest,
  clock: Clock,
): Promise<Page<DeliveryRow>> {
  const { status, eventType, since, until } = filter;
  const oldest = clock() - kept + 1;
  const values: Value[] = [webhookId, Math.max(since ?? oldest, oldest)];
  let conditions = 'webhook_id = $1 and created_at >= $2';
  if (status !== undefined) conditions += ` and status = $${values.push(status)}`;
  if (eventType !== undefined) conditions += ` and event_type = $${values.push(eventType)}`;
  if (until !== undefined) conditions += ` and created_at < $${values.push(until)}`;
  const list: List = {
    name: `deliveries:${order}:${JSON.stringify([webhookId, status, eventType, since, until])}`,
    select: `select ${deliveryColumns} from deliveries where ${conditions}`,
    placeholders: values.length,
    column: 'created_at',
    type: 'integer',
    descending: order.startsWith('-'),
  };
  return await readPage<DeliveryRow>(queries, list, values, page);
}
