import { expect, test } from 'vitest';
import { negotiate } from '../../src/http/negotiate.ts';
import { start } from './kit/start.ts';

const [json, jsonApi] = ['application/json', 'application/vnd.api+json'];

test.each([
  [undefined, json],
  ['*/*', json],
  ['application/json', json],
  ['application/*', json],
  ['application/json, text/plain, */*', json],
  ['application/json; charset=utf-8', json],
  ['APPLICATION/JSON', json],
  ['application/vnd.api+json', jsonApi],
  ['application/vnd.api+json, */*', jsonApi],
  ['application/vnd.api+json, application/json', jsonApi],
  ['application/json, application/vnd.api+json', json],
  ['application/json;q=0.5, application/vnd.api+json', jsonApi],
  ['application/vnd.api+json;q=0.5, application/json', json],
  ['application/json;q=0, */*', jsonApi],
  ['application/vnd.api+json; profile="https://example.com/a,b"', jsonApi],
  ['application/vnd.api+json; ext="https://example.com/a", application/vnd.api+json', jsonApi],
  // "If all instances of that media type are modified …, servers MUST respond with a 406" (JSON:API 1.1)
  ['application/vnd.api+json; charset=utf-8', undefined],
  ['application/vnd.api+json; ext="https://example.com/a"', undefined],
  ['application/vnd.api+json; charset=utf-8, application/json', undefined],
  ['text/html', undefined],
  ['text/*, image/png', undefined],
  ['application/json;q=0', undefined],
  ['*/*;q=0', undefined],
  ['', undefined],
])('`Accept: %s` is answered with %s', (accept, expected) => {
  expect(negotiate(accept)).toBe(expected);
});

test('the answer has the type that was asked for, without parameters', async () => {
  const { send } = await start();
  for (const type of [json, jsonApi]) {
    for (const path of ['/v2/servers', '/v2/servers?x=1', '/nowhere']) {
      expect((await send({ path, headers: { Accept: type } })).headers['content-type']).toBe(type);
    }
  }
});

test('where nothing is acceptable, the error is plain JSON', async () => {
  const { send } = await start();
  const { status, headers, json: document } = await send({ headers: { Accept: 'text/csv' } });
  expect([status, headers['content-type']]).toEqual([406, json]);
  expect(document.errors[0]).toMatchObject({ code: 'not_acceptable', source: { header: 'Accept' } });
});

test('caches are told what the answer depends on', async () => {
  const { send } = await start();
  expect((await send({})).headers.vary).toBe('Accept, Origin');
});

const body = '{"name":"a","role":"viewer"}';

test.each([
  [json, 200],
  ['application/json; charset=utf-8', 200],
  ['Application/JSON;Charset=UTF-8', 200],
  ['application/json; charset="utf-8"', 200],
  ['application/json; charset="UTF\\-8"; charset=utf-8', 200],
  ['application/json; odata=verbose; v="a=b;charset=utf-16"', 200],
  ['application/json; charset=utf-16', 415],
  ['Application/JSON;charset=latin1', 415],
  ['application/json; charset="utf-16le"', 415],
  ['application/json; charset=utf-16; charset=utf-8', 415],
  ['application/json; charset=utf-8; charset=utf-16', 415],
  ['application/json; charset=', 415],
  ['application/json; charset', 415],
  ['application/vnd.api+json; profile="https://example.com/a"', 400], // read, and no JSON:API document
  ['application/vnd.api+json; charset=utf-8', 415],
  ['application/vnd.api+json; ext="https://example.com/a"', 415],
  ['application/x-www-form-urlencoded', 415],
  ['application/problem+json', 415],
  ['text/plain', 415],
  [';;', 415],
  ['', 415],
  [undefined, 415],
])('a body of type `%s` is %d', async (type, expected) => {
  const { send } = await start();
  const sent = { method: 'POST', path: '/v2/api-keys', body, headers: { 'Content-Type': type } };
  expect((await send(sent)).status).toBe(expected);
});

test('a body of JSON in another charset than UTF-8 is 415, which says so, instead of being read as what it is not', async () => {
  const { send } = await start();
  const headers = { 'Content-Type': 'application/json; charset=utf-16' };
  const sent = { method: 'POST', path: '/v2/api-keys', body: Buffer.from(body, 'utf16le'), headers };
  const { status, json: document } = await send(sent);
  expect(status).toBe(415);
  expect(document.errors).toMatchObject([
    {
      code: 'unsupported_media_type',
      detail: 'Send the body in UTF-8, which JSON always is, not as `charset=utf-16`.',
      source: { header: 'Content-Type' },
    },
  ]);
});

test('a body that is compressed is 415, which says so', async () => {
  const { send } = await start();
  const headers = { 'Content-Type': json, 'Content-Encoding': 'gzip' };
  const { status, json: document } = await send({ method: 'POST', path: '/v2/api-keys', body, headers });
  expect([status, document.errors[0]?.detail]).toEqual([415, 'Send the body as it is, not compressed as `gzip`.']);
});

test('a type without a body means nothing', async () => {
  const { send } = await start();
  const headers = { 'Content-Type': jsonApi };
  expect((await send({ headers })).status).toBe(200);
  expect((await send({ method: 'DELETE', path: '/v2/servers/srv_1', headers })).status).toBe(200);
  expect((await send({ method: 'POST', path: '/v2/webhooks/whk_1/rotate-secret', headers })).status).toBe(200);
});
