import { expect, test } from 'vitest';
import { isTier, limitOf } from '../../src/identity/tiers.ts';

test.each([
  ['starter', 100],
  ['professional', 500],
  ['enterprise', 2_000],
])('An account of the tier %s may ask as often as the reference says', (tier, limit) => {
  expect(limitOf({ tier, ownLimit: null })).toBe(limit);
});

test('An enterprise account may have a limit of its own', () => {
  expect(limitOf({ tier: 'enterprise', ownLimit: 12_345 })).toBe(12_345);
});

test('A limit of its own counts for nothing in another tier', () => {
  expect(limitOf({ tier: 'starter', ownLimit: 12_345 })).toBe(100);
});

test.each(['gold', 'toString', ''])('The tier %j, which is unknown, has the least limit', (tier) => {
  expect(isTier(tier)).toBe(false);
  expect(limitOf({ tier, ownLimit: null })).toBe(100);
});
