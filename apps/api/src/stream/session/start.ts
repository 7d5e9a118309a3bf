// Where in the feed a subscription starts.
import { decodeEventCursor } from '../../events/feed/cursor.ts';
import type { Feed } from '../../events/feed/feed.ts';
import { findGap, horizonPosition, positionAtTime } from '../../events/feed/places.ts';
import type { Position } from '../../events/feed/position.ts';
import type { Queries } from '../../store/store.ts';
import type { Start } from './subscription.ts';

export interface Place {
  readonly position: Position;
  /** Whether the stream was asked to go back further than it can. */
  readonly isGap: boolean;
  /** Only events at this time or later are wanted, in milliseconds. Around a time the order of events is not quite that of times. */
  readonly since: number;
}

interface Asked {
  readonly accountId: string;
  readonly start: Start;
  readonly now: number;
  /** The time from which on events are sent, in milliseconds. */
  readonly oldest: number;
}

/** @returns undefined for a cursor that is not one of this feed */
export async function placeOf(queries: Queries, feed: Feed, asked: Asked): Promise<Place | undefined> {
  const { accountId, start, now, oldest } = asked;
  if (start.kind === 'cursor') {
    const after = decodeEventCursor(feed, start.cursor);
    if (after === undefined) return undefined;
    const gap = await findGap(queries, feed, { accountId, after, since: oldest });
    return { position: gap ?? after, isGap: gap !== undefined, since: -Infinity };
  }
  // A clock that is ahead of ours means now. That is where the feed can be read: were it any further, what commits late would
  // be missed. So what was committed a moment ago may come too.
  if (start.kind === 'latest' || start.time > now)
    return { position: await horizonPosition(queries, feed), isGap: false, since: -Infinity };
  const isGap = start.time < oldest;
  const time = isGap ? oldest : start.time;
  return { position: await positionAtTime(queries, feed, { accountId, time }), isGap, since: time };
}
