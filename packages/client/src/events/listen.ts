import type { EventTypeName } from '@cloudnexus/types';
import type { Connection, End } from './connection.ts';
import type { SubscribeOptions } from './options.ts';
import type { Seen } from './seen.ts';
import type { StreamEvent } from './stream-event.ts';

/** What outlives a connection. */
export interface Progress {
  /** Where to go on. */
  after: string | undefined;
  readonly seen: Seen;
  /** Whether a connection has ever been welcome. */
  hasWorked: boolean;
  /** Connections in a row that brought nothing. */
  failures: number;
}

/** Subscribes, and gives out what comes. @returns how the connection ended */
export async function* listen<T extends EventTypeName>(
  connection: Connection,
  { types, onBookmark, onCaughtUp, onGap }: SubscribeOptions<T>,
  progress: Progress,
  signal: AbortSignal,
): AsyncGenerator<StreamEvent<T>, End, undefined> {
  for (;;) {
    const { message, end } = await connection.next();
    signal.throwIfAborted();
    if (!message) return end;
    const { type, cursor, head, oldest, event } = message;
    if (type === 'welcome') {
      progress.hasWorked = true;
      // A connection that is lost before anything happens is to miss nothing either.
      progress.after ??= head;
      connection.send({ type: 'subscribe', types, after: progress.after });
      continue;
    }
    progress.failures = 0;
    progress.after = cursor ?? oldest ?? progress.after;
    if (type === 'caught_up') onCaughtUp?.();
    else if (type === 'gap' && oldest !== undefined) onGap?.({ oldest });
    else if (type === 'bookmark' && cursor !== undefined) onBookmark?.(cursor);
    else if (type === 'event' && event && cursor !== undefined && progress.seen.add(event.id))
      yield { ...event, cursor } as unknown as StreamEvent<T>; // what the contract says of the types that were asked for
  }
}
