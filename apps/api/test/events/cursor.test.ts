import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeEventCursor, encodeEventCursor } from '../../src/events/feed/cursor.ts';

const feed = { epoch: 'Zm9vYmFyYmF6cXV4' };
const positions = fc.record({ xid: fc.maxSafeNat(), position: fc.maxSafeNat() });

test('a cursor gives back its place, and is one the contract allows', () => {
  fc.assert(
    fc.property(positions, (position) => {
      const cursor = encodeEventCursor(feed, position);
      expect(cursor).toMatch(/^[A-Za-z0-9_-]{1,512}$/);
      expect(decodeEventCursor(feed, cursor)).toEqual(position);
    }),
  );
});

test('a cursor of another feed is none of this one', () => {
  fc.assert(
    fc.property(positions, fc.base64String({ minLength: 4 }), (position, epoch) => {
      fc.pre(epoch !== feed.epoch);
      expect(decodeEventCursor(feed, encodeEventCursor({ epoch }, position))).toBeUndefined();
    }),
  );
});

test('what is no cursor is none', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(decodeEventCursor(feed, text)).toBeUndefined();
    }),
  );
});
