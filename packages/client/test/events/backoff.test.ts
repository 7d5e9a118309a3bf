import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFinal, waitBefore } from '../../src/events/backoff.ts';

const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

test('the wait doubles up to a minute, give or take a quarter', () => {
  fc.assert(
    fc.property(fc.constantFrom(1006, 1011, 4100, 4101, 4001), fc.nat(100), random, (code, failures, chance) => {
      const middle = Math.min(1_000 * 2 ** failures, 60_000);
      const wait = waitBefore(code, failures, chance);
      expect(wait).toBeGreaterThanOrEqual(middle * 0.75);
      expect(wait).toBeLessThanOrEqual(middle * 1.25);
    }),
  );
});

test('what is to be opened at once waits only where that has failed', () => {
  fc.assert(
    fc.property(fc.option(fc.integer({ min: 4200, max: 4299 }), { nil: undefined }), random, (code, chance) => {
      expect(waitBefore(code, 0, chance)).toBe(0);
      expect(waitBefore(code, 1, chance)).toBeGreaterThan(0);
    }),
  );
});

test('only codes from 4000 to 4099 are final, and not that of a credential that has ended', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 4999 }), (code) => {
      expect(isFinal(code)).toBe(code >= 4000 && code <= 4099 && code !== 4001);
    }),
  );
});
