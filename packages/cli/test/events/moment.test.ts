import { expect, test } from 'vitest';
import { momentOf } from '../../src/events/moment.ts';

const now = new Date('2025-01-15T14:22:00Z');

test.each([
  ['90s', '2025-01-15T14:20:30.000Z'],
  ['30m', '2025-01-15T13:52:00.000Z'],
  ['2h', '2025-01-15T12:22:00.000Z'],
  ['7d', '2025-01-08T14:22:00.000Z'],
  ['2025-01-14T00:00:00+02:00', '2025-01-13T22:00:00.000Z'],
  ['2025-01-14', '2025-01-14T00:00:00.000Z'],
])('%s is %s', (text, expected) => {
  expect(momentOf(text, now).toISOString()).toBe(expected);
});

test.each(['', '2', 'h', '-2h', '2w', '2025-13-01', 'noon'])('%j is no time', (text) => {
  expect(() => momentOf(text, now)).toThrow('--since is');
});
