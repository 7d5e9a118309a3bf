import { decodeCursor, encodeCursor } from './cursor.ts';
import { InvalidCursor, type Page, type PageRequest } from './page.ts';

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
  const given = cursor && ('before' in cursor ? cursor.before : cursor.after);
  const cursorOf = (item: T | undefined): string | undefined => item && encodeCursor(name, [item.id]);
  return {
    items,
    hasPrevious: start > 0,
    hasNext: end < list.length,
    before: cursorOf(items.at(0)) ?? given ?? null,
    after: cursorOf(items.at(-1)) ?? given ?? null,
  };
}

function rangeOf<T extends { readonly id: string }>(
  name: string,
  list: readonly T[],
  size: number,
  cursor: PageRequest['cursor'],
): [number, number] {
  if (cursor === undefined) return [0, Math.min(size, list.length)];
  const [parameter, text] =
    'before' in cursor ? (['page[before]', cursor.before] as const) : (['page[after]', cursor.after] as const);
  const [id] = decodeCursor(name, ['text'], text) ?? [];
  const index = list.findIndex((item) => item.id === id);
  if (index < 0) throw new InvalidCursor(parameter);
  if (parameter === 'page[before]') return [Math.max(0, index - size), index];
  return [index + 1, Math.min(index + 1 + size, list.length)];
}
