import { topics } from '../../events/topics.ts';
import { Refusal } from '../../http/errors.ts';
import type { Clock } from '../../store/clock.ts';
import type { Queries } from '../../store/store.ts';
import { isRecovering, type WebhookRow } from '../../webhooks/webhook.ts';

/**
 * Within the transaction in which the webhook was read. What is to be done is written down, and whoever runs recoveries is
 * woken: there is no end to how many deliveries it can be.
 *
 * @param range of the times at which deliveries were created, in milliseconds; its end is not part of it
 * @returns the webhook with its recovery
 */
export async function startRecovery(
  tx: Queries,
  webhook: WebhookRow,
  range: { readonly since: number; readonly until: number | undefined },
  clock: Clock,
): Promise<WebhookRow | Refusal<'invalid_body' | 'state_conflict'>> {
  const now = clock();
  const { since, until = now } = range;
  if (range.until !== undefined && until <= since)
    return new Refusal({
      code: 'invalid_body',
      detail: '`until` must be later than `since`.',
      source: { attribute: '/until' },
    });
  if (since >= now)
    return new Refusal({
      code: 'invalid_body',
      detail: '`since` must be in the past.',
      source: { attribute: '/since' },
    });
  if (webhook.status !== 'active')
    return new Refusal({
      code: 'state_conflict',
      detail: `The webhook is \`${webhook.status}\`. What it missed can be sent once it is \`active\`.`,
    });
  if (isRecovering(webhook))
    return new Refusal({
      code: 'state_conflict',
      detail: 'A recovery of this webhook is running. Ask for another when its `completed_at` is there.',
    });
  await tx.run(
    `update webhooks set recovery_since = $2, recovery_until = $3, recovery_started_at = $4, recovery_completed_at = null,
       recovery_requeued = 0, recovery_cursor = null
     where id = $1`,
    webhook.id,
    since,
    until,
    now,
  );
  await tx.changed(topics.webhooks);
  return {
    ...webhook,
    recovery_since: since,
    recovery_until: until,
    recovery_started_at: now,
    recovery_completed_at: null,
    recovery_requeued: 0,
  };
}
