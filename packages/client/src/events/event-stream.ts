import type { EventTypeName } from '@cloudnexus/types';
import type { SubscribeOptions } from './options.ts';
import type { StreamEvent } from './stream-event.ts';

/** What `cn.events` has besides the operations of the contract. */
export interface EventStream {
  /**
   * Follow the event stream.
   *
   * Connects again when the connection is lost, goes on where it was, and drops what comes twice. Each connection takes two
   * requests of the rate limit, one of them for a ticket; events take none.
   *
   * Needs the scope `events:read`.
   *
   * @throws `StreamClosedError` of `@cloudnexus/sdk/events`, where it makes no sense to connect again.
   * @throws `AbortError`: `signal` aborted. To end the stream without an error, leave the loop.
   * @throws `APIError`: the stream was refused, with 401 or 403.
   * @see https://docs.cloudnexus.io/stream/
   * @example
   * ```ts
   * for await (const event of cn.events.subscribe({ types: ['server.created'], after: saved })) {
   *   console.log(event.data.ip);
   *   await save(event.cursor);
   * }
   * ```
   */
  subscribe<const T extends EventTypeName>(
    options: SubscribeOptions<T>,
  ): AsyncGenerator<StreamEvent<T>, void, undefined>;
}
