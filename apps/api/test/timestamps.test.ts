import { expect, test } from 'vitest';
import { parseTimestamp } from '../src/timestamps.ts';

test.each([
  ['2025-01-15T14:22:00Z', '2025-01-15T14:22:00.000Z'],
  ['2025-01-15t14:22:00.5z', '2025-01-15T14:22:00.500Z'],
  ['2025-01-15 15:22:00.123456789+01:00', '2025-01-15T14:22:00.123Z'],
  ['2025-01-15T14:22:00-23:59', '2025-01-16T14:21:00.000Z'],
  ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00.000Z'],
  ['2017-01-01T00:59:60.25+01:00', '2017-01-01T00:00:00.250Z'],
])('%s is a time', (text, expected) => {
  expect(new Date(parseTimestamp(text)).toISOString()).toBe(expected);
});
