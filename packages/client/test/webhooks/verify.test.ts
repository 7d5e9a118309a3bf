import { createHmac } from 'node:crypto';
import { assert, property, string, uint8Array, uniqueArray } from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { verifyWebhook } from '../../src/webhooks/index.ts';
import { verifyWebhook as printed } from './reference.ts';
import { body, hex, secret } from './vectors/making.ts';

const signature = hex(body);

test('it answers at once, so that `if (verifyWebhook(…))` means what it says', () => {
  expect(verifyWebhook(body, signature, secret)).toBe(true);
});

test.each([
  ['a text', body],
  ['a Buffer', Buffer.from(body)],
  ['a Uint8Array', new TextEncoder().encode(body)],
  ['a part of a larger buffer', new TextEncoder().encode(`<${body}>`).subarray(1, -1)],
  ['an ArrayBuffer', new TextEncoder().encode(body).buffer],
])('it takes the body as %s', (_, payload) => {
  expect(verifyWebhook(payload, signature, secret)).toBe(true);
});

test('it agrees with the printed function on any body and any secret', () => {
  assert(
    property(uint8Array({ maxLength: 200 }), string({ minLength: 1, unit: 'grapheme' }), (payload, key) => {
      const made = createHmac('sha256', key).update(payload).digest('hex');
      expect(verifyWebhook(payload, made, key)).toBe(true);
      expect(printed(payload, made, key)).toBe(true);
    }),
  );
});

test('no other text than the signature verifies', () => {
  assert(
    property(string(), (other) => {
      expect(verifyWebhook(body, other, secret)).toBe(false);
    }),
  );
});

describe('a signature that is not one is false, not an error', () => {
  const bad: [string, unknown][] = [
    ['undefined', undefined],
    ['null', null],
    ['an empty text', ''],
    ['a text that is too short', signature.slice(0, -1)],
    ['a text that is too long', `${signature}0`],
    ['the signature twice', signature + signature],
    ['the signature in a list, as some frameworks have headers', [signature]],
    ['its bytes', Buffer.from(signature)],
    ['its digest', Buffer.from(signature, 'hex')],
    ['a number', 1],
    ['true', true],
    ['an object that says it is the signature', { toString: () => signature, length: 64 }],
    ['an object of class String', Object(signature)],
    ['a function', () => signature],
    ['a symbol', Symbol(signature)],
  ];
  test.each(bad)('%s', (_, value) => {
    expect(verifyWebhook(body, value as string, secret)).toBe(false); // wrong on purpose
  });
});

describe('it is constant time', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test('it looks at every character, wherever the first wrong one is', () => {
    const looks = [spoil(0), spoil(31), spoil(63), signature].map((given) => {
      const look = vi.spyOn(String.prototype, 'charCodeAt');
      verifyWebhook(body, given, secret);
      const count = look.mock.calls.length;
      look.mockRestore();
      return count;
    });
    expect(new Set(looks)).toEqual(new Set([128]));
  });
});

test('a signature is of one body alone', () => {
  assert(
    property(uniqueArray(string(), { minLength: 2, maxLength: 2 }), ([one = '', other = '']) => {
      expect(verifyWebhook(other, hex(one), secret)).toBe(false);
    }),
  );
});

function spoil(place: number): string {
  return signature.slice(0, place) + (signature[place] === '0' ? '1' : '0') + signature.slice(place + 1);
}
