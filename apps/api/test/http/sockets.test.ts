// What Node would answer by itself, in its own words or not at all. All of it comes with the headers of every response.
import { connect } from 'node:net';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { responses, type RawResponse } from './kit/raw-responses.ts';
import { sendRaw } from './kit/send.ts';
import { start } from './kit/start.ts';

const host = 'Host: a\r\n';
const owner = `${host}Authorization: Bearer owner\r\nX-CloudNexus-Id: acc_8k3m5p\r\n`;
const close = 'Connection: close\r\n';

async function exchange(port: number, bytes: string | Uint8Array): Promise<RawResponse[]> {
  return responses(await sendRaw(port, bytes));
}

function ours({ headers, document }: RawResponse): void {
  expect(headers.get('x-ratelimit-limit')).toMatch(/^\d+$/);
  expect(headers.get('x-ratelimit-remaining')).toMatch(/^\d+$/);
  expect(headers.get('x-ratelimit-reset')).toMatch(/^\d+$/);
  expect(headers.get('content-type')).toBe('application/json');
  const [{ id }] = (document as { errors: [{ id: string }] }).errors; // of an error
  expect(id).toBe(headers.get('x-request-id'));
}

test.each<[string, string, number, string]>([
  ['garbage', 'garbage\r\n\r\n', 400, 'malformed_request'],
  ['a TLS handshake', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400, 'malformed_request'],
  ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400, 'malformed_request'],
  ['HTTP/0.9', 'GET /v2/servers\r\n\r\n', 400, 'malformed_request'],
  ['a method nobody knows', `FETCH /v2/servers HTTP/1.1\r\n${host}\r\n`, 400, 'malformed_request'],
  ['no Host', `GET /v2/servers HTTP/1.1\r\n${close}\r\n`, 400, 'malformed_request'],
  ['two Hosts', `GET /v2/servers HTTP/1.1\r\n${host}${host}${close}\r\n`, 400, 'malformed_request'],
  [
    'two credentials',
    `GET /v2/servers HTTP/1.1\r\n${owner}authorization: Bearer viewer\r\n${close}\r\n`,
    400,
    'malformed_request',
  ],
  [
    'two accounts',
    `GET /v2/servers HTTP/1.1\r\n${owner}X-CLOUDNEXUS-ID: acc_000\r\n${close}\r\n`,
    400,
    'malformed_request',
  ],
  ['a name with a space', `GET /v2/servers HTTP/1.1\r\n${host}X Y: 1\r\n\r\n`, 400, 'malformed_request'],
  ['a folded header', `GET /v2/servers HTTP/1.1\r\n${host} folded\r\n\r\n`, 400, 'malformed_request'],
  ['a NUL in a header', `GET /v2/servers HTTP/1.1\r\n${host}X: a\0b\r\n\r\n`, 400, 'malformed_request'],
  ['a fragment', `GET /v2/servers#a HTTP/1.1\r\n${owner}${close}\r\n`, 400, 'malformed_request'],
  ['bytes that are not ASCII', `GET /v2/servers?a=\u00e9 HTTP/1.1\r\n${owner}${close}\r\n`, 400, 'malformed_request'],
  ['an encoded NUL', `GET /v2/servers?filter[tag]=%00 HTTP/1.1\r\n${owner}${close}\r\n`, 400, 'malformed_request'],
  [
    'percent signs that encode nothing',
    `GET /v2/servers?sort=%f HTTP/1.1\r\n${owner}${close}\r\n`,
    400,
    'malformed_request',
  ],
  [
    'percent signs that encode no UTF-8',
    `GET /v2/servers/%ff HTTP/1.1\r\n${owner}${close}\r\n`,
    400,
    'malformed_request',
  ],
  [
    'a length that is none',
    `POST /v2/servers HTTP/1.1\r\n${owner}Content-Length: -1\r\n\r\n`,
    400,
    'malformed_request',
  ],
  [
    'two lengths',
    `POST /v2/servers HTTP/1.1\r\n${owner}Content-Length: 1\r\nContent-Length: 2\r\n\r\nab`,
    400,
    'malformed_request',
  ],
  [
    'a length and chunks',
    `POST /v2/servers HTTP/1.1\r\n${owner}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    400,
    'malformed_request',
  ],
  [
    'a coding nobody knows',
    `POST /v2/servers HTTP/1.1\r\n${owner}Transfer-Encoding: gzip\r\n\r\n`,
    400,
    'malformed_request',
  ],
  [
    'chunks in disguise',
    `POST /v2/servers HTTP/1.1\r\n${owner}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n`,
    400,
    'malformed_request',
  ],
  [
    'a chunk that is none',
    `POST /v2/servers HTTP/1.1\r\n${owner}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n`,
    400,
    'malformed_request',
  ],
  ['CONNECT', `CONNECT example.com:443 HTTP/1.1\r\n${host}\r\n`, 400, 'malformed_request'],
  [
    'headers that are too large',
    `GET /v2/servers HTTP/1.1\r\n${host}X: ${'a'.repeat(20_000)}\r\n\r\n`,
    431,
    'headers_too_large',
  ],
  [
    'an address that is too large',
    `GET /v2/servers?${'a'.repeat(20_000)} HTTP/1.1\r\n${host}\r\n`,
    431,
    'headers_too_large',
  ],
])('%s is answered by us', async (_, bytes, status, code) => {
  const { port, limiter } = await start();
  const [response, ...more] = await exchange(port, Buffer.from(bytes, 'latin1'));
  expect([response?.status, response?.code, more]).toEqual([status, code, []]);
  if (response) ours(response);
  expect(limiter.taken).toHaveLength(1);
});

test('a body that is cut off is answered to who still listens', async () => {
  const { port } = await start();
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  socket.end(`POST /v2/servers HTTP/1.1\r\n${owner}Content-Type: application/json\r\nContent-Length: 50\r\n\r\n{"a"`);
  const chunks: Uint8Array[] = [];
  socket.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  await once(socket, 'close');
  const [response] = responses(Buffer.concat(chunks).toString('latin1'));
  expect([response?.status, response?.code]).toEqual([400, 'malformed_request']);
  if (response) ours(response);
});

test('garbage after a request leaves the answer to the request alone', async () => {
  const { port, limiter } = await start();
  const [first, second, ...more] = await exchange(port, `GET /v2/servers HTTP/1.1\r\n${owner}\r\ngarbage\r\n\r\n`);
  expect([first?.status, second?.status, second?.code, more]).toEqual([200, 400, 'malformed_request', []]);
  if (second) ours(second);
  expect(limiter.taken).toEqual([{ account: 'acc_8k3m5p', limit: 500 }, { address: '127.0.0.1' }]);
});

test('requests that come together are answered in order', async () => {
  const { port } = await start();
  const paths = ['/v2/servers', '/v2/nowhere', '/v2/servers/srv_1', '/%zz'];
  const requests = paths.map((path) => `GET ${path} HTTP/1.1\r\n${owner}\r\n`).join('');
  const answered = await exchange(port, `${requests}GET /v2/status HTTP/1.1\r\n${host}${close}\r\n`);
  expect(answered.map(({ status }) => status)).toEqual([200, 404, 200, 400, 200]);
});

test('a body that is refused unread is not taken for the next request', async () => {
  const { port } = await start();
  const body = 'GET /v2/status HTTP/1.1\r\nHost: a\r\n\r\n';
  const refused = `POST /v2/nowhere HTTP/1.1\r\n${owner}Content-Length: ${body.length}\r\n\r\n${body}`;
  const answered = await exchange(port, `${refused}GET /v2/servers HTTP/1.1\r\n${owner}${close}\r\n`);
  expect(answered.map(({ status }) => status)).toEqual([404, 200]);
});

test('a body that is too large is refused before it has come, and the connection goes on', async () => {
  const { port } = await start();
  const head = `POST /v2/servers HTTP/1.1\r\n${owner}Content-Type: application/json\r\n`;
  const body = 'x'.repeat(2_000_000);
  const chunked = `${head}Transfer-Encoding: chunked\r\n\r\n${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
  const answered = await exchange(
    port,
    `${head}Content-Length: ${body.length}\r\n\r\n${body}${chunked}GET /v2/servers HTTP/1.1\r\n${owner}${close}\r\n`,
  );
  expect(answered.map(({ status }) => status)).toEqual([413, 413, 200]);
});

test('who sends chunks without a type is refused at the first byte, and not without one', async () => {
  const { port } = await start();
  const head = `POST /v2/webhooks/whk_1/rotate-secret HTTP/1.1\r\n${owner}${close}Transfer-Encoding: chunked\r\n\r\n`;
  expect((await exchange(port, `${head}1\r\n{\r\n0\r\n\r\n`)).map(({ code }) => code)).toEqual([
    'unsupported_media_type',
  ]);
  expect((await exchange(port, `${head}0\r\n\r\n`)).map(({ status }) => status)).toEqual([200]);
});

test('who asks whether to send a body is told to only when it is wanted', async () => {
  const { port } = await start();
  const body = '{"region":"us-east-1","plan":"starter","image":"ubuntu-22.04"}';
  const head = `POST /v2/servers HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nExpect: 100-continue\r\n`;
  const wanted = await exchange(port, `${head}${owner}${close}\r\n${body}`);
  expect(wanted.map(({ status }) => status)).toEqual([100, 200]);
  // It is not known whether the body follows, so nothing that follows is read as a request.
  const refused = await exchange(port, `${head}${host}\r\n${body}GET /v2/status HTTP/1.1\r\n${host}\r\n`);
  expect(refused.map(({ status }) => status)).toEqual([401]);
  expect(refused[0]?.headers.get('connection')).toBe('close');
});

test('an expectation nobody knows is let be', async () => {
  const { port } = await start();
  const [response] = await exchange(port, `GET /v2/servers HTTP/1.1\r\n${owner}${close}Expect: a-miracle\r\n\r\n`);
  expect(response?.status).toBe(200);
});

test('an upgrade nobody offers is let be', async () => {
  const { port } = await start();
  const [response] = await exchange(
    port,
    `GET /v2/servers HTTP/1.1\r\n${owner}Upgrade: h2c\r\nConnection: Upgrade, close\r\n\r\n`,
  );
  expect(response?.status).toBe(200);
});

test('HTTP/1.0 needs no Host', async () => {
  const { port } = await start();
  const [response] = await exchange(port, 'GET /v2/status HTTP/1.0\r\n\r\n');
  expect(response?.status).toBe(200);
});

test('3,000 headers are all looked at', async () => {
  const { port } = await start();
  const many = Array.from({ length: 3000 }, () => 'a:\r\n').join('');
  const [response] = await exchange(port, `GET /v2/servers HTTP/1.1\r\n${many}${owner}${close}\r\n`);
  expect(response?.status).toBe(200);
});

test.each([
  ['the head', `GET /v2/servers HTTP/1.1\r\n${host}X-Slow: `],
  ['the body', `POST /v2/servers HTTP/1.1\r\n${owner}Content-Type: application/json\r\nContent-Length: 50\r\n\r\n{"a"`],
])('%s of a request that never ends is 408', async (_, bytes) => {
  const { port, limiter } = await start({ requestTimeout: 200 });
  const [response, ...more] = await exchange(port, bytes);
  expect([response?.status, response?.code, more]).toEqual([408, 'request_timeout', []]);
  if (response) ours(response);
  expect(limiter.taken).toHaveLength(1);
});

test('a connection over which nothing came is no request', async () => {
  const { port, limiter } = await start({ requestTimeout: 200 });
  expect(await sendRaw(port, '')).toBe('');
  expect(limiter.taken).toEqual([]);
});

test('who is gone is not missed', async () => {
  const { port, send } = await start();
  for (const bytes of [
    `POST /v2/servers HTTP/1.1\r\n${owner}Content-Type: application/json\r\nContent-Length: 50\r\n\r\n{"a"`,
    `GET /v2/servers HTTP/1.1\r\n${owner}\r\n`,
    'GET /v2/ser',
  ]) {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.write(bytes);
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
    socket.resetAndDestroy();
  }
  expect((await send({})).status).toBe(200);
});

test('a megabyte of garbage does not lose the answer', async () => {
  const { port } = await start();
  const [response] = await exchange(port, `garbage\r\n${'x'.repeat(1_000_000)}`);
  expect(response?.status).toBe(400);
});
