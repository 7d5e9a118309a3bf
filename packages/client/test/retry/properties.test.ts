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

const unavailable: Failure = {
  method: 'GET',
  status: 503,
  headers: { get: () => null },
  code: undefined,
  attempt: 1,
  hasIfMatch: false,
  hasIdempotencyKey: false,
};

const endless: Limits = { maxRetries: 9999, maxRetryWait: 300_001, remaining: 300_001 };

test('rule 3: a retry never waits longer than the longest wait, nor up to the deadline', () => {
  const property = fc.property(failure, limits, random, (given, bounds, chance) => {
    const { retry, wait } = decide(given, bounds, now, chance);
    return !retry || (wait <= bounds.maxRetryWait && wait < bounds.remaining);
  });
  expect(counterexample(property)).toBeUndefined();
});

test('rule 3: a wait is a number of milliseconds, and never negative', () => {
  const property = fc.property(failure, limits, random, (given, bounds, chance) => {
    const { wait } = decide(given, bounds, now, chance);
    return wait >= 0 && wait < Number.POSITIVE_INFINITY;
  });
  expect(counterexample(property)).toBeUndefined();
});

test('rule 2: there are never more retries than allowed', () => {
  const property = fc.property(failure, limits, random, (given, bounds, chance) => {
    const { retry } = decide(given, bounds, now, chance);
    return !retry || given.attempt <= bounds.maxRetries;
  });
  expect(counterexample(property)).toBeUndefined();
});

test('rule 2: a POST without a key is repeated only where nothing can have happened', () => {
  const property = fc.property(failure, limits, random, (given, bounds, chance) => {
    const { retry } = decide({ ...given, method: 'POST', hasIdempotencyKey: false }, bounds, now, chance);
    return !retry || [408, 429, 503].includes(given.status ?? 0);
  });
  expect(counterexample(property)).toBeUndefined();
});

test('rule 2: a change with If-Match is never repeated where no answer came', () => {
  const property = fc.property(failure, limits, random, (given, bounds, chance) => {
    const lost = { ...given, method: 'PATCH', status: undefined, hasIfMatch: true };
    return !decide(lost, bounds, now, chance).retry;
  });
  expect(counterexample(property)).toBeUndefined();
});

test('rule 2: with more retries, time and patience a retry stays one', () => {
  const property = fc.property(failure, limits, fc.nat(1000), random, (given, bounds, extra, chance) => {
    const wider = {
      maxRetries: bounds.maxRetries + extra,
      maxRetryWait: bounds.maxRetryWait + extra,
      remaining: bounds.remaining + extra,
    };
    return !decide(given, bounds, now, chance).retry || decide(given, wider, now, chance).retry;
  });
  expect(counterexample(property)).toBeUndefined();
});

test('rule 3: the longest backoff never shrinks from one attempt to the next, and ends at 8 s', () => {
  const property = fc.property(fc.integer({ min: 1, max: 2000 }), random, (attempt, chance) => {
    const wait = (of: number): number => decide({ ...unavailable, attempt: of }, endless, now, chance).wait;
    return wait(attempt + 1) >= wait(attempt) && wait(attempt) <= Math.min(8000, 500 * 2 ** (attempt - 1));
  });
  expect(counterexample(property)).toBeUndefined();
});

test('rule 3: a retry comes exactly when the answer asks for it', () => {
  const property = fc.property(fc.nat(300_000), fc.constantFrom(429, 503), random, (asked, status, chance) => {
    const given = { get: (name: string) => (name === 'Retry-After' ? (asked / 1000).toFixed(3) : null) };
    const { retry, wait, retryAfter } = decide({ ...unavailable, status, headers: given }, endless, now, chance);
    return retry && Math.abs(wait - asked) < 0.001 && Math.abs((retryAfter ?? 0) * 1000 - asked) < 0.001;
  });
  expect(counterexample(property)).toBeUndefined();
});

/** What a property does not hold for. */
function counterexample<T>(property: fc.IProperty<T>): T | null | undefined {
  const run = fc.check(property, { numRuns: 500 });
  return run.failed ? run.counterexample : undefined;
}
