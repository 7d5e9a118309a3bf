import type { EventTypeName } from '@cloudnexus/types';

/** What is wanted of the stream. */
export interface SubscribeOptions<T extends EventTypeName = EventTypeName> {
  /** The types of events. */
  types: readonly T[];
  /** Where to start: after a cursor, at a time of the last 7 days, or with the next event that happens, which is the default. */
  after?: string | Date | undefined;
  /** Ends the stream, which then throws an `AbortError`. To end it without an error, leave the loop. */
  signal?: AbortSignal | undefined;
  /**
   * Gets a ticket for each connection: in a page, from your own server, which makes it with `cn.events.ticket()`. By default the
   * client makes them itself.
   */
  ticket?: (() => Promise<Ticket>) | undefined;
  /** Told where the stream goes on when it can't go back as far as it was asked to: events before `oldest` are missing. */
  onGap?: ((gap: { oldest: string }) => void) | undefined;
  /** Told of cursors that come without an event, for programs that keep the cursor of a quiet stream. */
  onBookmark?: ((cursor: string) => void) | undefined;
  /** Told, once in each connection, that what comes next is new. */
  onCaughtUp?: (() => void) | undefined;
}

/** What opens the stream once: what `cn.events.ticket()` returns. */
export interface Ticket {
  ticket: string;
  url: string;
  protocol: string;
}
