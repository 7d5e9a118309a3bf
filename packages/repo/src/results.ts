// What the tests of one package came to.

/** Where a package leaves its results, relative to its folder. */
export const resultsFile = '.test-results/vitest.json';

/** A test that did not pass, and why. */
export interface Unpassed {
  name: string;
  reason: string;
}

export interface Results {
  passed: number;
  failed: Unpassed[];
  skipped: Unpassed[];
}

/**
 * The closing lines of a test run.
 *
 * @param results one entry per package or check
 * @param requireAll whether a skipped test is a failure, as in CI
 */
export function summarize(results: Results[], requireAll: boolean): { lines: string[]; ok: boolean } {
  const skipped = results.flatMap((result) => result.skipped);
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failures = results.flatMap((result) => result.failed);
  const failed = failures.length + (requireAll ? skipped.length : 0);
  const reasons = Map.groupBy(skipped, ({ reason }) => reason);
  const lines = [...reasons].map(
    ([reason, tests]) => `skipped: ${reason} (${tests.length} ${tests.length === 1 ? 'test' : 'tests'})`,
  );
  if (requireAll && skipped.length > 0) lines.push('Nothing may be skipped here, so every skipped test is a failure.');
  // Here too, because of a long run often only the end is at hand.
  lines.push(...failures.map(({ name, reason }) => `failed: ${name}: ${reason}`));
  lines.push(`${passed} passed, ${failed} failed`);
  return { lines, ok: failed === 0 && passed > 0 };
}
