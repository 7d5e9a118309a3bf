// Pages of a list, by keyset: a page costs the same wherever it is in the list, and however long the list is.
import type { Queries, Row, Value } from '../store/store.ts';
import { decodeCursor, encodeCursor, type CursorShape, type CursorValue } from './cursor.ts';

export interface PageRequest {
  readonly size: number;
  /** Where the page starts or ends; without one it is the first. */
  readonly cursor?: { readonly after: string } | { readonly before: string } | undefined;
}

export interface Page<T> {
  readonly items: T[];
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
  /** The cursors of the first and the last item; null where the page is empty and no cursor was given. */
  readonly before: string | null;
  readonly after: string | null;
}

export class InvalidCursor extends Error {
  override readonly name = 'InvalidCursor';
  readonly code = 'invalid_cursor';
  readonly parameter: 'page[after]' | 'page[before]';

  constructor(parameter: 'page[after]' | 'page[before]') {
    super('The cursor was changed, or belongs to another list, order or filter.');
    this.parameter = parameter;
  }
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
  readonly type: 'integer' | 'text';
  readonly descending: boolean;
}

/**
 * @param values of the placeholders of `select`
 * @throws InvalidCursor
 */
export async function readPage<T extends Row>(
  queries: Queries,
  list: List,
  values: readonly Value[],
  { size, cursor }: PageRequest,
): Promise<Page<T>> {
  const backwards = cursor !== undefined && 'before' in cursor;
  const from = cursor && positionOf(list, cursor);
  // One row more than asked for tells whether there is another page.
  const rows = await queries.all<T>(
    statement(list, backwards, from !== undefined),
    ...values,
    ...(from ?? []),
    size + 1,
  );
  const more = rows.length > size;
  const items = rows.slice(0, size);
  if (backwards) items.reverse();
  const given = cursor && ('before' in cursor ? cursor.before : cursor.after);
  return {
    items,
    hasPrevious: backwards ? more : from !== undefined,
    hasNext: backwards || more,
    before: cursorOf(list, items.at(0)) ?? given ?? null,
    after: cursorOf(list, items.at(-1)) ?? given ?? null,
  };
}

function statement({ select, placeholders, column, descending }: List, backwards: boolean, from: boolean): string {
  const falling = descending !== backwards;
  const start = from ? ` and (${column}, id) ${falling ? '<' : '>'} ($${placeholders + 1}, $${placeholders + 2})` : '';
  const direction = falling ? 'desc' : 'asc';
  const limit = placeholders + (from ? 3 : 1);
  // SQLite plans a statement anew with each value of a bare `limit $1`, which takes longer than to read the page.
  return `${select}${start} order by ${column} ${direction}, id ${direction} limit cast($${limit} as bigint)`;
}

function positionOf(list: List, cursor: NonNullable<PageRequest['cursor']>): CursorValue[] {
  const [parameter, text] =
    'before' in cursor ? (['page[before]', cursor.before] as const) : (['page[after]', cursor.after] as const);
  const shape: CursorShape = [list.type, 'text'];
  const values = decodeCursor(list.name, shape, text);
  if (values === undefined) throw new InvalidCursor(parameter);
  return values;
}

function cursorOf(list: List, row: Row | undefined): string | undefined {
  if (row === undefined) return undefined;
  // The columns a list is ordered by are integers or text, by `type`.
  return encodeCursor(list.name, [row[list.column] as CursorValue, row['id'] as string]);
}
