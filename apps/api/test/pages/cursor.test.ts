import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeCursor, encodeCursor, encodePlainCursor } from '../../src/pages/cursor.ts';

const shape = ['integer', 'text'] as const;

test('A cursor gives back what it was made of', () => {
  const text = fc.string({ unit: 'grapheme' }).filter((each) => !each.includes('\0') && each.isWellFormed());
  fc.assert(
    fc.property(fc.maxSafeInteger(), text, (number, name) => {
      expect(decodeCursor('keys', shape, encodeCursor('keys', [number, name]))).toEqual([number, name]);
    }),
  );
});

test('A plain cursor is the one that is made of the same values', () => {
  const id = fc.stringMatching(/^[a-z]{3}_[0-9a-z]{20}$/);
  fc.assert(
    fc.property(fc.string(), fc.maxSafeNat(), id, (list, number, text) => {
      const cursor = encodeCursor(list, [number, text]);
      expect(encodePlainCursor(list, number, text)).toBe(cursor);
      expect(encodePlainCursor(list, String(number), text)).toBe(cursor);
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

describe.each([
  ['of numbers and identifiers', [1_736_951_160_000, 'key_2x9k4m'] as const],
  ['of a name', ['a name', 'key_2x9k4m'] as const],
])('A cursor %s', (_, values) => {
  const own = values.map((value) => (typeof value === 'number' ? 'integer' : 'text'));
  const cursor = encodeCursor('keys', values);

  test('is refused where a character was changed', () => {
    const alphabet = 'ABCXYZabcxyz0189_-';
    const changed = Array.from(cursor).flatMap((character, index) =>
      Array.from(alphabet, (other) =>
        other === character ? '' : cursor.slice(0, index) + other + cursor.slice(index + 1),
      ),
    );
    const taken = changed.filter((each) => each !== '' && decodeCursor('keys', own, each) !== undefined);
    // The last character of base64 may have bits that mean nothing.
    expect(taken.filter((each) => each.slice(0, -1) !== cursor.slice(0, -1))).toEqual([]);
  });

  test('is refused where something was left out, or came in', () => {
    for (let index = 0; index < cursor.length; index += 1) {
      expect(decodeCursor('keys', own, cursor.slice(0, index) + cursor.slice(index + 1))).toBeUndefined();
      expect(decodeCursor('keys', own, `${cursor.slice(0, index)}0${cursor.slice(index)}`)).toBeUndefined();
    }
  });
});

test('A cursor is what the contract of the event stream says it is, whatever it holds', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.maxSafeInteger(), fc.string())), (values) => {
      expect(encodeCursor('keys', values)).toMatch(/^[\w-]+$/);
    }),
  );
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
