// Cursors: where a page starts, as text that clients hand back. It holds the values the list is ordered by, so that a page
// is found by an index and doesn't miss or repeat a row when others come and go. It holds no secret and proves nothing: who
// makes one up reads the same list from somewhere else. The checksum tells a cursor that was changed or is of another list.
import { crc32 } from 'node:zlib';
import { Generations } from '../generations.ts';

export type CursorValue = string | number;

/** What a cursor has to hold, in order. */
export type CursorShape = readonly ('integer' | 'text')[];

// No value holds one: Postgres can't store it.
const separator = '\0';

/** @param list the list, its order and its filter: a cursor fits no other */
export function encodeCursor(list: string, values: readonly CursorValue[]): string {
  const body = values.join(separator);
  return Buffer.from(checksum(list, body) + separator + body).toString('base64url');
}

/** @returns undefined where the cursor was changed, or belongs to another list */
export function decodeCursor(list: string, shape: CursorShape, cursor: string): CursorValue[] | undefined {
  // What Node takes for base64 may hold anything else as well, and cursors go back into documents and addresses as they came.
  if (!/^[\w-]*$/.test(cursor)) return undefined;
  const text = Buffer.from(cursor, 'base64url').toString();
  const [sum, ...parts] = text.split(separator);
  if (sum !== checksum(list, parts.join(separator)) || parts.length !== shape.length) return undefined;
  const values = parts.map((part, index) => (shape[index] === 'integer' ? Number(part) : part));
  return values.every((value) => typeof value === 'string' || Number.isSafeInteger(value)) ? values : undefined;
}

function checksum(list: string, body: string): string {
  return crc32(separator + body, checksumOfList(list)).toString(36);
}

/** The same lists are asked for over and over. Those with a filter that nobody else would send don't fill the memory. */
const ofLists = new Generations<number>(500);
const longestRemembered = 200;

function checksumOfList(list: string): number {
  const before = ofLists.get(list);
  if (before !== undefined) return before;
  const sum = crc32(list);
  if (list.length <= longestRemembered) ofLists.set(list, sum);
  return sum;
}
