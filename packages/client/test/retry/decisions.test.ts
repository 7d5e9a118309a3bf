// rule 2 and rule 3, as all SDKs have them in common.
import { expect, test } from 'vitest';
import { decide } from '../../src/core/retry.ts';
import fixture from '../../fixtures/retry-decisions.json' with { type: 'json' };

const { defaults, cases } = fixture as Fixture; // the file holds what its README says

interface Fixture {
  defaults: Required<Omit<Case, 'name' | 'decision'>>;
  cases: Case[];
}

interface Case {
  name: string;
  failure?: Partial<{
    method: string;
    status: number | null;
    headers: Record<string, string>;
    code: string | null;
    attempt: number;
    has_if_match: boolean;
    has_idempotency_key: boolean;
  }>;
  limits?: { max_retries?: number; max_retry_wait?: number; remaining?: number };
  now?: number;
  random?: number;
  decision: { retry: boolean; wait: number; too_long: boolean; retry_after: number | null };
}

test('rules 2 and 3: there are cases for all of it', () => {
  expect(cases.length).toBeGreaterThanOrEqual(60);
});

test.each(cases)('rules 2 and 3: $name', ({ failure, limits, now, random, decision }) => {
  const given = { ...defaults.failure, ...failure } as Required<NonNullable<Case['failure']>>; // the defaults are complete
  const bounds = { ...defaults.limits, ...limits } as Required<NonNullable<Case['limits']>>; // here too
  const result = decide(
    {
      method: given.method,
      status: given.status ?? undefined,
      headers: new Headers(given.headers),
      code: given.code ?? undefined,
      attempt: given.attempt,
      hasIfMatch: given.has_if_match,
      hasIdempotencyKey: given.has_idempotency_key,
    },
    { maxRetries: bounds.max_retries, maxRetryWait: bounds.max_retry_wait, remaining: bounds.remaining },
    now ?? defaults.now,
    random ?? defaults.random,
  );
  expect({ ...result, wait: 0 }).toEqual({
    retry: decision.retry,
    wait: 0,
    tooLong: decision.too_long,
    retryAfter: decision.retry_after ?? undefined,
  });
  expect(result.wait).toBeCloseTo(decision.wait, 3);
});
