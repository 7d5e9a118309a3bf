// The request that opens the stream: what it is refused for, and that it is a request like any other.
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { responses } from '../http/kit/raw-responses.ts';
import { sendRaw } from '../http/kit/send.ts';
import { Refused, type Opening } from './kit/client.ts';
import { start, type World } from './kit/start.ts';

const path = '/v2/events/stream';

const asks = {
  Connection: 'Upgrade',
  Upgrade: 'websocket',
  'Sec-WebSocket-Version': '13',
  'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
  'Sec-WebSocket-Protocol': 'cloudnexus.events.v1',
};

async function refusal(world: World, opening: Partial<Opening>): Promise<{ status: number; code: string }> {
  const outcome = await world.open(opening).catch((error: unknown) => error);
  if (!(outcome instanceof Refused)) throw new Error(`It was not refused: ${String(outcome)}`);
  const { response, body } = outcome;
  const [error] = JSON.parse(body).errors;
  expect(response.headers).toMatchObject({
    'content-type': 'application/json',
    'x-request-id': error.id,
    'x-ratelimit-limit': expect.stringMatching(/^\d+$/),
    'x-ratelimit-remaining': expect.stringMatching(/^\d+$/),
    'x-ratelimit-reset': expect.stringMatching(/^\d+$/),
    connection: 'close',
  });
  return { status: response.statusCode ?? 0, code: error.code };
}

test('an upgrade takes one request of the account, and says so', async (context) => {
  const world = await start('sqlite', context);
  const before = await world.send({ path: '/v2/servers' });
  let headers: Record<string, unknown> = {};
  const client = await world.open();
  const again = await world.send({ path: '/v2/servers' });
  const left = [before, again].map((reply) => Number(reply.headers['x-ratelimit-remaining']));
  expect((left[0] ?? 0) - (left[1] ?? 0)).toBe(2);
  const raw = await sendRaw(world.port, request(world, {}), 300);
  headers = Object.fromEntries(responses(raw.slice(0, raw.indexOf('\r\n\r\n') + 4)).at(0)?.headers ?? []);
  expect(headers).toMatchObject({
    'x-ratelimit-limit': String(world.account.limit),
    'x-request-id': expect.stringMatching(/^req_/),
    'sec-websocket-protocol': 'cloudnexus.events.v1',
  });
  expect(headers).not.toHaveProperty('sec-websocket-extensions');
  client.socket.close();
});

test('messages take no requests', async (context) => {
  const world = await start('sqlite', context);
  const client = await (await world.open()).subscribe().caughtUp();
  const before = await world.send({});
  await world.emit();
  await client.until(({ ids }) => ids.length > 0);
  const after = await world.send({});
  const left = [before, after].map((reply) => Number(reply.headers['x-ratelimit-remaining']));
  expect((left[0] ?? 0) - (left[1] ?? 0)).toBe(1);
});

test('what is refused, and as what', async (context) => {
  const world = await start('sqlite', context);
  const { key } = await world.newKey({ grant: { scopes: ['servers:read'] } });
  const own = { Authorization: `Bearer ${world.key.key}`, 'X-CloudNexus-Id': world.account.id };
  const cases: readonly [Partial<Opening>, number, string][] = [
    [{ headers: {} }, 401, 'missing_credentials'],
    [{ headers: { ...own, Authorization: 'Bearer cn_live_sk_nobody' } }, 401, 'invalid_credentials'],
    [{ headers: { Authorization: own.Authorization } }, 401, 'missing_account'],
    [{ headers: { ...own, 'X-CloudNexus-Id': 'acc_000' } }, 403, 'account_mismatch'],
    [{ headers: { ...own, Authorization: `Bearer ${key}` } }, 403, 'insufficient_scope'],
    [{ headers: { ...own, Origin: 'https://evil.example' } }, 403, 'origin_not_allowed'],
    [{ path: `${path}?access_token=secret` }, 400, 'unknown_parameter'],
    [{ protocols: [] }, 400, 'invalid_parameter'],
    [{ protocols: ['graphql-ws'] }, 400, 'invalid_parameter'],
  ];
  for (const [opening, status, code] of cases) expect(await refusal(world, opening)).toEqual({ status, code });
});

test('429, once the account has no requests left', async (context) => {
  const world = await start('sqlite', context);
  const { account } = world;
  await world.store.run("update accounts set tier = 'starter' where id = $1", account.id);
  const { key } = await world.newKey();
  const headers = { Authorization: `Bearer ${key}`, 'X-CloudNexus-Id': account.id };
  for (let count = 0; count < 100; count += 1) await world.send({ headers });
  expect(await refusal(world, { headers })).toEqual({ status: 429, code: 'rate_limited' });
});

test('426 for what asks for no WebSocket, or for another version of it', async (context) => {
  const world = await start('sqlite', context);
  for (const headers of [{}, { ...asks, Upgrade: 'h2c' }]) {
    const reply = await world.send({ path, headers });
    expect([reply.status, reply.json.errors[0]?.code]).toEqual([426, 'upgrade_required']);
    expect(reply.headers).toMatchObject({
      upgrade: 'websocket',
      connection: expect.stringMatching(/^(close, )?Upgrade$/),
    });
  }
  const [old] = responses(await sendRaw(world.port, request(world, { 'Sec-WebSocket-Version': '8' })));
  expect([old?.status, old?.code]).toEqual([426, 'upgrade_required']);
  // RFC 9112, section 9.6: who is to close it does, or the caller waits for more.
  const plain = `GET ${path} HTTP/1.1\r\nHost: localhost\r\n`;
  const closing = await sendRaw(world.port, `${plain}Connection: close\r\n\r\n`, 60_000);
  expect(closing).toMatch(/^HTTP\/1\.1 426 .+\r\nConnection: close, Upgrade\r\n/s);
  expect(await sendRaw(world.port, `${plain}\r\n`, 500)).toMatch(/^HTTP\/1\.1 426 .+\r\nConnection: Upgrade\r\n/s);
});

test('400 for a handshake that is none', async (context) => {
  const world = await start('sqlite', context);
  for (const headers of [
    { 'Sec-WebSocket-Key': 'short' },
    { 'Content-Length': '5' },
    { 'Transfer-Encoding': 'chunked' },
  ]) {
    const [reply] = responses(await sendRaw(world.port, request(world, headers)));
    expect([reply?.status, reply?.code]).toEqual([400, 'malformed_request']);
  }
});

test('other methods are 405, HEAD is as GET', async (context) => {
  const world = await start('sqlite', context);
  const reply = await world.send({ path, method: 'DELETE' });
  expect([reply.status, reply.headers['allow']]).toEqual([405, 'GET, HEAD, OPTIONS']);
  expect((await world.send({ path, method: 'HEAD' })).status).toBe(426);
});

test('elsewhere a wish for another protocol is not heard', async (context) => {
  const world = await start('sqlite', context);
  for (const Upgrade of ['websocket', 'h2c'])
    expect((await world.send({ path: '/v2/servers', headers: { Connection: 'Upgrade', Upgrade } })).status).toBe(200);
});

test('an origin that is allowed, and the own one, may open the stream', async (context) => {
  const world = await start('sqlite', context, { allowedOrigins: ['https://app.example.com'] });
  const own = { Authorization: `Bearer ${world.key.key}`, 'X-CloudNexus-Id': world.account.id };
  for (const Origin of ['https://app.example.com', 'http://127.0.0.1:4000']) {
    const client = await (await world.open({ headers: { ...own, Origin } })).subscribe().caughtUp();
    expect(client.closed).toBeUndefined();
  }
});

test('503 while the API is restarting', async (context) => {
  const world = await start('sqlite', context);
  await world.stream.close();
  expect(await refusal(world, {})).toEqual({ status: 503, code: 'service_unavailable' });
});

test('an upgrade behind an answer that is still being written ends the connection', async (context) => {
  const world = await start('sqlite', context);
  const socket = connect({ port: world.port, host: '127.0.0.1' });
  socket.on('error', () => {});
  const closed = new Promise((resolve) => {
    socket.once('close', resolve);
  });
  const first = `GET /v2/servers HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${world.key.key}\r\nX-CloudNexus-Id: ${world.account.id}\r\n\r\n`;
  socket.write(first + request(world, {}));
  socket.resume();
  setTimeout(() => socket.end(), 500);
  await closed;
  expect((await world.send({})).status).toBe(200);
});

function request(world: World, more: Record<string, string>): string {
  const headers = {
    Host: 'api.example.com',
    Authorization: `Bearer ${world.key.key}`,
    'X-CloudNexus-Id': world.account.id,
    ...asks,
    ...more,
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`GET ${path} HTTP/1.1`, ...lines, '', ''].join('\r\n');
}
