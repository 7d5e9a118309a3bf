// Generated from spec/ by `pnpm generate`. Do not edit.

import type { Call } from '../../core/call.ts';
import type { Idempotent, RequestOptions } from '../../core/options.ts';
import type { Pages } from '../../core/page.ts';
import type {
  DeliveriesGetQuery,
  DeliveriesListQuery,
  Delivery,
  DeliveryDetail,
  Webhook,
  WebhookRecover,
} from '../models.ts';

/** Every attempt to deliver an event to a webhook endpoint. */
export interface DeliveriesGroup {
  /**
   * List the deliveries of a webhook.
   *
   * Returns the deliveries to one webhook, newest first, a page at a time. Deliveries are kept for 30 days.
   *
   * Needs the scope `webhooks:read`.
   *
   * @param id The identifier of a webhook.
   * @param query `page`, `filter`, `sort`, `include` and `fields`.
   * @param options For this call alone.
   * @throws `NotFoundError`: The account has no such resource.
   * @see https://docs.cloudnexus.io/reference/deliveries/list
   * @example
   * ```ts
   * for await (const delivery of cn.deliveries.list('whk_7n2p5r', { filter: { status: 'retrying' } })) {
   *   console.log(`${delivery.id} ${delivery.event_type}: ${delivery.last_error}, again at ${delivery.next_attempt_at}`);
   * }
   * ```
   */
  list(id: string, query?: DeliveriesListQuery, options?: RequestOptions): Pages<Delivery>;

  /**
   * Send the missed deliveries of a time range.
   *
   * Puts every held or exhausted delivery of the range back in the queue, however many there are. The answer comes
   * at once: it is the webhook, with a `recovery` that runs. Get the webhook to follow it. A webhook that is not
   * `active`, or has a recovery running, is refused with 409. Deliveries are kept for 30 days.
   *
   * Needs the scope `webhooks:write`.
   *
   * @param id The identifier of a webhook.
   * @param body The range of time.
   * @param options For this call alone.
   * @throws `NotFoundError`: The account has no such resource.
   * @throws `ConflictError`: The idempotency key is in use, the document has the wrong type, or the state does not
   *   allow the change.
   * @see https://docs.cloudnexus.io/reference/deliveries/recover
   * @example
   * ```ts
   * const webhook = await cn.deliveries.recover('whk_7n2p5r', {
   *   since: '2025-01-15T16:00:00Z',
   *   until: '2025-01-15T18:00:00Z',
   * });
   * console.log(`The recovery of ${webhook.id} is ${webhook.recovery?.status}`);
   * ```
   */
  recover(id: string, body: WebhookRecover, options?: RequestOptions & Idempotent): Call<Webhook>;

  /**
   * Get a delivery.
   *
   * Returns one delivery with every attempt: when it was, how long each phase took, and what the endpoint answered.
   * Deliveries are kept for 30 days.
   *
   * Needs the scope `webhooks:read`.
   *
   * @param id The identifier of a delivery.
   * @param query `include` and `fields`.
   * @param options For this call alone.
   * @throws `NotFoundError`: The account has no such resource.
   * @see https://docs.cloudnexus.io/reference/deliveries/get
   * @example
   * ```ts
   * const delivery = await cn.deliveries.get('dlv_4h6t8w');
   * console.log(`${delivery.id} is ${delivery.status}`);
   * for (const attempt of delivery.attempts) {
   *   console.log(`${attempt.number}: ${attempt.response_status ?? attempt.error} in ${attempt.timings.total_ms} ms`);
   * }
   * ```
   */
  get(id: string, query?: DeliveriesGetQuery, options?: RequestOptions): Call<DeliveryDetail>;

  /**
   * Retry a delivery.
   *
   * Sends a delivery again now, with the same bytes and the same event id; one that succeeded may be sent again as
   * well. The answer is the delivery, now `pending`, and its schedule of 12 attempts starts over. A cancelled
   * delivery, or one whose webhook is not `active`, is refused with 409.
   *
   * Needs the scope `webhooks:write`.
   *
   * @param id The identifier of a delivery.
   * @param options For this call alone.
   * @throws `NotFoundError`: The account has no such resource.
   * @throws `ConflictError`: The idempotency key is in use, or the state does not allow the change.
   * @see https://docs.cloudnexus.io/reference/deliveries/retry
   * @example
   * ```ts
   * const delivery = await cn.deliveries.retry('dlv_4h6t8w');
   * console.log(`${delivery.id} is ${delivery.status}, next attempt at ${delivery.next_attempt_at}`);
   * ```
   */
  retry(id: string, options?: RequestOptions & Idempotent): Call<Delivery>;
}
