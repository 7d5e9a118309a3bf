// What holds for every retry, whatever comes.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide, type Failure, type Limits } from '../../src/core/retry.ts';

const now = 1_736_950_920_000;

const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

const seconds = fc.oneof(fc.nat(200), fc.double({ min: 0, max: 200, noNaN: true }));

const headers = fc
  .record(
    {
      'Retry-After': fc.oneof(
        seconds.map(String),
        fc.integer({ min: -100, max: 200 }).map((ahead) => new Date(now + ahead * 1000).toUTCString()),
        fc.string(),
      ),
      'X-RateLimit-Reset': fc.oneof(
        fc.integer({ min: -100, max: 200 }).map((ahead) => String(now / 1000 + ahead)),
        fc.string(),
      ),
    },
    { requiredKeys: [] },
  )
  .map((values) => ({ get: (name: string) => new Map<string, string>(Object.entries(values)).get(name) ?? null }));

const failure: fc.Arbitrary<Failure> = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE'),
  status: fc.option(fc.constantFrom(200, 400, 401, 404, 408, 409, 412, 429, 500, 502, 503, 504), { nil: undefined }),
  headers,
  code: fc.option(fc.constantFrom('idempotency_in_progress', 'state_conflict'), { nil: undefined }),
  attempt: fc.integer({ min: 1, max: 100 }),
  hasIfMatch: fc.boolean(),
  hasIdempotencyKey: fc.boolean(),
});

const limits: fc.Arbitrary<Limits> = fc.record({
  maxRetries: fc.nat(10),
  maxRetryWait: fc.nat(200_000),
  remaining: fc.integer({ min: -1000, max: 200_000 }),
});

const noHeaders = { get: () => null };

test('rule 3: a retry never waits longer than the longest wait, nor up to the deadline', () => {
  fc.assert(
    fc.property(failure, limits, random, (given, bounds, chance) => {
      const { retry, wait } = decide(given, bounds, now, chance);
      if (!retry) return;
      expect(wait).toBeLessThanOrEqual(bounds.maxRetryWait);
      expect(wait).toBeLessThan(bounds.remaining);
    }),
  );
});

test('rule 3: a wait is a number of milliseconds, and never negative', () => {
  fc.assert(
    fc.property(failure, limits, random, (given, bounds, chance) => {
      const { wait } = decide(given, bounds, now, chance);
      expect(wait).toBeGreaterThanOrEqual(0);
      expect(wait).toBeLessThan(Number.POSITIVE_INFINITY);
    }),
  );
});

test('rule 2: there are never more retries than allowed', () => {
  fc.assert(
    fc.property(failure, limits, random, (given, bounds, chance) => {
      const { retry } = decide(given, bounds, now, chance);
      if (retry) expect(given.attempt).toBeLessThanOrEqual(bounds.maxRetries);
    }),
  );
});

test('rule 2: a POST without a key is repeated only where nothing can have happened', () => {
  fc.assert(
    fc.property(failure, limits, random, (given, bounds, chance) => {
      const post = { ...given, method: 'POST', hasIdempotencyKey: false };
      const { retry } = decide(post, bounds, now, chance);
      if (retry && given.status !== 409) expect([408, 429, 503]).toContain(given.status);
    }),
  );
});

test('rule 2: with more retries, time and patience a retry stays one', () => {
  const more = fc.nat(1000);
  fc.assert(
    fc.property(failure, limits, more, random, (given, bounds, extra, chance) => {
      if (!decide(given, bounds, now, chance).retry) return;
      const wider = {
        maxRetries: bounds.maxRetries + extra,
        maxRetryWait: bounds.maxRetryWait + extra,
        remaining: bounds.remaining + extra,
      };
      expect(decide(given, wider, now, chance).retry).toBe(true);
    }),
  );
});

test('rule 3: the longest backoff never shrinks from one attempt to the next, and ends at 8 s', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2000 }), random, (attempt, chance) => {
      const failed = { method: 'GET', status: 503, code: undefined, hasIfMatch: false, hasIdempotencyKey: false };
      const bounds = { maxRetries: 9999, maxRetryWait: 60_000, remaining: 60_000 };
      const wait = (of: number): number => decide({ ...failed, headers: noHeaders, attempt: of }, bounds, now, chance).wait;
      expect(wait(attempt + 1)).toBeGreaterThanOrEqual(wait(attempt));
      expect(wait(attempt)).toBeLessThanOrEqual(8000);
      expect(wait(attempt)).toBeLessThanOrEqual(500 * 2 ** (attempt - 1));
    }),
  );
});

test('rule 3: a retry is never earlier than the answer asks', () => {
  fc.assert(
    fc.property(seconds, fc.constantFrom(429, 503), random, (asked, status, chance) => {
      const value = Number(asked).toFixed(3);
      const given = { get: (name: string) => (name === 'Retry-After' ? value : null) };
      const failed = { method: 'GET', status, code: undefined, attempt: 1, hasIfMatch: false, hasIdempotencyKey: false };
      const bounds = { maxRetries: 2, maxRetryWait: 300_000, remaining: 300_000 };
      const { wait, retryAfter } = decide({ ...failed, headers: given }, bounds, now, chance);
      expect(wait).toBeCloseTo(Number(value) * 1000, 3);
      expect(retryAfter).toBeCloseTo(Number(value), 6);
    }),
  );
});
