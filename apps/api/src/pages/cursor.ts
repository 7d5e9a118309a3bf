// Cursors: where a page starts, as text that clients hand back. It holds the values the list is ordered by, so that a page
// is found by an index and doesn't miss or repeat a row when others come and go. It holds no secret and proves nothing: who
// makes one up reads the same list from somewhere else. The checksum tells a cursor that was changed or is of another list.
//
// Every page has two, so they are made of as little as can be: numbers and identifiers stand in them as they are. Names, which
// may hold anything, are in base64.
import { remembering } from '../generations.ts';

export type CursorValue = string | number;

/** What a cursor has to hold, in order. */
export type CursorShape = readonly ('integer' | 'text')[];

/** Between plain values, and before others. */
const [between, others] = ['-', '_'];

/** Between values that may hold anything but this: Postgres can't store it. */
const separator = '\0';

/** @param list the list, its order and its filter: a cursor fits no other */
export function encodeCursor(list: string, values: readonly CursorValue[]): string {
  if (values.every(isPlain)) return `${checksum(list, values)}${between}${values.join(between)}`;
  return others + Buffer.from([checksum(list, values), ...values].join(separator)).toString('base64url');
}

/**
 * The same cursor, of what needs no look at.
 *
 * @param number at least 0
 * @param id one of ours
 */
export function encodePlainCursor(list: string, number: number | string, id: string): string {
  return `${checksum(list, [number, id])}${between}${number}${between}${id}`;
}

/** @returns undefined where the cursor was changed, or belongs to another list */
export function decodeCursor(list: string, shape: CursorShape, cursor: string): CursorValue[] | undefined {
  // What Node takes for base64 may hold anything else as well, and cursors go back into documents and addresses as they came.
  if (!/^[\w-]*$/.test(cursor)) return undefined;
  const [sum, ...parts] = cursor.startsWith(others)
    ? Buffer.from(cursor.slice(others.length), 'base64url').toString().split(separator)
    : cursor.split(between);
  if (sum !== String(checksum(list, parts)) || parts.length !== shape.length) return undefined;
  const values = parts.map((part, index) => (shape[index] === 'integer' ? Number(part) : part));
  return values.every((value) => typeof value === 'string' || Number.isSafeInteger(value)) ? values : undefined;
}

function isPlain(value: CursorValue): boolean {
  return typeof value === 'number' ? value >= 0 : /^\w+$/.test(value);
}

function checksum(list: string, values: readonly CursorValue[]): number {
  let sum = checksumOfList(list);
  for (const value of values) sum = add(add(sum, separator), String(value));
  return sum >>> 0;
}

const checksumOfList = remembering((list) => add(offset, list), { capacity: 500, longest: 200 });

/** FNV-1a, 32 bits: a change of one character always shows. http://www.isthe.com/chongo/tech/comp/fnv/ */
const [offset, prime] = [0x811c9dc5, 0x01000193];

function add(sum: number, text: string): number {
  let changed = sum;
  for (let index = 0; index < text.length; index += 1) changed = Math.imul(changed ^ text.charCodeAt(index), prime);
  return changed;
}
