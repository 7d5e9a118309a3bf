// Where a page starts, or ends: beside an item of its list, past the one that `page[after]` names and ahead of the one that
// `page[before]` names.
//
// A page with nothing on it has no items to name, so both its cursors name the one it was asked for with, and the one that
// leads back says on which side: else the way back would leave that item out.
import { decodeCursor, encodeCursor, type CursorShape, type CursorValue } from './cursor.ts';

export type Cursor = { readonly after: string } | { readonly before: string };

export class InvalidCursor extends Error {
  override readonly name = 'InvalidCursor';
  readonly code = 'invalid_cursor';
  readonly parameter: 'page[after]' | 'page[before]';

  constructor(parameter: 'page[after]' | 'page[before]') {
    super('The cursor was changed, or belongs to another list, order or filter.');
    this.parameter = parameter;
  }
}

interface Start {
  /** Of the item. */
  readonly values: readonly CursorValue[];
  /** Whether it is past the item, and not ahead of it. */
  readonly isPast: boolean;
}

const past = 'past';
const ahead = 'ahead';

/**
 * @param list the list, its order and its filter
 * @param shape of what an item is named by
 * @throws InvalidCursor
 */
export function startOf(list: string, shape: CursorShape, cursor: Cursor): Start {
  const isAfter = 'after' in cursor;
  const text = isAfter ? cursor.after : cursor.before;
  const values = decodeCursor(list, shape, text);
  if (values !== undefined) return { values, isPast: isAfter };
  const withSide = decodeCursor(list, [...shape, 'text'], text);
  const side = withSide?.at(-1);
  if (withSide === undefined || (side !== past && side !== ahead))
    throw new InvalidCursor(isAfter ? 'page[after]' : 'page[before]');
  return { values: withSide.slice(0, -1), isPast: side === past };
}

/** The cursors of a page with nothing on it. */
export function cursorsOfNothing(
  list: string,
  shape: CursorShape,
  cursor: Cursor | undefined,
): { readonly before: string | null; readonly after: string | null } {
  if (cursor === undefined) return { before: null, after: null };
  const { values, isPast } = startOf(list, shape, cursor);
  const back = encodeCursor(list, [...values, isPast ? past : ahead]);
  return 'after' in cursor ? { before: back, after: cursor.after } : { before: cursor.before, after: back };
}
