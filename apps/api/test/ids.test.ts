import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { newId } from '../src/ids.ts';

const sources = { clock: Date.now, random: randomBytes };

test('An identifier is of the form the contract gives', () => {
  for (let count = 0; count < 1_000; count += 1) expect(newId('srv', sources)).toMatch(/^srv_[0-9a-hjkmnp-tv-z]{20}$/);
});

test('Identifiers made in one millisecond differ', () => {
  const made = Array.from({ length: 10_000 }, () => newId('key', { ...sources, clock: () => 0 }));
  expect(new Set(made).size).toBe(made.length);
});

test('Identifiers are in the order of the milliseconds they were made in', () => {
  const times = [0, 1, 31, 32, 1_736_951_160_000, 1_736_951_160_001, 9_999_999_999_999];
  const made = times.map((time) => newId('evt', { ...sources, clock: () => time }));
  expect([...made].sort()).toEqual(made);
});
