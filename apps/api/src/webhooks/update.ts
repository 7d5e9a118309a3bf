import { topics } from '../events/topics.ts';
import type { Clock } from '../store/clock.ts';
import type { Queries } from '../store/store.ts';
import { writeEvents, type WebhookRow } from './webhook.ts';

/** What stays as it is is left out. */
export interface WebhookPatch {
  readonly url?: string;
  readonly events?: readonly string[];
  readonly description?: string | null;
  readonly status?: 'active' | 'paused';
}

/**
 * Within the transaction in which the webhook was read; it is not deleted. From its commit on, nothing is sent to one that is
 * paused, and what waits is held by whoever settles deliveries, who is woken. What was held stays so until it is recovered.
 * What says the same as before changes no version.
 */
export async function updateWebhook(
  tx: Queries,
  webhook: WebhookRow,
  patch: WebhookPatch,
  clock: Clock,
): Promise<void> {
  const now = clock();
  const next = {
    url: patch.url ?? webhook.url,
    events: patch.events ? writeEvents(patch.events) : webhook.events,
    description: patch.description === undefined ? webhook.description : patch.description,
    status: patch.status ?? webhook.status,
  };
  const names = ['url', 'events', 'description', 'status'] as const;
  if (names.every((name) => next[name] === webhook[name])) return;
  const isMoved = next.status !== webhook.status;
  await tx.run(
    `update webhooks set url = $2, events = $3, description = $4, status = $5, status_reason = $6, failing_since = $7,
       version = version + 1, updated_at = $8
     where id = $1`,
    webhook.id,
    next.url,
    next.events,
    next.description,
    next.status,
    isMoved ? null : webhook.status_reason,
    // Who makes it active again vouches for it, and the first failure must not disable it at once.
    isMoved && next.status === 'active' ? null : webhook.failing_since,
    now,
  );
  await tx.changed(topics.webhooks);
}
