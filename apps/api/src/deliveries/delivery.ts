// A delivery, as it is stored and as it is shown.
import type { Row } from '../store/store.ts';
import { timestamp, timestampOrNull } from '../timestamps.ts';

/** How long deliveries and events are kept, in milliseconds. */
export const kept = 30 * 24 * 60 * 60 * 1_000;

export interface DeliveryRow extends Row {
  id: string;
  webhook_id: string;
  event_id: string;
  event_type: string;
  status: string;
  test: number;
  attempt_count: number;
  next_attempt_at: number | null;
  last_response_status: number | null;
  last_error: string | null;
  created_at: number;
  updated_at: number;
  completed_at: number | null;
}

export const deliveryColumns = `id, webhook_id, event_id, event_type, status, test, attempt_count, next_attempt_at,
  last_response_status, last_error, created_at, updated_at, completed_at`;

export function selfOf(id: string): string {
  return `/v2/deliveries/${id}`;
}

/** @param attempts in detail, as JSON */
export function deliveryResource(delivery: DeliveryRow, attempts?: string): string {
  const { id, webhook_id: webhook, event_id: event } = delivery;
  const attributes = JSON.stringify({
    event_type: delivery.event_type,
    status: delivery.status,
    test: delivery.test === 1,
    attempt_count: delivery.attempt_count,
    next_attempt_at: timestampOrNull(delivery.next_attempt_at),
    last_response_status: delivery.last_response_status,
    last_error: delivery.last_error,
    created_at: timestamp(delivery.created_at),
    updated_at: timestamp(delivery.updated_at),
    completed_at: timestampOrNull(delivery.completed_at),
  });
  const relationships = JSON.stringify({
    webhook: { data: { type: 'webhooks', id: webhook }, links: { related: `/v2/webhooks/${webhook}` } },
    event: { data: { type: 'events', id: event }, links: { related: `/v2/events/${event}` } },
  });
  const detailed = attempts === undefined ? attributes : `${attributes.slice(0, -1)},"attempts":${attempts}}`;
  return `{"type":"deliveries","id":"${id}","attributes":${detailed},"relationships":${relationships},"links":{"self":"${selfOf(id)}"}}`;
}
