import { expect, test } from 'vitest';
import { start } from './kit/start.ts';

const origin = 'https://console.example.com';
const preflight = {
  method: 'OPTIONS',
  headers: {
    Origin: origin,
    'Access-Control-Request-Method': 'POST',
    'Access-Control-Request-Headers': 'authorization',
    Authorization: undefined,
  },
};

test('a preflight needs no credential', async () => {
  const { send, authenticator } = await start();
  const { status, headers, text } = await send(preflight);
  expect([status, text]).toEqual([204, '']);
  expect(headers['access-control-allow-origin']).toBe('*');
  expect(headers['access-control-allow-methods']).toBe('GET, HEAD, POST, OPTIONS');
  expect(headers['access-control-allow-headers']).toContain('Authorization');
  expect(headers['access-control-max-age']).toBe('86400');
  expect(headers['content-length']).toBeUndefined();
  expect(authenticator.asked).toEqual([]);
});

test('a preflight of an unknown path succeeds, so that a page can read the 404', async () => {
  const { send } = await start();
  expect((await send({ ...preflight, path: '/nowhere' })).status).toBe(204);
  const { status, headers } = await send({ path: '/nowhere', headers: { Origin: origin } });
  expect([status, headers['access-control-allow-origin']]).toEqual([404, '*']);
});

test('pages of any origin may read every answer, and the headers of the API', async () => {
  const { send } = await start();
  for (const path of ['/v2/servers', '/v2/servers?x=1']) {
    const { headers } = await send({ path, headers: { Origin: origin } });
    expect(headers['access-control-expose-headers']).toBe(
      'X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset, X-Request-Id, Retry-After, ETag, Idempotency-Replayed',
    );
  }
});

test('who is no page gets none of it', async () => {
  const { send } = await start();
  expect((await send({})).headers['access-control-allow-origin']).toBeUndefined();
});
