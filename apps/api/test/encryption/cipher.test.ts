import { expect, test } from 'vitest';
import { Cipher } from '../../src/encryption/cipher.ts';

const cipher = new Cipher([new Uint8Array(32).fill(1)]);

test('a text comes back from where it was put', () => {
  expect(cipher.decrypt(cipher.encrypt('Grüße 🙂', 'here'), 'here')).toBe('Grüße 🙂');
  expect(cipher.decrypt(cipher.encrypt('', 'here'), 'here')).toBe('');
});

test('the same text is never encrypted the same', () => {
  expect(cipher.encrypt('a', 'here')).not.toEqual(cipher.encrypt('a', 'here'));
});

test('no byte of it can be changed', () => {
  const bytes = cipher.encrypt('a', 'here');
  for (const [index, byte] of bytes.entries()) {
    const changed = Uint8Array.from(bytes);
    changed[index] = byte ^ 1;
    expect(() => cipher.decrypt(changed, 'here')).toThrow('has been changed since');
  }
  expect(() => cipher.decrypt(bytes.subarray(0, 10), 'here')).toThrow('has been changed since');
  expect(() => cipher.decrypt(new Uint8Array(), 'here')).toThrow('has been changed since');
});

test.each([[[]], [[new Uint8Array(16)]], [[new Uint8Array(32), new Uint8Array(31)]]])(
  'keys that are not of 32 bytes are refused',
  (keys) => {
    expect(() => new Cipher(keys)).toThrow('a key of 32 bytes');
  },
);
