import { expect, test } from 'vitest';
import type { Call } from '../../src/http/call.ts';

type Seen = Pick<Call, 'url' | 'idempotencyKey' | 'ifMatch'> & { readonly query: object };
import { start } from './kit/start.ts';

test.each([
  ['page[size]=101', 'invalid_parameter', 'page[size]', '`page[size]` must be at most 100.'],
  ['page[size]=0', 'invalid_parameter', 'page[size]', '`page[size]` must be at least 1.'],
  ['page[size]=ten', 'invalid_parameter', 'page[size]', '`page[size]` must be a whole number, not `ten`.'],
  ['page[size]=1e20', 'invalid_parameter', 'page[size]', '`page[size]` must be a whole number, not `1e20`.'],
  ['page%5Bsize%5D=', 'invalid_parameter', 'page[size]', '`page[size]` must be a whole number, not empty.'],
  ['page[size]=1&page[size]=2', 'invalid_parameter', 'page[size]', '`page[size]` is there twice.'],
  [
    'page[after]=a&page[before]=b',
    'invalid_parameter',
    'page[before]',
    'Send `page[after]` or `page[before]`, not both.',
  ],
  ['page=2', 'unknown_parameter', 'page', 'This operation does not know the parameter `page`.'],
  [
    'pagesize=2',
    'unknown_parameter',
    'pagesize',
    'This operation does not know the parameter `pagesize`. Did you mean `page[size]`?',
  ],
  [
    'page[__proto__]=2',
    'unknown_parameter',
    'page[__proto__]',
    'This operation does not know the parameter `page[__proto__]`.',
  ],
  [
    'filter[regoin]=a',
    'unknown_parameter',
    'filter[regoin]',
    'This operation does not know the parameter `filter[regoin]`. Did you mean `filter[region]`?',
  ],
  [
    'filter[status]=runing',
    'invalid_parameter',
    'filter[status]',
    '`filter[status]` must be one of `provisioning`, `running`, `resizing`, `stopping`, `terminated`, `error`, not `runing`. Did you mean `running`?',
  ],
  [
    'sort=age',
    'invalid_parameter',
    'sort',
    '`sort` must be one of `created_at`, `-created_at`, `name`, `-name`, not `age`.',
  ],
  ['sort=name&sort=name', 'invalid_parameter', 'sort', '`sort` is there twice.'],
  ['include=sibling', 'invalid_parameter', 'include', '`include` must be `siblings`, not `sibling`.'],
  ['include=siblings,siblings', 'invalid_parameter', 'include', '`include` must not hold a value twice.'],
  [
    'fields[servers]=nmae',
    'unknown_parameter',
    'fields[servers]',
    '`servers` have no attribute `nmae`. Did you mean `name`?',
  ],
  [
    'fields[webhooks]=url',
    'unknown_parameter',
    'fields[webhooks]',
    'This operation does not know the parameter `fields[webhooks]`.',
  ],
  ['=1', 'unknown_parameter', '=', 'This operation does not know the parameter ``.'],
])('`?%s` is %s of %s', async (query, code, parameter, detail) => {
  const { send } = await start();
  const { status, json } = await send({ path: `/v2/servers?${query}` });
  expect(status).toBe(400);
  expect(json.errors.map((error) => [error.code, error.source, error.detail])).toEqual([[code, { parameter }, detail]]);
});

test('all that is wrong with the path, the headers and the query is said at once', async () => {
  const { send } = await start();
  const { json } = await send({
    method: 'PATCH',
    path: '/v2/servers/evt_1?a=1&b=2',
    headers: { 'X-CloudNexus-Version': '1.0', 'If-Match': '3' },
    body: { name: 'web' },
  });
  expect(json.errors.map(({ code, detail, source }) => [code, detail, source])).toEqual([
    ['unsupported_version', 'This API serves version 2.4, not 1.0.', { header: 'X-CloudNexus-Version' }],
    [
      'invalid_parameter',
      '`id` must be the identifier of a server, such as `srv_2x9k4m`, not `evt_1`.',
      { parameter: 'id' },
    ],
    ['invalid_parameter', 'Send the `ETag` as it came, with its quotes: `If-Match: "3"`.', { header: 'If-Match' }],
    ['unknown_parameter', 'This operation does not know the parameter `a`.', { parameter: 'a' }],
    ['unknown_parameter', 'This operation does not know the parameter `b`.', { parameter: 'b' }],
  ]);
});

async function seen(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Partial<Seen>> {
  const calls: Seen[] = [];
  const note = (call: Seen): { document: never; etag: string } => {
    calls.push(call);
    return { document: {} as never, etag: '3' };
  };
  const { send } = await start({
    handlers: { 'servers.list': note, 'servers.delete': note, 'events.ticket': note },
    checkResponses: false,
  });
  expect((await send({ path, headers, method })).status).toBe(200);
  const [call = {}] = calls;
  return call;
}

test('a handler gets the defaults of the contract for what was not sent', async () => {
  expect((await seen('/v2/servers')).query).toEqual({
    page: { size: 25 },
    filter: {},
    sort: '-created_at',
    include: [],
    fields: {},
  });
});

test('a handler gets what was sent, in the types of the contract', async () => {
  const query = 'page[size]=5&page%5Bafter%5D=a%2Bb&filter[tag]=env%3Aproduction+1&sort=name&include=siblings';
  expect((await seen(`/v2/servers?${query}&fields[servers]=name,ip`)).query).toEqual({
    page: { size: 5, after: 'a+b' },
    filter: { tag: 'env:production 1' },
    sort: 'name',
    include: ['siblings'],
    fields: { servers: 'name,ip' },
  });
});

test('a handler gets the address that was asked for, also where a proxy was told all of it', async () => {
  expect((await seen('/v2/servers?sort=name')).url).toBe('/v2/servers?sort=name');
  expect((await seen('http://api.example.com/v2/servers?sort=name')).url).toBe('/v2/servers?sort=name');
});

test('a handler gets the idempotency key and the precondition, where the operation takes them', async () => {
  const headers = { 'Idempotency-Key': 'order-4711', 'If-Match': '"3", W/"4", "5"' };
  const deleted = await seen('/v2/servers/srv_1', headers, 'DELETE');
  expect([deleted.idempotencyKey, deleted.ifMatch]).toEqual([undefined, ['3', '5']]);
  const created = await seen('/v2/events/stream-tickets', headers, 'POST');
  expect([created.idempotencyKey, created.ifMatch]).toEqual(['order-4711', undefined]);
});

test.each([
  ['', '`Idempotency-Key` must not be empty.'],
  ['k'.repeat(256), '`Idempotency-Key` must have at most 255 characters, not 256.'],
])('the idempotency key `%s` is refused', async (key, detail) => {
  const { send } = await start();
  const sent = { method: 'POST', path: '/v2/events/stream-tickets', headers: { 'Idempotency-Key': key } };
  const { status, json } = await send(sent);
  expect([status, json.errors]).toMatchObject([400, [{ detail, source: { header: 'Idempotency-Key' } }]]);
});

test('only the attributes that are asked for are in the answer', async () => {
  const { send } = await start();
  const { json } = await send({ path: '/v2/servers?fields[servers]=name,ip' });
  const [server] = json.data as { attributes: object; relationships: object }[]; // of a list
  expect(server?.attributes).toEqual({ name: 'web', ip: '10.244.1.5' });
  expect(Object.keys(server ?? {})).toEqual(['type', 'id', 'attributes', 'relationships', 'links']);
  const { json: none } = await send({ path: '/v2/servers/srv_1?fields[servers]=' });
  expect((none.data as { attributes: object }).attributes).toEqual({});
});

test('a query of nothing but mistakes is refused in no time', async () => {
  const { send } = await start();
  const started = performance.now();
  for (const query of ['regoin=1&'.repeat(1500), `fields[servers]=${'nmae,'.repeat(2500)}a`]) {
    const { status, json } = await send({ path: `/v2/servers?${query}` });
    expect([status, json.errors.length]).toEqual([400, 50]);
  }
  expect(performance.now() - started).toBeLessThan(1000);
});

test('OAuth is asked with whatever its RFCs know', async () => {
  const { send } = await start();
  expect((await send({ path: '/oauth/authorize?response_type=code&x=1&x=2' })).status).toBe(200);
});
