import { expect, test } from 'vitest';
import { summarize } from '../src/results.ts';

const green = { passed: 3, failed: 0, skipped: [] };
const skipping = { passed: 1, failed: 0, skipped: [{ name: 'opens a page', reason: 'no Chromium on PATH' }] };

test('the last line adds up every package', () => {
  const { lines, ok } = summarize([green, { passed: 2, failed: 1, skipped: [] }], false);
  expect(lines.at(-1)).toBe('5 passed, 1 failed');
  expect(ok).toBe(false);
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
