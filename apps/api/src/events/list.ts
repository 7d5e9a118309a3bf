// The events of an account, in the order of the stream or against it.
import type { Page, PageRequest } from '../pages/page.ts';
import { InvalidCursor } from '../pages/start.ts';
import type { Clock } from '../store/clock.ts';
import type { Queries } from '../store/store.ts';
import { kept } from '../deliveries/delivery.ts';
import { decodeEventCursor, encodeEventCursor } from './feed/cursor.ts';
import type { Feed } from './feed/feed.ts';
import { lowerBound, upperBound } from './feed/places.ts';
import { comparePositions, type Position } from './feed/position.ts';
import { readRange, type FeedEvent } from './feed/read.ts';

export interface EventList {
  readonly accountId: string;
  readonly type?: string | undefined;
  /** Events at this time or later, in milliseconds. */
  readonly since?: number | undefined;
  /** Events before this time, in milliseconds. */
  readonly until?: number | undefined;
  readonly descending: boolean;
}

/**
 * A cursor is a place in the feed, whatever list it came with.
 *
 * @throws InvalidCursor
 */
export async function listEvents(
  queries: Queries,
  feed: Feed,
  list: EventList,
  { size, cursor }: PageRequest,
  clock: Clock,
): Promise<Page<FeedEvent>> {
  const { accountId, type, descending, until } = list;
  const from = cursor && positionOf(feed, cursor);
  const isBackwards = cursor !== undefined && 'before' in cursor;
  const isFalling = descending !== isBackwards;
  const bounds = await boundsOf(queries, feed, list);
  const range = from === undefined ? bounds : narrow(bounds, isFalling ? { before: from } : { after: from });
  const oldest = clock() - kept + 1;
  // One more than asked for tells whether there is another page.
  const { events } = await readRange(queries, feed, {
    accountId,
    types: type === undefined ? undefined : [type],
    since: Math.max(list.since ?? oldest, oldest),
    until,
    ...range,
    descending: isFalling,
    limit: size + 1,
  });
  const isMore = events.length > size;
  const items = events.slice(0, size);
  if (isBackwards) items.reverse();
  return {
    items,
    hasPrevious: isBackwards ? isMore : from !== undefined,
    hasNext: isBackwards || isMore,
    ...(cursorsOf(items) ?? cursorsOfNothing(feed, cursor, from, isFalling)),
  };
}

type Cursors = Pick<Page<unknown>, 'before' | 'after'>;

function cursorsOf(items: readonly FeedEvent[]): Cursors | undefined {
  const [first, last] = [items.at(0), items.at(-1)];
  return first && last && { before: first.cursor, after: last.cursor };
}

/** As in `pages/start.ts`: the way back begins with the event that the page was asked for with, so it starts beside it. */
function cursorsOfNothing(
  feed: Feed,
  cursor: PageRequest['cursor'],
  from: Position | undefined,
  isFalling: boolean,
): Cursors {
  if (cursor === undefined || from === undefined) return { before: null, after: null };
  const position = isFalling ? Math.max(0, from.position - 1) : from.position + 1;
  const back = encodeEventCursor(feed, { ...from, position });
  return 'after' in cursor ? { before: back, after: cursor.after } : { before: cursor.before, after: back };
}

interface Bounds {
  readonly after?: Position | undefined;
  readonly before?: Position | undefined;
}

/** The part of the feed that a range of times is in, so that what lies outside isn't read row by row. */
async function boundsOf(queries: Queries, feed: Feed, { accountId, since, until }: EventList): Promise<Bounds> {
  return {
    after: since === undefined ? undefined : await lowerBound(queries, feed, { accountId, time: since }),
    before: until === undefined ? undefined : await upperBound(queries, feed, { accountId, time: until }),
  };
}

function narrow({ after, before }: Bounds, other: Bounds): Bounds {
  return { after: later(after, other.after), before: earlier(before, other.before) };
}

function later(a: Position | undefined, b: Position | undefined): Position | undefined {
  return a && b ? (comparePositions(a, b) > 0 ? a : b) : (a ?? b);
}

function earlier(a: Position | undefined, b: Position | undefined): Position | undefined {
  return a && b ? (comparePositions(a, b) < 0 ? a : b) : (a ?? b);
}

function positionOf(feed: Feed, cursor: NonNullable<PageRequest['cursor']>): Position {
  const [parameter, text] =
    'before' in cursor ? (['page[before]', cursor.before] as const) : (['page[after]', cursor.after] as const);
  const position = decodeEventCursor(feed, text);
  if (position === undefined) throw new InvalidCursor(parameter);
  return position;
}
