import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeCursor, encodeCursor } from '../../src/pages/cursor.ts';

const shape = ['integer', 'text'] as const;

test('A cursor gives back what it was made of', () => {
  const text = fc.string({ unit: 'grapheme' }).filter((each) => !each.includes('\0') && each.isWellFormed());
  fc.assert(
    fc.property(fc.maxSafeInteger(), text, (number, name) => {
      expect(decodeCursor('keys', shape, encodeCursor('keys', [number, name]))).toEqual([number, name]);
    }),
  );
});

test('A cursor of the longest name fits the contract', () => {
  const cursor = encodeCursor('api-keys:-name', ['😀'.repeat(63), `key_${'0'.repeat(20)}`]);
  expect(cursor.length).toBeLessThanOrEqual(512);
});

test('A cursor of another list is refused', () => {
  expect(decodeCursor('keys:name', shape, encodeCursor('keys:-name', [1, 'a']))).toBeUndefined();
});

test('A cursor that was changed is refused', () => {
  const cursor = encodeCursor('keys', [1_736_951_160_000, 'key_2x9k4m']);
  const bytes = Buffer.from(cursor, 'base64url');
  const changed = Array.from(bytes, (byte, index) => {
    const copy = Buffer.from(bytes);
    copy[index] = byte ^ 1;
    return copy.toString('base64url');
  });
  expect(changed.map((each) => decodeCursor('keys', shape, each)).filter((values) => values !== undefined)).toEqual([]);
});

test('What is no cursor is refused', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(decodeCursor('keys', shape, text)).toBeUndefined();
    }),
  );
});

test('A cursor with anything else between its characters is refused, for it goes back into addresses', () => {
  const cursor = encodeCursor('keys', [1_736_951_160_000, 'key_2x9k4m']);
  for (const more of ['"', '\\', ' ', '\n', '+', '/', '=', '&', 'é'])
    expect(decodeCursor('keys', shape, `${cursor.slice(0, 9)}${more}${cursor.slice(9)}`)).toBeUndefined();
});

test.each([
  ['too few values', [1]],
  ['too many', [1, 'a', 'b']],
  ['no number where one is needed', ['x', 'a']],
  ['a number that is too large to be exact', [1e300, 'a']],
])('A cursor that somebody made up with %s is refused', (_, values) => {
  expect(decodeCursor('keys', shape, encodeCursor('keys', values))).toBeUndefined();
});
