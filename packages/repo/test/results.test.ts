import { expect, test } from 'vitest';
import { summarize } from '../src/results.ts';

const green = { passed: 3, failed: [], skipped: [] };
const red = {
  passed: 2,
  failed: [{ name: 'packages/some/test/of.test.ts > sums up', reason: 'expected 1 to be 2' }],
  skipped: [],
};
const skipping = { passed: 1, failed: [], skipped: [{ name: 'opens a page', reason: 'no Chromium on PATH' }] };

test('the last line adds up every package', () => {
  const { lines, ok } = summarize([green, red], false);
  expect(lines.at(-1)).toBe('5 passed, 1 failed');
  expect(ok).toBe(false);
});

test('what failed is named at the end, where somebody looks first', () => {
  const { lines } = summarize([green, red, skipping], false);
  expect(lines).toEqual([
    'skipped: no Chromium on PATH (1 test)',
    'failed: packages/some/test/of.test.ts > sums up: expected 1 to be 2',
    '6 passed, 1 failed',
  ]);
});

test('a skipped test is named with its reason and is no failure', () => {
  const { lines, ok } = summarize([green, skipping, skipping], false);
  expect(lines).toEqual(['skipped: no Chromium on PATH (2 tests)', '5 passed, 0 failed']);
  expect(ok).toBe(true);
});

test('a skipped test is a failure where everything is required', () => {
  const { lines, ok } = summarize([green, skipping], true);
  expect(lines.at(-1)).toBe('4 passed, 1 failed');
  expect(ok).toBe(false);
});

test('a run in which nothing passed is not green', () => {
  expect(summarize([], false).ok).toBe(false);
});
