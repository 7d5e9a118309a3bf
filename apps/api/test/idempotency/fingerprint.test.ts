import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprint } from '../../src/idempotency/fingerprint.ts';

test('where one part of a request ends and the next begins matters', () => {
  expect(fingerprint('ab', 'c')).not.toBe(fingerprint('a', 'bc'));
  expect(fingerprint('ab', 'c')).toBe(fingerprint('ab', 'c'));
});

test('bodies that say the same are the same, in whatever order they say it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (body) => {
      expect(fingerprint('servers.create', turned(body))).toBe(fingerprint('servers.create', body));
    }),
  );
});

test('bodies that say something else are not', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      expect(fingerprint(one) === fingerprint(other)).toBe(isDeepStrictEqual(asSent(one), asSent(other)));
    }),
  );
  expect(fingerprint({ a: [1, 2] })).not.toBe(fingerprint({ a: [2, 1] }));
  expect(fingerprint({ a: { b: 1 } })).not.toBe(fingerprint({ a: 1, b: 1 }));
  expect(fingerprint(undefined)).not.toBe(fingerprint({}));
});

/** The same, with the members of every object the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, member]) => [name, turned(member)]),
  );
}

/** JSON has one zero. */
function asSent(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
