// Generated from spec/ by `pnpm generate`. Do not edit.

import type { Call } from '../../core/call.ts';
import type { IfMatch, Idempotent, RequestOptions } from '../../core/options.ts';
import type { Pages } from '../../core/page.ts';
import type {
  Delivery,
  Webhook,
  WebhookCreate,
  WebhookPatch,
  WebhookRotateSecret,
  WebhookTest,
  WebhookUpdate,
  WebhookWithSecret,
  WebhooksGetQuery,
  WebhooksListQuery,
} from '../models.ts';

/** Endpoints of yours that receive events by HTTP POST. */
export interface WebhooksGroup {
  /**
   * List webhooks.
   *
   * Returns the webhooks of the account, newest first, a page at a time. Deleted webhooks are left out.
   *
   * Needs the scope `webhooks:read`.
   *
   * @param query `page`, `filter`, `sort` and `fields`.
   * @param options For this call alone.
   * @see https://docs.cloudnexus.io/reference/webhooks/list
   * @example
   * ```ts
   * for await (const webhook of cn.webhooks.list({ filter: { event: 'server.created' } })) {
   *   console.log(`${webhook.id} ${webhook.url}: ${webhook.status}`);
   * }
   * ```
   */
  list(query?: WebhooksListQuery, options?: RequestOptions): Pages<Webhook>;

  /**
   * Create a webhook subscription.
   *
   * Registers an endpoint for events. From then on, each event of its types is sent there by POST, signed with the
   * `secret`, until the endpoint answers 2xx: 12 attempts over three days. The answer holds the `secret` itself,
   * which is shown again only to a repetition with the same `Idempotency-Key` within 24 hours.
   *
   * Needs the scope `webhooks:write`.
   *
   * @param body Where to send which events.
   * @param options For this call alone.
   * @throws `ConflictError`: The idempotency key is in use, or the document has the wrong type.
   * @see https://docs.cloudnexus.io/reference/webhooks/create
   * @example
   * ```ts
   * const webhook = await cn.webhooks.create({
   *   url: 'https://example.com/hooks/cloudnexus',
   *   events: ['server.created', 'security.threat.detected'],
   *   description: 'Production events',
   * });
   * console.log(`Created: ${webhook.id}`);
   * console.log(`Store this secret, it is not shown again: ${webhook.secret}`);
   * ```
   */
  create(body: WebhookCreate, options?: RequestOptions & Idempotent): Call<WebhookWithSecret>;

  /**
   * Get a webhook.
   *
   * Returns one webhook: its configuration, how its deliveries fare, and its latest recovery. A deleted webhook
   * stays readable for 30 days.
   *
   * Needs the scope `webhooks:read`.
   *
   * @param id The identifier of a webhook.
   * @param query `fields`.
   * @param options For this call alone.
   * @throws `NotFoundError`: The account has no such resource.
   * @see https://docs.cloudnexus.io/reference/webhooks/get
   * @example
   * ```ts
   * const webhook = await cn.webhooks.get('whk_7n2p5r');
   * console.log(`${webhook.url} is ${webhook.status}, last success: ${webhook.last_success_at ?? 'none'}`);
   * ```
   */
  get(id: string, query?: WebhooksGetQuery, options?: RequestOptions): Call<Webhook>;

  /**
   * Update webhook configuration.
   *
   * Replaces the configuration of a webhook. Deliveries that wait for their next attempt go to the new `url`.
   * `paused` holds them, and new ones; `active` also enables a disabled webhook again. What was held is sent by
   * `deliveries.recover`. A deleted webhook is refused with 409. Send the `ETag` of the webhook as `If-Match` to
   * change only the version you have seen, which deliveries do not change.
   *
   * Needs the scope `webhooks:write`.
   *
   * @param id The identifier of a webhook.
   * @param body The whole configuration.
   * @param options For this call alone, `ifMatch` among them.
   * @throws `NotFoundError`: The account has no such resource.
   * @throws `ConflictError`: The document has the wrong type or identifier, or the state does not allow the change.
   * @throws `PreconditionFailedError`: The resource changed since the `ETag` in `If-Match` was read.
   * @see https://docs.cloudnexus.io/reference/webhooks/update
   * @example
   * ```ts
   * const webhook = await cn.webhooks.update('whk_7n2p5r', {
   *   url: 'https://example.com/hooks/cloudnexus',
   *   events: ['server.created', 'server.scaled', 'security.threat.detected'],
   *   description: 'Production events',
   *   status: 'active',
   * });
   * console.log(`${webhook.id} receives ${webhook.events.join(', ')}`);
   * ```
   */
  update(id: string, body: WebhookUpdate, options?: RequestOptions & IfMatch): Call<Webhook>;

  /**
   * Delete a webhook.
   *
   * Ends a webhook. Its deliveries that are not complete are cancelled. The answer is the webhook, now `deleted`.
   * Deleting it again within 30 days answers 200 as well, so a repeated request succeeds. Once the webhook is
   * deleted, `If-Match` is not looked at.
   *
   * Needs the scope `webhooks:write`.
   *
   * @param id The identifier of a webhook.
   * @param options For this call alone, `ifMatch` among them.
   * @throws `NotFoundError`: The account has no such resource.
   * @throws `PreconditionFailedError`: The resource changed since the `ETag` in `If-Match` was read.
   * @see https://docs.cloudnexus.io/reference/webhooks/delete
   * @example
   * ```ts
   * const webhook = await cn.webhooks.delete('whk_7n2p5r');
   * console.log(`${webhook.id} is ${webhook.status}`);
   * ```
   */
  delete(id: string, options?: RequestOptions & IfMatch): Call<Webhook>;

  /**
   * Change parts of a webhook's configuration.
   *
   * Changes only what is sent and leaves the rest of the configuration as it is. This is the update that JSON:API
   * clients send. `events` is replaced whole. A deleted webhook is refused with 409.
   *
   * Needs the scope `webhooks:write`.
   *
   * @param id The identifier of a webhook.
   * @param body The parts to change.
   * @param options For this call alone, `ifMatch` among them.
   * @throws `NotFoundError`: The account has no such resource.
   * @throws `ConflictError`: The document has the wrong type or identifier, or the state does not allow the change.
   * @throws `PreconditionFailedError`: The resource changed since the `ETag` in `If-Match` was read.
   * @see https://docs.cloudnexus.io/reference/webhooks/patch
   * @example
   * ```ts
   * const webhook = await cn.webhooks.patch('whk_7n2p5r', { status: 'paused' });
   * console.log(`${webhook.id} is ${webhook.status}`);
   * ```
   */
  patch(id: string, body: WebhookPatch, options?: RequestOptions & IfMatch): Call<Webhook>;

  /**
   * Rotate the secret of a webhook.
   *
   * Makes a new secret. For `grace_period` seconds both sign: `webhook-signature` carries two signatures;
   * `X-CloudNexus-Signature` keeps the old one, and an attempt refused with 400, 401 or 403 is repeated with the new
   * one, uncounted. Rotating again ends the oldest. The answer holds the new `secret` itself, which is shown again
   * only to a repetition with the same `Idempotency-Key` within 24 hours. A deleted webhook is refused with 409.
   *
   * Needs the scope `webhooks:write`.
   *
   * @param id The identifier of a webhook.
   * @param body How long the old secret stays. Without a body, 24 hours.
   * @param options For this call alone.
   * @throws `NotFoundError`: The account has no such resource.
   * @throws `ConflictError`: The idempotency key is in use, the document has the wrong type, or the state does not
   *   allow the change.
   * @see https://docs.cloudnexus.io/reference/webhooks/rotate-secret
   * @example
   * ```ts
   * const webhook = await cn.webhooks.rotateSecret('whk_7n2p5r', { grace_period: 3600 });
   * console.log(`Store this secret, it is not shown again: ${webhook.secret}`);
   * console.log(`The old one signs until ${webhook.previous_secret_expires_at}`);
   * ```
   */
  rotateSecret(id: string, body?: WebhookRotateSecret, options?: RequestOptions & Idempotent): Call<WebhookWithSecret>;

  /**
   * Send a test event.
   *
   * Sends a sample event to this webhook alone, at once and in the way of every delivery: signed, recorded, and
   * repeated where it fails. The answer is the delivery; get it to see what the endpoint answered. The sample can be
   * read by its identifier with `events.get`, but is in no list and on no stream. A webhook that is not `active`, a
   * deleted one included, is refused with 409.
   *
   * Needs the scope `webhooks:write`.
   *
   * @param id The identifier of a webhook.
   * @param body What to send a sample of.
   * @param options For this call alone.
   * @throws `NotFoundError`: The account has no such resource.
   * @throws `ConflictError`: The idempotency key is in use, the document has the wrong type, or the state does not
   *   allow the change.
   * @see https://docs.cloudnexus.io/reference/webhooks/test
   * @example
   * ```ts
   * const delivery = await cn.webhooks.test('whk_7n2p5r', { event: 'server.created' });
   * console.log(`${delivery.id} with a sample of ${delivery.event_type} is ${delivery.status}`);
   * ```
   */
  test(id: string, body: WebhookTest, options?: RequestOptions & Idempotent): Call<Delivery>;
}
