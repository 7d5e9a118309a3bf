// A client that was given OAuth client credentials.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { AuthenticationError, CloudNexus, ServerError } from '../../src/index.ts';
import { granted, tokenServer } from './token-server.ts';

const credentials = { clientId: 'deployer', clientSecret: 'a-secret-nobody-knows' };

test('however many calls there are at once, one token is asked for', async () => {
  await using tokens = await tokenServer();
  await using api = await apiServer(() => 200);
  const cn = new CloudNexus({ ...credentials, tokenUrl: tokens.url }, { accountId: 'acc_8k3m5p', baseUrl: api.url });
  await Promise.all(Array.from({ length: 50 }, () => cn.servers.get('srv_2x9k4m')));
  await cn.servers.get('srv_2x9k4m');
  expect(tokens.requests).toHaveLength(1);
  expect(new Set(api.seen)).toEqual(new Set(['Bearer token-1']));
  expect(api.seen).toHaveLength(51);
});

test('a refused token is replaced, and the call is sent once more', async () => {
  await using tokens = await tokenServer();
  await using api = await apiServer((authorization) => (authorization === 'Bearer token-1' ? 401 : 200));
  const cn = new CloudNexus({ ...credentials, tokenUrl: tokens.url }, { accountId: 'acc_8k3m5p', baseUrl: api.url });
  await expect(cn.servers.get('srv_2x9k4m')).resolves.toMatchObject({ id: 'srv_2x9k4m' });
  expect(api.seen).toEqual(['Bearer token-1', 'Bearer token-2']);
});

test('calls whose token is refused at the same time share the next one', async () => {
  await using tokens = await tokenServer();
  await using api = await apiServer((authorization) => (authorization === 'Bearer token-1' ? 401 : 200));
  const cn = new CloudNexus({ ...credentials, tokenUrl: tokens.url }, { accountId: 'acc_8k3m5p', baseUrl: api.url });
  await Promise.all(Array.from({ length: 20 }, () => cn.servers.get('srv_2x9k4m')));
  expect(tokens.requests).toHaveLength(2);
});

test('a second refusal is an error, not a loop', async () => {
  await using tokens = await tokenServer();
  await using api = await apiServer(() => 401);
  const cn = new CloudNexus({ ...credentials, tokenUrl: tokens.url }, { accountId: 'acc_8k3m5p', baseUrl: api.url });
  await expect(cn.servers.get('srv_2x9k4m')).rejects.toBeInstanceOf(AuthenticationError);
  expect(api.seen).toEqual(['Bearer token-1', 'Bearer token-2']);
});

test('a client and what was made from it share the token', async () => {
  await using tokens = await tokenServer();
  await using api = await apiServer(() => 200);
  const cn = new CloudNexus({ ...credentials, tokenUrl: tokens.url }, { accountId: 'acc_8k3m5p', baseUrl: api.url });
  await cn.servers.get('srv_2x9k4m');
  await cn.with({ timeout: 5000 }).servers.get('srv_2x9k4m');
  expect(tokens.requests).toHaveLength(1);
});

test('no token is the error of the call, and the API is not asked', async () => {
  await using tokens = await tokenServer(() => ({ status: 401, body: { error: 'invalid_client' } }));
  await using api = await apiServer(() => 200);
  const cn = new CloudNexus({ ...credentials, tokenUrl: tokens.url }, { accountId: 'acc_8k3m5p', baseUrl: api.url });
  const error: unknown = await cn.servers.get('srv_2x9k4m').catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(AuthenticationError);
  expect(error).toMatchObject({ code: 'invalid_client', message: expect.stringContaining('oauth.token') });
  expect(api.seen).toEqual([]);
});

test('one call that is aborted while the token is on its way leaves the others theirs', async () => {
  const asked = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<void>();
  await using tokens = await tokenServer(async (number) => {
    asked.resolve();
    await answer.promise;
    return { body: granted(number) };
  });
  await using api = await apiServer(() => 200);
  const cn = new CloudNexus({ ...credentials, tokenUrl: tokens.url }, { accountId: 'acc_8k3m5p', baseUrl: api.url });
  const controller = new AbortController();
  const impatient = cn.servers.get('srv_2x9k4m', {}, { signal: controller.signal });
  const patient = cn.servers.get('srv_2x9k4m');
  await asked.promise;
  controller.abort();
  await expect(impatient).rejects.toMatchObject({ name: 'AbortError' });
  answer.resolve();
  await expect(patient).resolves.toMatchObject({ id: 'srv_2x9k4m' });
  expect(tokens.requests).toHaveLength(1);
});

test('a token endpoint that is away for longer is told from an API that is', async () => {
  await using tokens = await tokenServer(() => ({ status: 503, headers: { 'Retry-After': '0' } }));
  await using api = await apiServer(() => 200);
  const cn = new CloudNexus({ ...credentials, tokenUrl: tokens.url }, { accountId: 'acc_8k3m5p', baseUrl: api.url });
  const error: unknown = await cn.servers.get('srv_2x9k4m').catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ServerError);
  expect(error).toMatchObject({ url: tokens.url });
  expect(tokens.requests).toHaveLength(3);
});

/** An API with one server, that answers with the status the test wants. */
async function apiServer(
  status: (authorization: string) => number,
): Promise<AsyncDisposable & { url: string; seen: string[] }> {
  const seen: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const { authorization = '' } = incoming.headers;
    seen.push(authorization);
    const code = status(authorization);
    outgoing.writeHead(code, { 'Content-Type': 'application/json' });
    const error = { errors: [{ status: String(code), code: 'invalid_credential', title: 'No.' }] };
    const found = { data: { type: 'servers', id: 'srv_2x9k4m', attributes: {} }, links: {}, jsonapi: {} };
    outgoing.end(JSON.stringify(code === 200 ? found : error));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // it listens on a port
  return {
    url: `http://127.0.0.1:${port}/v2`,
    seen,
    [Symbol.asyncDispose]: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
