import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPublicAddress, literalAddress } from '../../src/delivery/addresses.ts';
import { privateAddresses, publicAddresses, spellings } from './kit/address-corpus.ts';

describe('isPublicAddress', () => {
  test.each(privateAddresses)('%s is not public: %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each(publicAddresses)('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test('no address within a private range of IPv4 is public', () => {
    const byte = fc.integer({ min: 0, max: 255 });
    const ranges = fc.oneof(
      fc.tuple(fc.constant(10), byte, byte, byte),
      fc.tuple(fc.constant(127), byte, byte, byte),
      fc.tuple(fc.constant(0), byte, byte, byte),
      fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), byte, byte),
      fc.tuple(fc.constant(192), fc.constant(168), byte, byte),
      fc.tuple(fc.constant(169), fc.constant(254), byte, byte),
      fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), byte, byte),
      fc.tuple(fc.integer({ min: 224, max: 255 }), byte, byte, byte),
    );
    fc.assert(
      fc.property(ranges, (bytes) => {
        expect(isPublicAddress(bytes.join('.'))).toBe(false);
        expect(isPublicAddress(`::ffff:${bytes.join('.')}`)).toBe(false);
        expect(isPublicAddress(`64:ff9b::${bytes.join('.')}`)).toBe(false);
      }),
    );
  });

  test('no address outside the global unicast of IPv6 is public', () => {
    const group = fc.integer({ min: 0, max: 0xffff });
    const outside = fc.integer({ min: 0, max: 0xffff }).filter((first) => first >> 13 !== 1);
    fc.assert(
      fc.property(outside, fc.array(group, { minLength: 7, maxLength: 7 }), (first, rest) => {
        expect(isPublicAddress([first, ...rest].map((each) => each.toString(16)).join(':'))).toBe(false);
      }),
    );
  });

  test('what is no address is not public', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/^[\d.]+$|:/.test(text));
        expect(isPublicAddress(text)).toBe(false);
      }),
    );
  });
});

describe('literalAddress', () => {
  test.each(spellings)('%s names %s', (url, address) => {
    expect(literalAddress(new URL(url).hostname)).toBe(address);
  });

  test.each(['http://example.com/', 'http://localhost/', 'http://1.2.3.4.example/', 'http://xn--1-7sb.example/'])(
    '%s names no address',
    (url) => {
      expect(literalAddress(new URL(url).hostname)).toBeUndefined();
    },
  );
});
