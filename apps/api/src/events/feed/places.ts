// Places in the feed that somebody asks for by name: its head, a time, what is still kept.
import type { Queries, Row } from '../../store/store.ts';
import type { Feed } from './feed.ts';
import { before, comparePositions, start, xidColumn, type Position } from './position.ts';
import { purgedPosition } from './purged.ts';
import { readRange } from './read.ts';

/** By how much the order of times may differ from the order of events: transactions take a while, and clocks differ. */
const disorder = 10 * 60_000;

/** The newest event of the account that can be read; where it has none, where the next can come. */
export async function headPosition(queries: Queries, feed: Feed, accountId: string): Promise<Position> {
  const { events, horizon } = await readRange(queries, feed, { accountId, limit: 1, descending: true });
  return events[0]?.position ?? horizon;
}

/** Before whatever can be read from now on. */
export async function horizonPosition(queries: Queries, feed: Feed): Promise<Position> {
  return (await readRange(queries, feed, { accountId: '', limit: 1, descending: true })).horizon;
}

/**
 * The place before the first event of that time or later. A few events after it may be from before the time: where that
 * matters, look at their `createdAt`.
 *
 * @param time in milliseconds
 */
export async function positionAtTime(
  queries: Queries,
  feed: Feed,
  { accountId, time }: { accountId: string; time: number },
): Promise<Position> {
  const after = await lowerBound(queries, feed, { accountId, time });
  const range = { accountId, after, since: time, limit: 1, descending: false };
  const { events, horizon } = await readRange(queries, feed, range);
  const [first] = events;
  return first === undefined ? horizon : before(first.position);
}

/**
 * Whether events between a place and a time are no longer sent.
 *
 * @param since the time from which on events are sent, in milliseconds
 * @returns the place from which on they are, where some are missing
 */
export async function findGap(
  queries: Queries,
  feed: Feed,
  { accountId, after, since }: { accountId: string; after: Position; since: number },
): Promise<Position | undefined> {
  const oldest = await positionAtTime(queries, feed, { accountId, time: since });
  if (comparePositions(after, oldest) >= 0) return undefined;
  const passed = { after, before: { ...oldest, position: oldest.position + 1 }, limit: 1, descending: false };
  const [missing] = (await readRange(queries, feed, { accountId, ...passed })).events;
  if (missing) return oldest;
  // What is not there any more may have been missed too. Asked last, so that what is purged meanwhile is noticed here or above.
  return comparePositions(after, await purgedPosition(queries)) < 0 ? oldest : undefined;
}

interface PlaceRow extends Row {
  xid: number;
  position: number;
}

/** Found by an index: a place that every event of that time or later is behind. */
export async function lowerBound(
  queries: Queries,
  feed: Feed,
  { accountId, time }: { accountId: string; time: number },
): Promise<Position> {
  const row = await queries.get<PlaceRow>(
    `${selectPlace(feed)} and created_at < $2 order by created_at desc limit 1`,
    accountId,
    time - disorder,
  );
  return row ?? start;
}

/** Found by an index: a place that every event from before that time is before. Undefined where there is no such. */
export async function upperBound(
  queries: Queries,
  feed: Feed,
  { accountId, time }: { accountId: string; time: number },
): Promise<Position | undefined> {
  return await queries.get<PlaceRow>(
    `${selectPlace(feed)} and created_at >= $2 order by created_at limit 1`,
    accountId,
    time + disorder,
  );
}

function selectPlace({ kind }: Feed): string {
  return `select ${xidColumn(kind)} as xid, position from events where test = 0 and account_id = $1`;
}
