import { readPage, type List, type Page, type PageRequest } from '../pages/page.ts';
import type { Clock } from '../store/clock.ts';
import type { Queries, Value } from '../store/store.ts';
import { webhookColumns, type WebhookRow } from './webhook.ts';

export type WebhookOrder = 'created_at' | '-created_at';

export interface WebhookFilter {
  readonly status?: string;
  /** Those that receive events of this type. */
  readonly event?: string;
}

/**
 * The webhooks of an account, without those that were deleted.
 *
 * @throws InvalidCursor
 */
export async function listWebhooks(
  queries: Queries,
  { accountId, filter, order }: { accountId: string; filter: WebhookFilter; order: WebhookOrder },
  page: PageRequest,
  clock: Clock,
): Promise<Page<WebhookRow>> {
  const values: Value[] = [accountId, clock()];
  let conditions = `account_id = $1 and status <> 'deleted'`;
  if (filter.status !== undefined) conditions += ` and status = $${values.push(filter.status)}`;
  if (filter.event !== undefined) conditions += ` and events like $${values.push(`% ${filter.event} %`)}`;
  const list: List = {
    name: `webhooks:${order}:${JSON.stringify([filter.status, filter.event])}`,
    select: `select ${webhookColumns('$2')} from webhooks where ${conditions}`,
    placeholders: values.length,
    column: 'created_at',
    type: 'integer',
    descending: order.startsWith('-'),
  };
  return await readPage<WebhookRow>(queries, list, values, page);
}
