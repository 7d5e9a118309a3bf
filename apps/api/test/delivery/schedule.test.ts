import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longestRetryAfter, nextWait, parseRetryAfter, waits } from '../../src/delivery/schedule.ts';

const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const made = fc.integer({ min: 1, max: 11 });

describe('the schedule', () => {
  test('is that of the contract: 12 attempts over three days', () => {
    const inSeconds = waits.map((wait) => wait / 1_000);
    expect(inSeconds).toEqual([0, 5, 30, 120, 600, 1_800, 3_600, 10_800, 21_600, 43_200, 86_400, 93_600]);
    const days = waits.reduce((sum, wait) => sum + wait, 0) / 86_400_000;
    expect(days).toBeGreaterThan(3);
    expect(days).toBeLessThan(3.1);
  });

  test('spreads each wait by a fifth to either side', () => {
    expect(nextWait(1, 0)).toBe(4_000);
    expect(nextWait(1, 0.5)).toBe(5_000);
    expect(nextWait(1, 0.999_999)).toBe(6_000);
    fc.assert(
      fc.property(made, chance, (attempts, some) => {
        const wait = waits[attempts] ?? Number.NaN;
        const actual = nextWait(attempts, some);
        expect(actual).toBeGreaterThanOrEqual(wait * 0.8 - 1);
        expect(actual).toBeLessThanOrEqual(wait * 1.2 + 1);
      }),
    );
  });

  test('ends after the twelfth attempt, whatever the endpoint asks for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 12 }), chance, fc.nat(), (attempts, some, retryAfter) => {
        expect(nextWait(attempts, some, retryAfter)).toBeUndefined();
      }),
    );
  });

  test('is never sooner than the endpoint asks for within a day, and never later for it than a day', () => {
    fc.assert(
      fc.property(made, chance, fc.double({ min: 0, noNaN: true }), (attempts, some, retryAfter) => {
        const without = nextWait(attempts, some) ?? Number.NaN;
        const actual = nextWait(attempts, some, retryAfter) ?? Number.NaN;
        expect(actual).toBeGreaterThanOrEqual(without);
        expect(actual).toBeGreaterThanOrEqual(Math.floor(Math.min(retryAfter, longestRetryAfter)));
        expect(actual).toBeLessThanOrEqual(Math.max(without, longestRetryAfter));
      }),
    );
  });
});

describe('Retry-After', () => {
  const now = Date.UTC(2025, 0, 15, 14, 22);

  test.each([
    ['120', 120_000],
    [' 120 ', 120_000],
    ['0', 0],
    ['Wed, 15 Jan 2025 14:23:00 GMT', 60_000],
    ['Wed, 15 Jan 2025 14:00:00 GMT', 0],
    ['Wednesday, 15-Jan-25 14:23:00 GMT', 60_000],
    ['99999999999999999999', 1e23],
    ['-5', 0],
    ['1.5', 0],
    ['soon', 0],
    ['', 0],
    [undefined, 0],
  ])('%j is %d milliseconds', (header, expected) => {
    expect(parseRetryAfter(header, now)).toBe(expected);
  });

  test('no text makes a wait that is not a number', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const wait = nextWait(1, 0.5, parseRetryAfter(text, now));
        expect(Number.isSafeInteger(wait)).toBe(true);
      }),
    );
  });
});
