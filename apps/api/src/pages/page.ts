// Pages of a list, by keyset: a page costs the same wherever it is in the list, and however long the list is.
import type { Queries, Row, Value } from '../store/store.ts';
import { encodeCursor, encodePlainCursor, type CursorShape, type CursorValue } from './cursor.ts';
import { cursorsOfNothing, startOf, type Cursor } from './start.ts';

export interface PageRequest {
  readonly size: number;
  /** Where the page starts or ends; without one it is the first. */
  readonly cursor?: Cursor | undefined;
}

/** The contract has no list that gives more. */
const mostOnAPage = 100;

export interface Page<T> {
  readonly items: T[];
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
  /** The cursors of the first and the last item. Of an empty page: what leads back to where it was, null where no cursor was given. */
  readonly before: string | null;
  readonly after: string | null;
}

/** A list and its order. All of it is constant text: no value of a request is ever part of it. */
export interface List {
  /** The list, its order and its filter: cursors fit no other. */
  readonly name: string;
  /** A `select` with a `where`, and how many placeholders that has. The rows have `column` and `id`. */
  readonly select: string;
  readonly placeholders: number;
  /** What the list is ordered by. Equal ones are ordered by `id`. There is an index of both. */
  readonly column: string;
  /** Integers are times and the like, none of them below 0. */
  readonly type: 'integer' | 'text';
  readonly descending: boolean;
  /** Whether Postgres may read it in one way for all values: each of them has an index in this order. */
  readonly plannedOnce?: boolean;
}

/**
 * @param values of the placeholders of `select`
 * @throws InvalidCursor
 */
export async function readPage<T extends Row>(
  queries: Queries,
  list: List,
  values: readonly Value[],
  request: PageRequest,
): Promise<Page<T>> {
  const { sql, position, backwards } = ask(queries, list, request);
  const rows = await queries.all<T>(sql, ...values, ...position);
  const items = rows.slice(0, request.size);
  if (backwards) items.reverse();
  const isMore = rows.length > request.size;
  return { items, ...edges(list, request, isMore, placeOf(list, items.at(0)), placeOf(list, items.at(-1))) };
}

/** Where a row is in the order of its list. */
export type Place = readonly [value: CursorValue, id: string];

interface Asked {
  readonly sql: string;
  /** What follows the values of the list: where the page starts, and how many rows. */
  readonly position: readonly Value[];
  /** Whether the rows come in the other order. */
  readonly backwards: boolean;
}

/**
 * What gives the rows of a page, and one more, which tells whether there is another page.
 *
 * @throws InvalidCursor
 */
export function ask({ kind }: Pick<Queries, 'kind'>, list: List, { size, cursor }: PageRequest): Asked {
  if (size > mostOnAPage) throw new RangeError(`A page has at most ${mostOnAPage} items, not ${size}.`);
  const backwards = cursor !== undefined && 'before' in cursor;
  if (cursor === undefined)
    return { sql: statement(kind, list, backwards, starts.nowhere), position: [size + 1], backwards };
  const { values, isPast } = startOf(list.name, shapeOf(list), cursor);
  const start = isPast === backwards ? starts.with : starts.beside;
  return { sql: statement(kind, list, backwards, start), position: [...values, size + 1], backwards };
}

/** What lies on either side of a page, from its first row to its last. */
export function edges(
  list: List,
  { cursor }: PageRequest,
  isMore: boolean,
  first: Place | undefined,
  last: Place | undefined,
): Omit<Page<unknown>, 'items'> {
  const backwards = cursor !== undefined && 'before' in cursor;
  const hasPrevious = backwards ? isMore : cursor !== undefined;
  const hasNext = backwards || isMore;
  if (first === undefined || last === undefined)
    return { hasPrevious, hasNext, ...cursorsOfNothing(list.name, shapeOf(list), cursor) };
  return { hasPrevious, hasNext, before: cursorOf(list, first), after: cursorOf(list, last) };
}

function shapeOf({ type }: List): CursorShape {
  return [type, 'text'];
}

function cursorOf({ name, type }: List, [value, id]: Place): string {
  return type === 'integer' ? encodePlainCursor(name, value, id) : encodeCursor(name, [value, id]);
}

type Kind = Queries['kind'];

/** Whether a statement starts at an item, and whether that is part of the page. */
const starts = { nowhere: 0, beside: 1, with: 2 } as const;

type Start = (typeof starts)[keyof typeof starts];

/**
 * By the list's `select` and column, then by direction and start. Statements are looked up by their text, and a text that was put
 * together anew is read to its end for that, each time. There are as many as the program has lists, times their directions.
 */
const statements: Readonly<Record<Kind, Map<string, Map<string, (string | undefined)[]>>>> = {
  sqlite: new Map(),
  postgres: new Map(),
};

function statement(kind: Kind, list: List, backwards: boolean, start: Start): string {
  const { select, descending, column } = list;
  const ofList = statements[kind].getOrInsertComputed(select, newMap).getOrInsertComputed(column, newArray);
  return (ofList[(descending !== backwards ? 3 : 0) + start] ??= write(kind, list, backwards, start));
}

const newMap = <K, V>(): Map<K, V> => new Map();

const newArray = <T>(): T[] => [];

function write(
  kind: Kind,
  { select, placeholders, column, descending, plannedOnce = false }: List,
  backwards: boolean,
  start: Start,
): string {
  const falling = descending !== backwards;
  const comparison = `${falling ? '<' : '>'}${start === starts.with ? '=' : ''}`;
  const condition =
    start === starts.nowhere ? '' : ` and (${column}, id) ${comparison} ($${placeholders + 1}, $${placeholders + 2})`;
  const direction = falling ? 'desc' : 'asc';
  const ordered = `${select}${condition} order by ${column} ${direction}, id ${direction}`;
  // SQLite plans a statement anew with each value of a bare `limit $1`, which takes longer than to read the page.
  const limit = `limit cast($${placeholders + (start === starts.nowhere ? 1 : 3)} as bigint)`;
  if (kind === 'sqlite' || !plannedOnce) return `${ordered} ${limit}`;
  // With a limit it can't know, Postgres makes a plan for each request: one for all would have to allow for a tenth of the list.
  return `select * from (${ordered} limit ${mostOnAPage + 1}) as bounded ${limit}`;
}

function placeOf({ column }: List, row: Row | undefined): Place | undefined {
  // The columns a list is ordered by are integers or text, by `type`.
  return row && [row[column] as CursorValue, row['id'] as string];
}
