import { encodeCursor, type CursorShape } from './cursor.ts';
import type { Page, PageRequest } from './page.ts';
import { cursorsOfNothing, InvalidCursor, startOf, type Cursor } from './start.ts';

const shape: CursorShape = ['text'];

/**
 * A page of a list that is in memory, whole and in its order.
 *
 * @param name the list: cursors fit no other
 * @throws InvalidCursor
 */
export function pageOf<T extends { readonly id: string }>(
  name: string,
  list: readonly T[],
  { size, cursor }: PageRequest,
): Page<T> {
  const [start, end] = rangeOf(name, list, size, cursor);
  const items = list.slice(start, end);
  const [hasPrevious, hasNext] = [start > 0, end < list.length];
  const [first, last] = [items.at(0), items.at(-1)];
  if (first === undefined || last === undefined)
    return { items, hasPrevious, hasNext, ...cursorsOfNothing(name, shape, cursor) };
  return { items, hasPrevious, hasNext, before: encodeCursor(name, [first.id]), after: encodeCursor(name, [last.id]) };
}

function rangeOf<T extends { readonly id: string }>(
  name: string,
  list: readonly T[],
  size: number,
  cursor: Cursor | undefined,
): [number, number] {
  if (cursor === undefined) return [0, Math.min(size, list.length)];
  const { values, isPast } = startOf(name, shape, cursor);
  const index = list.findIndex((item) => item.id === values[0]);
  if (index < 0) throw new InvalidCursor('after' in cursor ? 'page[after]' : 'page[before]');
  const at = isPast ? index + 1 : index;
  return 'after' in cursor ? [at, Math.min(at + size, list.length)] : [Math.max(0, at - size), at];
}
