import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { callerAddress, parseTrustedProxies } from '../../src/http/request/address.ts';

const proxies = parseTrustedProxies('10.0.0.0/8, 127.0.0.1,fd00::/8');

test.each([
  ['198.51.100.7', '203.0.113.5', '198.51.100.7'],
  ['10.1.2.3', undefined, '10.1.2.3'],
  ['10.1.2.3', '203.0.113.5', '203.0.113.5'],
  ['::ffff:10.1.2.3', '::ffff:203.0.113.5', '203.0.113.5'],
  ['127.0.0.1', '198.51.100.7, 203.0.113.5, 10.9.9.9', '203.0.113.5'],
  ['127.0.0.1', '10.1.1.1, 10.9.9.9', '10.1.1.1'],
  ['fd00::1', '2001:db8::5', '2001:db8::5'],
  ['127.0.0.1', '[2001:db8::5]:4711', '2001:db8::5'],
  ['127.0.0.1', '203.0.113.5:4711', '203.0.113.5'],
  ['127.0.0.1', '203.0.113.5, unknown', '127.0.0.1'],
  ['127.0.0.1', '', '127.0.0.1'],
  ['127.0.0.2', '203.0.113.5', '127.0.0.2'],
])('from %s, forwarded for %s, is %s', (remoteAddress, forwarded, expected) => {
  const request = { socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } };
  expect(callerAddress(request as unknown as IncomingMessage, proxies)).toBe(expected); // all that is looked at
});

test.each(['localhost', '10.0.0.0/33', '10.0.0.0/', '10.0.0/8', '::1/129', '10.0.0.0/8/8', '1.2.3.4;5.6.7.8'])(
  '%s is no proxy',
  (list) => {
    expect(() => parseTrustedProxies(list)).toThrow(
      `CN_TRUSTED_PROXIES names ${JSON.stringify(list)}, which is no address and no network`,
    );
  },
);

test('an empty list trusts nobody', () => {
  expect(parseTrustedProxies('')('127.0.0.1')).toBe(false);
});
