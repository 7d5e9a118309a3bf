import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { meets, table } from '../src/figures.ts';

const section = {
  title: 'Size',
  unit: 'kB',
  baseline: 'plain',
  figures: [
    { name: 'ours', value: 5.678, ratio: 2, target: 6 },
    { name: 'a heavier one', value: 123.4, ratio: 43.4, target: 100 },
    { name: 'plain', value: 2.84, ratio: 1 },
  ],
};

test('a table has its columns below each other, and says which target is met', () => {
  expect(table(section).map(stripVTControlCharacters)).toEqual([
    'Size',
    '                   kB  × plain  target',
    '  ours           5.68     2.00     ≤ 6  ✓',
    '  a heavier one   123     43.4   ≤ 100  ✗',
    '  plain          2.84     1.00',
  ]);
});

test('a figure at its target meets it', () => {
  expect(meets({ name: 'ours', value: 6, ratio: 1, target: 6 })).toBe(true);
});

test('a figure that is not a number does not meet its target', () => {
  expect(meets({ name: 'ours', value: Number.NaN, ratio: 1, target: 6 })).toBe(false);
});
