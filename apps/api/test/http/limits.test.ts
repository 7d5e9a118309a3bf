// One bucket is charged for each request, and says so on every answer.
import { expect, test } from 'vitest';
import { parseTrustedProxies } from '../../src/http/request/address.ts';
import { account } from './kit/fakes.ts';
import { start } from './kit/start.ts';
import { sendRaw, type Sent } from './kit/send.ts';

const anything: readonly [string, Sent][] = [
  ['a page', {}],
  ['HEAD', { method: 'HEAD' }],
  [
    'a preflight',
    { method: 'OPTIONS', headers: { Origin: 'https://a.example', 'Access-Control-Request-Method': 'PUT' } },
  ],
  ['an unknown path', { path: '/nowhere' }],
  ['another method', { method: 'DELETE' }],
  ['an address that cannot be read', { path: '/%zz' }],
  ['no credential', { headers: { Authorization: undefined } }],
  [
    'a body that is too large',
    { method: 'POST', body: 'x'.repeat(1_100_000), headers: { 'Content-Type': 'application/json' } },
  ],
  ['OAuth', { path: '/oauth/token', method: 'POST' }],
  ['a file', { path: '/openapi.json' }],
];

test.each(anything)('%s has the limit headers, and takes from one bucket', async (_, sent) => {
  const { send, limiter } = await start();
  const { headers } = await send(sent);
  expect(limiter.taken).toHaveLength(1);
  expect(Number(headers['x-ratelimit-limit']) - 1).toBe(Number(headers['x-ratelimit-remaining']));
  expect(headers['x-ratelimit-reset']).toBe('1736951160');
  expect(headers['x-request-id']).toMatch(/^req_[0-9a-hjkmnp-tv-z]{20}$/);
});

test('a valid credential takes from the account, whatever becomes of the request', async () => {
  const { send, limiter } = await start();
  await send({});
  await send({ path: '/nowhere' });
  await send({ path: '/%zz' });
  await send({ headers: { 'X-CloudNexus-Id': 'acc_000' } });
  expect(limiter.taken).toEqual(Array.from({ length: 4 }, () => ({ account, limit: 500 })));
});

test('what is no credential of an account takes from the address', async () => {
  const { send, limiter } = await start();
  await send({ headers: { Authorization: undefined } });
  await send({ headers: { Authorization: 'Bearer nobody' } });
  await send({ path: '/oauth/token', method: 'POST' });
  await send({ method: 'OPTIONS', headers: { Origin: 'https://a.example', 'Access-Control-Request-Method': 'PUT' } });
  expect(limiter.taken).toEqual(Array.from({ length: 4 }, () => ({ address: '127.0.0.1' })));
});

test('an empty bucket is 429, and says how long to wait', async () => {
  const { send, limiter } = await start();
  limiter.leave(account, 1);
  expect((await send({})).headers['x-ratelimit-remaining']).toBe('0');
  const { status, headers, json } = await send({});
  expect([status, headers['retry-after'], headers['x-ratelimit-remaining']]).toEqual([429, '12', '0']);
  expect(json.errors[0]?.detail).toBe(
    'The account made 500 requests in this minute, its limit. Try again in 12 seconds.',
  );
});

test('OAuth says it in its own words', async () => {
  const { send, limiter } = await start();
  limiter.leave('127.0.0.1', 0);
  const { status, headers, json } = await send({ path: '/oauth/token', method: 'POST' });
  expect([status, headers['retry-after'], json.error]).toEqual([429, '12', 'rate_limit_exceeded']);
});

test('the address of a proxy that is trusted is that of its caller', async () => {
  const { send, limiter } = await start({ trustedProxies: parseTrustedProxies('127.0.0.0/8') });
  await send({ headers: { Authorization: undefined, 'X-Forwarded-For': '198.51.100.7, 203.0.113.5' } });
  expect(limiter.taken).toEqual([{ address: '203.0.113.5' }]);
});

test('a proxy that is not trusted is the caller', async () => {
  const { send, limiter } = await start();
  await send({ headers: { Authorization: undefined, 'X-Forwarded-For': '198.51.100.7' } });
  expect(limiter.taken).toEqual([{ address: '127.0.0.1' }]);
});

test('the request identifier is made here, another for each request', async () => {
  const { send } = await start();
  const sent = { headers: { 'X-Request-Id': 'req_000', 'Request-Id': 'req_000' } };
  const [first, second] = [await send(sent), await send(sent)];
  expect(new Set([first.headers['x-request-id'], second.headers['x-request-id'], 'req_000']).size).toBe(3);
});

test('every error names the request', async () => {
  const { send } = await start();
  const { headers, json } = await send({ path: '/v2/servers?a=1&b=2' });
  expect(json.errors.map(({ id, status }) => [id, status])).toEqual([
    [headers['x-request-id'], '400'],
    [headers['x-request-id'], '400'],
  ]);
});

test('garbage takes from the address', async () => {
  const { port, limiter } = await start();
  await sendRaw(port, 'garbage\r\n\r\n');
  expect(limiter.taken).toEqual([{ address: '127.0.0.1' }]);
});
