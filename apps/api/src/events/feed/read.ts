import type { Queries, Row, Value } from '../../store/store.ts';
import type { Feed } from './feed.ts';
import { encodeEventCursor } from './cursor.ts';
import type { Position } from './position.ts';

/** An event, with its place in the order. */
export interface FeedEvent {
  readonly id: string;
  readonly accountId: string;
  readonly type: string;
  readonly createdAt: number;
  /** The text that webhooks and the stream send, byte for byte. */
  readonly payload: string;
  readonly position: Position;
  /** The position, as clients get it. */
  readonly cursor: string;
}

export interface FeedRequest {
  /** Of all accounts where it is left out. */
  readonly accountId?: string | undefined;
  /** Of all types where it is left out. */
  readonly types?: readonly string[] | undefined;
  /** From the first event where it is left out. */
  readonly after?: Position | undefined;
  readonly limit: number;
}

export interface FeedPage {
  /** In order. */
  readonly events: FeedEvent[];
  /** Where to read on. Past events of other types, and accounts, that were passed over. */
  readonly reached: Position;
  /** Whether there was nothing more to read. */
  readonly isCaughtUp: boolean;
  /**
   * Whether something is there that can't be read yet, because a transaction on Postgres is open that began earlier. Nobody
   * is woken when it ends without an event: look again soon.
   */
  readonly isWaiting: boolean;
}

/** Reads on in the feed. Nothing will ever appear before what was read. */
export async function readFeed(queries: Queries, feed: Feed, request: FeedRequest): Promise<FeedPage> {
  const { after, limit } = request;
  const { events, horizon, isWaiting } = await readRange(queries, feed, { ...request, descending: false });
  const last = events.at(-1);
  const isCaughtUp = events.length < limit;
  const reached = isCaughtUp || last === undefined ? latest(after, horizon) : last.position;
  return { events, reached, isCaughtUp, isWaiting };
}

export interface RangeRequest extends FeedRequest {
  /** The end of the range, not part of it. */
  readonly before?: Position | undefined;
  /** Only events at this time or later, in milliseconds. */
  readonly since?: number | undefined;
  /** Only events before this time, in milliseconds. */
  readonly until?: number | undefined;
  readonly descending: boolean;
}

export interface Range {
  readonly events: FeedEvent[];
  /** Before it, everything can be read. */
  readonly horizon: Position;
  readonly isWaiting: boolean;
}

interface FoundRow extends Row {
  horizon: number;
  waiting: number;
  /** Null where there is no event. */
  id: string | null;
  account_id: string;
  type: string;
  created_at: number;
  payload: string;
  xid: number;
  position: number;
}

/** Reads a part of the feed, from either end. */
export async function readRange(queries: Queries, feed: Feed, request: RangeRequest): Promise<Range> {
  const { text, values } = feed.kind === 'sqlite' ? onSqlite(request) : onPostgres(request);
  const rows = await queries.all<FoundRow>(text, ...values);
  const [first] = rows;
  const horizon = first?.horizon ?? 0; // There is a row even where there is no event.
  return {
    events: rows.flatMap((row) => (row.id === null ? [] : [fromRow(feed, { ...row, id: row.id })])),
    horizon: feed.kind === 'sqlite' ? { xid: 0, position: horizon } : { xid: horizon, position: 0 },
    isWaiting: first?.waiting === 1,
  };
}

function fromRow(feed: Feed, row: FoundRow & { id: string }): FeedEvent {
  const position = { xid: row.xid, position: row.position };
  return {
    id: row.id,
    accountId: row.account_id,
    type: row.type,
    createdAt: row.created_at,
    payload: row.payload,
    position,
    cursor: encodeEventCursor(feed, position),
  };
}

/** A cursor may be ahead of the horizon, which other transactions keep from moving. */
function latest(a: Position | undefined, b: Position): Position {
  return a !== undefined && (a.xid - b.xid || a.position - b.position) > 0 ? a : b;
}

interface Statement {
  readonly text: string;
  readonly values: Value[];
}

/** How far everything is there and what is there, seen at one moment because it is one statement. */
function onPostgres({ after, before, descending, limit, ...filter }: RangeRequest): Statement {
  const values: Value[] = [];
  const conditions = conditionsOf(filter, values);
  for (const [position, sign] of [
    [after, '>'],
    [before, '<'],
  ] as const)
    if (position)
      conditions.push(
        `(xid, position) ${sign} (cast($${values.push(position.xid)} as xid8), $${values.push(position.position)})`,
      );
  const direction = descending ? 'desc' : 'asc';
  const text = `
    select e.id, e.account_id, e.type, e.created_at, e.payload, e.position, cast(cast(e.xid as text) as bigint) as xid,
      cast(cast(h.xmin as text) as bigint) as horizon,
      exists (select 1 from events where test = 0 and xid >= h.xmin) as waiting
    from (select pg_snapshot_xmin(pg_current_snapshot()) as xmin) as h
    left join lateral (
      select id, account_id, type, created_at, payload, position, xid from events
      where test = 0 and xid < h.xmin ${conditions.map((condition) => `and ${condition}`).join(' ')}
      order by xid ${direction}, position ${direction} limit $${values.push(limit)}
    ) as e on true
    order by e.xid ${direction}, e.position ${direction}`;
  return { text, values };
}

function onSqlite({ after, before, descending, limit, ...filter }: RangeRequest): Statement {
  const values: Value[] = [];
  const conditions = conditionsOf(filter, values);
  if (after) conditions.push(`position > $${values.push(after.position)}`);
  if (before) conditions.push(`position < $${values.push(before.position)}`);
  const direction = descending ? 'desc' : 'asc';
  const text = `
    select e.id, e.account_id, e.type, e.created_at, e.payload, e.position, 0 as xid, h.seq as horizon, 0 as waiting
    from (select coalesce(max(seq), 0) as seq from sqlite_sequence where name = 'events') as h
    left join (
      select id, account_id, type, created_at, payload, position from events
      where test = 0 ${conditions.map((condition) => `and ${condition}`).join(' ')}
      order by position ${direction} limit $${values.push(limit)}
    ) as e on true
    order by e.position ${direction}`;
  return { text, values };
}

/** All of it is constant text but the numbers of the placeholders. */
function conditionsOf(
  { accountId, types, since, until }: Pick<RangeRequest, 'accountId' | 'types' | 'since' | 'until'>,
  values: Value[],
): string[] {
  const conditions: string[] = [];
  if (accountId !== undefined) conditions.push(`account_id = $${values.push(accountId)}`);
  const [only, ...others] = types ?? [];
  if (only !== undefined && others.length === 0) conditions.push(`type = $${values.push(only)}`);
  // Of several types the names are between spaces, as nothing in SQL is a list on both engines.
  else if (types) conditions.push(`$${values.push(` ${types.join(' ')} `)} like '% ' || type || ' %'`);
  if (since !== undefined) conditions.push(`created_at >= $${values.push(since)}`);
  if (until !== undefined) conditions.push(`created_at < $${values.push(until)}`);
  return conditions;
}
