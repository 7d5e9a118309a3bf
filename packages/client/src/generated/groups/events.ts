// Generated from spec/ by `pnpm generate`. Do not edit.

import type { Call } from '../../core/call.ts';
import type { Idempotent, RequestOptions } from '../../core/options.ts';
import type { Pages } from '../../core/page.ts';
import type { EventResource } from '../events.ts';
import type { EventTypeResource, EventsGetQuery, EventsListQuery, EventsTypesQuery, StreamTicket } from '../models.ts';

/** What happened in the account, and the stream of it. */
export interface EventsGroup {
  /**
   * List events.
   *
   * Returns what happened in the account in the last 30 days, oldest first, which is the order of the event stream.
   * The cursors in `links` are cursors of the stream as well, and `page[after]` takes one that came with the stream:
   * it reaches back further than the 7 days the stream replays. A cursor fits any filter and either order.
   *
   * Needs the scope `events:read`.
   *
   * @param query `page`, `filter`, `sort` and `fields`.
   * @param options For this call alone.
   * @see https://docs.cloudnexus.io/reference/events/list
   * @example
   * ```ts
   * for await (const event of cn.events.list({ filter: { event: 'server.created' } })) {
   *   console.log(`${event.timestamp} ${event.event} ${event.id}`);
   * }
   * ```
   */
  list(query?: EventsListQuery, options?: RequestOptions): Pages<EventResource>;

  /**
   * Get an event.
   *
   * Returns one event. An event never changes, and stays readable for 30 days.
   *
   * Needs the scope `events:read`.
   *
   * @param id The identifier of an event.
   * @param query `fields`.
   * @param options For this call alone.
   * @throws `NotFoundError`: The account has no such resource.
   * @see https://docs.cloudnexus.io/reference/events/get
   * @example
   * ```ts
   * const event = await cn.events.get('evt_9f8a7b6c5d4e');
   * console.log(`${event.timestamp} ${event.event}`, event.data);
   * ```
   */
  get(id: string, query?: EventsGetQuery, options?: RequestOptions): Call<EventResource>;

  /**
   * Create a ticket for the event stream.
   *
   * Makes a ticket that opens the event stream once, within 30 seconds: for browsers, which cannot send credentials
   * with a WebSocket. [The reference of the stream](https://docs.cloudnexus.io/stream/) tells how. The answer holds
   * the `ticket` itself, which is shown again only to a repetition with the same `Idempotency-Key` within 24 hours,
   * when it may have expired.
   *
   * Needs the scope `events:read`.
   *
   * @param options For this call alone.
   * @throws `ConflictError`: The idempotency key is in use.
   * @see https://docs.cloudnexus.io/reference/events/ticket
   * @example
   * ```ts
   * const { url, protocol, ticket } = await cn.events.ticket();
   * // What a browser needs: new WebSocket(url, protocols)
   * console.log({ url, protocols: [protocol, `cloudnexus.ticket.${ticket}`] });
   * ```
   */
  ticket(options?: RequestOptions & Idempotent): Call<StreamTicket>;

  /**
   * List event types.
   *
   * Returns the types of events there are, with a sample payload of each. These are the names that webhooks and the
   * stream subscribe to.
   *
   * Needs the scope `events:read`.
   *
   * @param query `page` and `fields`.
   * @param options For this call alone.
   * @see https://docs.cloudnexus.io/reference/events/types
   * @example
   * ```ts
   * for await (const type of cn.events.types()) {
   *   console.log(`${type.id}: ${type.description}`);
   * }
   * ```
   */
  types(query?: EventsTypesQuery, options?: RequestOptions): Pages<EventTypeResource>;
}
