import type { Clock } from '../store/clock.ts';
import type { Queries } from '../store/store.ts';
import { shownAfterDeletion, webhookColumns, type WebhookRow } from './webhook.ts';

/** @returns undefined where the account has none of that name, or it was deleted long ago */
export async function findWebhook(
  queries: Queries,
  { id, accountId }: { id: string; accountId: string },
  clock: Clock,
): Promise<WebhookRow | undefined> {
  const now = clock();
  return await queries.get<WebhookRow>(
    `select ${webhookColumns('$3')} from webhooks
     where id = $1 and account_id = $2 and (deleted_at is null or deleted_at > $4)`,
    id,
    accountId,
    now,
    now - shownAfterDeletion,
  );
}
