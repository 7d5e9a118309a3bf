// What the tests of one package came to.

/** Where a package leaves its results, relative to its folder. */
export const resultsFile = '.test-results/vitest.json';

export interface Skipped {
  name: string;
  reason: string;
}

export interface Results {
  passed: number;
  failed: number;
  skipped: Skipped[];
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
  const failed = results.reduce((sum, result) => sum + result.failed, 0) + (requireAll ? skipped.length : 0);
  const reasons = Map.groupBy(skipped, ({ reason }) => reason);
  const lines = [...reasons].map(
    ([reason, tests]) => `skipped: ${reason} (${tests.length} ${tests.length === 1 ? 'test' : 'tests'})`,
  );
  if (requireAll && skipped.length > 0) lines.push('Nothing may be skipped here, so every skipped test is a failure.');
  lines.push(`${passed} passed, ${failed} failed`);
  return { lines, ok: failed === 0 && passed > 0 };
}
