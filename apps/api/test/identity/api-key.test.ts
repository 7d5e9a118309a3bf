import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { hashOf, hintOf, isApiKey, isLiteralKey, newApiKey } from '../../src/identity/api-key.ts';

const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

test('A new key is of the form the contract gives, and is accepted', () => {
  for (let count = 0; count < 1_000; count += 1) {
    const key = newApiKey(randomBytes);
    expect(key).toMatch(/^cn_live_sk_[0-9A-Za-z]{38}$/);
    expect(isApiKey(key)).toBe(true);
  }
});

test('Every character of a key is as likely as any other', () => {
  const counts = new Map<string, number>();
  const keys = 4_000;
  for (let count = 0; count < keys; count += 1)
    for (const character of newApiKey(randomBytes).slice(11, 43))
      counts.set(character, (counts.get(character) ?? 0) + 1);
  const expected = (keys * 32) / 62;
  const chiSquare = [...base62].reduce((sum, each) => sum + ((counts.get(each) ?? 0) - expected) ** 2 / expected, 0);
  // 61 degrees of freedom: more than 130 happens once in a million runs. Were bytes taken modulo 62, it would be about 800.
  expect(chiSquare).toBeLessThan(130);
});

describe('A typo is told from the key alone', () => {
  const key = newApiKey(randomBytes);

  test('when one character is another', () => {
    for (let index = 0; index < key.length; index += 1)
      for (const other of base62.replace(key.charAt(index), ''))
        expect(isApiKey(key.slice(0, index) + other + key.slice(index + 1))).toBe(false);
  });

  test('when two neighbours are swapped', () => {
    const swapped = Array.from(
      { length: key.length - 12 },
      (_, index) => key.slice(0, index + 11) + key.charAt(index + 12) + key.charAt(index + 11) + key.slice(index + 13),
    );
    expect(swapped.filter((text) => text !== key).filter(isApiKey)).toEqual([]);
  });

  test('when some of it is missing, or there is more', () => {
    const wrong = [
      '',
      key.slice(0, -1),
      key.slice(1),
      key.slice(11),
      `${key}0`,
      ` ${key}`,
      `${key}\n`,
      key.toUpperCase(),
    ];
    expect(wrong.filter(isApiKey)).toEqual([]);
  });
});

test('The keys printed in the contract are no keys', () => {
  const bundle = readFileSync(createRequire(import.meta.url).resolve('@cloudnexus/spec/openapi.json'), 'utf8');
  const printed = new Set(bundle.match(/cn_live_sk_[0-9A-Za-z]+/g));
  expect(printed.size).toBeGreaterThan(1);
  expect([...printed].filter(isApiKey)).toEqual([]);
});

test('A key that somebody made up passes for one only where it is no real key', () => {
  const literals = ['cn_live_sk_abc123', 'cn_live_sk_ExampleKeyExampleKeyExampleKey00zZ4x9Q', 'cn_live_sk_dev1'];
  expect(literals.filter(isLiteralKey)).toEqual(literals);
  expect(
    [newApiKey(randomBytes), 'cn_live_sk_', 'cn_live_sk_abc', 'abc123', 'cn_live_sk_<key>'].filter(isLiteralKey),
  ).toEqual([]);
});

test('The hash is SHA-256, in hexadecimal', () => {
  expect(hashOf('cn_live_sk_abc123')).toBe('4c062277772439425b72bf6d311ced4552ea3746d3e2918ab06f44d7895d46a0');
});

test('The hint shows the prefix and the last four characters', () => {
  expect(hintOf('cn_live_sk_ExampleKeyExampleKeyExampleKey00zZ4x9Q')).toBe('cn_live_sk_…4x9Q');
});
