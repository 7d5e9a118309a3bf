// What is sent again, and how.
import { expect, test } from 'vitest';
import { ConflictError, ConnectionError, PreconditionFailedError, ServerError } from '../../src/index.ts';
import { lost, order, refusal, serve, stalled, thrownBy } from '../server.ts';

const unavailable = { status: 503, headers: { 'Retry-After': '0' }, body: refusal('service_unavailable') };

test('rule 1: the body is serialised once, and every attempt sends the same', async () => {
  const server = await serve(unavailable, unavailable, {});
  let serialised = 0;
  const body = {
    ...order,
    toJSON() {
      serialised += 1;
      return order;
    },
  };
  await server.client().servers.create(body);
  expect(serialised).toBe(1);
  expect(server.received.map((request) => request.body)).toEqual(
    Array.from({ length: 3 }, () => JSON.stringify(order)),
  );
});

test('rule 1: the idempotency key is minted once, and another one for the next call', async () => {
  const server = await serve(unavailable, {}, {});
  const cn = server.client();
  await cn.servers.create(order);
  await cn.servers.create(order);
  const [first, second, third] = server.received.map(({ headers }) => headers['idempotency-key']);
  expect(first).toMatch(/^[\w-]{20,255}$/);
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});

test("rule 1: a key of the program's own is sent as it is", async () => {
  const server = await serve(unavailable, {});
  await server.client().servers.create(order, { idempotencyKey: 'order-17' });
  expect(server.received.map(({ headers }) => headers['idempotency-key'])).toEqual(['order-17', 'order-17']);
});

test('rule 1: each attempt is a fresh request', async () => {
  const server = await serve(unavailable, unavailable, {});
  const requests = new Set<Request>();
  const cn = server.client({ hooks: { request: (request) => void requests.add(request) } });
  await cn.servers.create(order);
  expect(requests.size).toBe(3);
});

test.each(['idempotency_in_progress'])('rule 2: a 409 with %s is sent again', async (code) => {
  const server = await serve({ status: 409, headers: { 'Retry-After': '0' }, body: refusal(code) }, {});
  await expect(server.client().servers.create(order)).resolves.toMatchObject({ id: 'srv_2x9k4m' });
});

test('rule 2: a 409 for another reason is not', async () => {
  const server = await serve({ status: 409, body: refusal('idempotency_key_reused') });
  await expect(server.client().servers.create(order)).rejects.toBeInstanceOf(ConflictError);
  expect(server.received).toHaveLength(1);
});

test.each([408, 429, 500, 502, 503, 504])('rule 2: a GET that got %s is sent again', async (status) => {
  const server = await serve({ status, headers: { 'Retry-After': '0' }, body: 'no' }, {});
  await expect(server.client().servers.get('srv_2x9k4m')).resolves.toMatchObject({ id: 'srv_2x9k4m' });
  expect(server.received).toHaveLength(2);
});

test('rule 2: two retries are all by default', async () => {
  const server = await serve(unavailable);
  const error = await thrownBy(server.client().servers.get('srv_2x9k4m'));
  expect(error).toBeInstanceOf(ServerError);
  expect(error).toMatchObject({ attempts: 3 });
  expect(server.received).toHaveLength(3);
});

test.each([
  ['the client', { maxRetries: 0 }, {}, 1],
  ['the call, which wins', { maxRetries: 5 }, { maxRetries: 1 }, 2],
])('rule 2: another number of retries can be given to %s', async (_, forClient, forCall, attempts) => {
  const server = await serve(unavailable);
  await thrownBy(server.client(forClient).servers.get('srv_2x9k4m', {}, forCall));
  expect(server.received).toHaveLength(attempts);
});

test('rule 2: a change with If-Match is not sent again where its answer was lost', async () => {
  const server = await serve(lost, { status: 412, body: refusal('precondition_failed') });
  const error = await thrownBy(server.client().servers.patch('srv_2x9k4m', { name: 'x' }, { ifMatch: '"3"' }));
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error).not.toBeInstanceOf(PreconditionFailedError);
  expect(server.received.map(({ headers }) => headers['if-match'])).toEqual(['"3"']);
});

test('rule 2: a change with If-Match is sent again after a 503', async () => {
  const server = await serve(unavailable, {});
  await server.client().servers.delete('srv_2x9k4m', { ifMatch: '"3"' });
  expect(server.received).toHaveLength(2);
});

test('rule 2: without If-Match it is sent again where its answer was lost', async () => {
  const server = await serve(lost, {});
  await server.client().servers.update('srv_2x9k4m', { name: 'x', plan: 'starter', tags: {}, autoscaling: null });
  expect(server.received).toHaveLength(2);
});

test('rule 2: If-Match as a header counts as well', async () => {
  const server = await serve(lost, {});
  const cn = server.client();
  await thrownBy(cn.servers.delete('srv_2x9k4m', { headers: { 'IF-MATCH': '"3"' } }));
  expect(server.received).toHaveLength(1);
});

test("rule 2: OAuth's POSTs have no key, and are not sent again where their answer was lost", async () => {
  const server = await serve(lost, {});
  await thrownBy(server.client().oauth.revoke({ token: 'x', client_id: 'cli_app', client_secret: 'secret' }));
  expect(server.received).toHaveLength(1);
  expect(server.received[0]?.headers).not.toHaveProperty('idempotency-key');
});

test('rule 2: an answer that breaks off is a lost one', async () => {
  const server = await serve((request, response) => {
    stalled(request, response);
    setTimeout(() => request.socket.destroy(), 20);
  }, {});
  await expect(server.client().servers.get('srv_2x9k4m')).resolves.toMatchObject({ id: 'srv_2x9k4m' });
});
