import { topics } from '../events/topics.ts';
import type { Clock } from '../store/clock.ts';
import type { Queries } from '../store/store.ts';
import type { WebhookRow } from './webhook.ts';

/**
 * Within the transaction in which the webhook was read. From its commit on, nothing is sent, and what is not complete is
 * cancelled by whoever settles deliveries, who is woken. One that is deleted already stays as it is.
 */
export async function deleteWebhook(tx: Queries, webhook: WebhookRow, clock: Clock): Promise<void> {
  if (webhook.status === 'deleted') return;
  const now = clock();
  await tx.run(
    `update webhooks set status = 'deleted', status_reason = null, version = version + 1, updated_at = $2, deleted_at = $2
     where id = $1`,
    webhook.id,
    now,
  );
  await tx.run('delete from webhook_secrets where webhook_id = $1', webhook.id);
  await tx.changed(topics.webhooks);
}
