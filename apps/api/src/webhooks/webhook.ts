// A webhook, as it is stored and as it is shown.
import type { Row } from '../store/store.ts';
import { timestamp, timestampOrNull } from '../timestamps.ts';

/** How long a deleted one can be read, in milliseconds. */
export const shownAfterDeletion = 30 * 24 * 60 * 60 * 1_000;

export interface WebhookRow extends Row {
  id: string;
  account_id: string;
  url: string;
  events: string;
  description: string | null;
  status: string;
  status_reason: string | null;
  version: number;
  failing_since: number | null;
  last_success_at: number | null;
  recovery_since: number | null;
  recovery_until: number | null;
  recovery_started_at: number | null;
  recovery_completed_at: number | null;
  recovery_requeued: number;
  created_at: number;
  updated_at: number;
  /** When the secret before the newest stops signing; null where there is none that does. */
  previous_secret_expires_at: number | null;
}

/** @param now the placeholder of the time */
export function webhookColumns(now: string): string {
  return `id, account_id, url, events, description, status, status_reason, version, failing_since, last_success_at,
    recovery_since, recovery_until, recovery_started_at, recovery_completed_at, recovery_requeued, created_at, updated_at,
    (select max(expires_at) from webhook_secrets where webhook_id = webhooks.id and expires_at > ${now})
      as previous_secret_expires_at`;
}

/** Whether a recovery is under way. */
export function isRecovering(webhook: WebhookRow): boolean {
  return webhook.recovery_started_at !== null && webhook.recovery_completed_at === null;
}

export function selfOf(id: string): string {
  return `/v2/webhooks/${id}`;
}

/** @param secret what is shown once */
export function webhookResource(webhook: WebhookRow, secret?: { readonly secret: string }): string {
  const { id } = webhook;
  return JSON.stringify({
    type: 'webhooks',
    id,
    attributes: {
      url: webhook.url,
      events: readEvents(webhook.events),
      description: webhook.description,
      status: webhook.status,
      status_reason: webhook.status_reason,
      previous_secret_expires_at: timestampOrNull(webhook.previous_secret_expires_at),
      failing_since: timestampOrNull(webhook.failing_since),
      last_success_at: timestampOrNull(webhook.last_success_at),
      recovery: recoveryOf(webhook),
      created_at: timestamp(webhook.created_at),
      updated_at: timestamp(webhook.updated_at),
      ...secret,
    },
    relationships: { deliveries: { links: { related: `${selfOf(id)}/deliveries` } } },
    links: { self: selfOf(id) },
  });
}

function recoveryOf(webhook: WebhookRow): object | null {
  const { recovery_since: since, recovery_until: until, recovery_started_at: startedAt } = webhook;
  if (since === null || until === null || startedAt === null) return null;
  return {
    since: timestamp(since),
    until: timestamp(until),
    status: isRecovering(webhook) ? 'running' : 'completed',
    requeued: webhook.recovery_requeued,
    started_at: timestamp(startedAt),
    completed_at: timestampOrNull(webhook.recovery_completed_at),
  };
}

/** The types stand between spaces, with one at either end, so that `like '% server.created %'` finds one. */
export function writeEvents(events: readonly string[]): string {
  return ` ${events.join(' ')} `;
}

function readEvents(text: string): string[] {
  return text.trim().split(' ');
}
