import { expect, test } from 'vitest';
import { start } from './kit/start.ts';

test.each([
  ['/v2/server', ' Did you mean `/v2/servers`?'],
  ['/v2/servers/', ' Did you mean `/v2/servers`?'],
  ['/servers', ' Did you mean `/v2/servers`?'],
  ['/v2/server/srv_1', ' Did you mean `/v2/servers/srv_1`?'],
  ['/v2/webhooks/whk_1/rotate_secret', ' Did you mean `/v2/webhooks/whk_1/rotate-secret`?'],
  ['/v2/Servers', ' Did you mean `/v2/servers`?'],
  ['/oauth/tokens', ' Did you mean `/oauth/token`?'],
  ['//v2/servers', ''],
  ['/v2/servers/a/b/c', ''],
  ['/', ''],
  [`/v2/${'x'.repeat(5000)}`, ''],
])('%s is an unknown path.%s', async (path, hint) => {
  const { send } = await start();
  const { status, json } = await send({ path: `${path}?page[size]=1` });
  const detail = `No operation has the path \`${path.slice(0, 200)}\`.${hint}`;
  expect([status, json.errors]).toMatchObject([404, [{ code: 'unknown_path', detail }]]);
});

test.each([
  ['DELETE', '/v2/servers', 'GET, HEAD, POST, OPTIONS'],
  ['POST', '/v2/servers/srv_1', 'GET, HEAD, PUT, PATCH, DELETE, OPTIONS'],
  ['GET', '/oauth/token', 'POST, OPTIONS'],
  ['POST', '/openapi.json', 'GET, HEAD, OPTIONS'],
  ['PROPFIND', '/v2/servers', 'GET, HEAD, POST, OPTIONS'],
  ['QUERY', '/v2/servers', 'GET, HEAD, POST, OPTIONS'],
  ['TRACE', '/v2/servers', 'GET, HEAD, POST, OPTIONS'],
  ['GET', '/v2/events/stream-tickets', 'POST, OPTIONS'],
  ['GET', '/v2/webhooks/%2F/test', 'POST, OPTIONS'],
  ['DELETE', '/v2/%73ervers', 'GET, HEAD, POST, OPTIONS'],
])('%s %s is 405, and says which methods there are', async (method, path, allow) => {
  const { send } = await start();
  const { status, headers, json } = await send({ method, path });
  expect([status, headers.allow, json.errors[0]?.code]).toEqual([405, allow, 'method_not_allowed']);
});

test('OPTIONS says which methods a path has', async () => {
  const { send } = await start();
  const { status, headers } = await send({ method: 'OPTIONS' });
  expect([status, headers.allow]).toEqual([204, 'GET, HEAD, POST, OPTIONS']);
  expect((await send({ method: 'OPTIONS', path: '*' })).headers.allow).toBe(
    'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS',
  );
  expect((await send({ method: 'OPTIONS', path: '/nowhere' })).status).toBe(404);
});

test('HEAD is GET without the body', async () => {
  const { send } = await start();
  for (const path of ['/v2/servers', '/v2/servers/srv_1', '/v2/servers?x=1', '/openapi.json', '/nowhere']) {
    const [whole, only] = [await send({ path }), await send({ path, method: 'HEAD' })];
    const same = ['content-type', 'content-length', 'etag'].map((name) => [only.headers[name], whole.headers[name]]);
    expect([only.status, only.text]).toEqual([whole.status, '']);
    for (const [a, b] of same) expect(a).toBe(b);
  }
});

test('the contract is served as it is published', async () => {
  const { send } = await start();
  for (const path of ['/openapi.json', '/asyncapi.json']) {
    const { status, headers, json } = await send({ path, headers: { Authorization: undefined } });
    expect([status, headers['content-type']]).toEqual([200, 'application/json']);
    expect(headers.etag).toMatch(/^"[\w-]{22}"$/);
    expect(json).toHaveProperty('info.version', '2.4.0');
  }
});
