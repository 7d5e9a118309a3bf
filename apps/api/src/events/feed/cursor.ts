// Cursors of the feed: those of the stream and of `GET /events` are the same. A cursor fits any filter and either order, but
// only the feed it came from.
import { decodeCursor, encodeCursor } from '../../pages/cursor.ts';
import type { Feed } from './feed.ts';
import type { Position } from './position.ts';

export function encodeEventCursor({ epoch }: Pick<Feed, 'epoch'>, { xid, position }: Position): string {
  return encodeCursor(listOf(epoch), [xid, position]);
}

/** @returns undefined where it is none, was changed, or is of another store, or of this one before it was restored */
export function decodeEventCursor({ epoch }: Pick<Feed, 'epoch'>, cursor: string): Position | undefined {
  const [xid, position] = decodeCursor(listOf(epoch), ['integer', 'integer'], cursor) ?? [];
  if (typeof xid !== 'number' || typeof position !== 'number' || xid < 0 || position < 0) return undefined;
  return { xid, position };
}

function listOf(epoch: string): string {
  return `events:${epoch}`;
}
