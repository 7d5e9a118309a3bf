// What a token endpoint can do instead of giving a token.
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { APIError } from '../../src/core/errors/api-error.ts';
import { AuthenticationError } from '../../src/core/errors/authentication-error.ts';
import { CloudNexusError } from '../../src/core/errors/cloudnexus-error.ts';
import { ConnectionError } from '../../src/core/errors/connection-error.ts';
import { RateLimitError } from '../../src/core/errors/rate-limit-error.ts';
import { ServerError } from '../../src/core/errors/server-error.ts';
import { clientCredentials } from '../../src/oauth/index.ts';
import { granted, tokenServer, type TokenAnswer, type TokenServer } from './token-server.ts';

const client = { clientId: 'deployer', clientSecret: 'a-secret-nobody-knows' };
const soon = { 'Retry-After': '0' };

test('invalid_client is an AuthenticationError that says so, and is not tried again', async () => {
  await using server = await tokenServer(() => ({
    status: 401,
    headers: { 'WWW-Authenticate': 'Basic realm="CloudNexus"', 'X-Request-Id': 'req_7d2k' },
    body: { error: 'invalid_client', error_description: 'The client is unknown, or its secret is wrong.' },
  }));
  const error = await failure(server);
  expect(error).toBeInstanceOf(AuthenticationError);
  expect(error).toMatchObject({
    message: 'oauth.token: 401 invalid_client The client is unknown, or its secret is wrong. (request req_7d2k)',
    status: 401,
    code: 'invalid_client',
    detail: 'The client is unknown, or its secret is wrong.',
    requestId: 'req_7d2k',
    attempts: 1,
    method: 'POST',
    url: server.url,
  });
  expect(server.requests).toHaveLength(1);
});

test('an error is not remembered: the next caller asks again', async () => {
  await using server = await tokenServer((number) =>
    number === 1 ? { status: 400, body: { error: 'invalid_scope' } } : { body: granted(number) },
  );
  const source = clientCredentials({ ...client, tokenUrl: server.url });
  await expect(source.token()).rejects.toMatchObject({ code: 'invalid_scope' });
  await expect(source.token()).resolves.toBe('token-2');
});

describe('what passes is waited for', () => {
  const passing: [string, TokenAnswer][] = [
    ['a connection that breaks', { lost: true }],
    ['503', { status: 503, headers: soon, body: { error: 'temporarily_unavailable' } }],
    [
      'a page of a proxy with 502',
      { status: 502, headers: { ...soon, 'Content-Type': 'text/html' }, body: '<h1>Bad</h1>' },
    ],
    ['429', { status: 429, headers: { 'Retry-After': '1' }, body: { error: 'too_many_requests' } }],
  ];
  test.each(passing)('%s', async (_, answer) => {
    await using server = await tokenServer((number) => (number === 1 ? answer : { body: granted(number) }));
    await expect(clientCredentials({ ...client, tokenUrl: server.url }).token()).resolves.toBe('token-2');
  });

  test('but not for ever', async () => {
    await using server = await tokenServer(() => ({
      status: 502,
      headers: { ...soon, 'Content-Type': 'text/html' },
      body: '<h1>Bad gateway</h1>',
    }));
    const error = await failure(server);
    expect(error).toBeInstanceOf(ServerError);
    expect(error).toMatchObject({ status: 502, attempts: 3, message: expect.stringContaining('<h1>Bad gateway</h1>') });
    expect(server.requests).toHaveLength(3);
  });

  test('and not where it would take too long', async () => {
    await using server = await tokenServer(() => ({
      status: 429,
      headers: { 'Retry-After': '90' },
      body: { error: 'too_many_requests' },
    }));
    const error = await failure(server);
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({ retryAfter: 90, attempts: 1 });
  });
});

test('nobody listening is a ConnectionError that says where', async () => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo; // it listened on a port
  probe.close();
  await once(probe, 'close');
  const tokenUrl = `http://127.0.0.1:${port}/oauth/token`;
  const error: unknown = await clientCredentials({ ...client, tokenUrl })
    .token()
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ConnectionError);
  expect((error as Error).message).toContain(`oauth.token: no answer from POST ${tokenUrl}: TypeError: fetch failed: `);
  expect((error as Error).message).toContain('ECONNREFUSED');
});

describe('an answer that is no token', () => {
  const answers: [string, TokenAnswer][] = [
    ['a page', { headers: { 'Content-Type': 'text/html' }, body: '<h1>Welcome to the hotel</h1>' }],
    ['a page that says it is JSON', { body: '<h1>Welcome to the hotel</h1>' }],
    ['nothing', {}],
    ['no content', { status: 204 }],
    ['another document', { body: { data: [] } }],
    ['a list', { body: [] }],
    ['an empty token', { body: { ...granted(1), access_token: '' } }],
    ['a token of another type', { body: { ...granted(1), token_type: 'DPoP' } }],
    ['an end that is no number', { body: { ...granted(1), expires_in: 'later' } }],
    ['a redirect', { status: 302, headers: { Location: '/elsewhere' } }],
  ];
  test.each(answers)('such as %s is an APIError, at once', async (_, answer) => {
    await using server = await tokenServer(() => answer);
    const error = await failure(server);
    expect(error).toBeInstanceOf(APIError);
    expect(error).toMatchObject({ attempts: 1, status: answer.status ?? 200 });
    expect(server.requests).toHaveLength(1);
  });

  test('is said to be none', async () => {
    await using server = await tokenServer(() => ({ body: '<h1>Welcome to the hotel</h1>' }));
    await expect(failure(server)).resolves.toMatchObject({
      message: 'oauth.token: 200 OK <h1>Welcome to the hotel</h1> This is not an answer of an authorization server.',
    });
  });
});

test('an answer that repeats the request does not bring the credentials into the error', async () => {
  await using server = await tokenServer((_, { headers }) => ({
    status: 400,
    body: { error: 'invalid_request', error_description: `${headers.authorization} a-secret-nobody-knows` },
  }));
  const error = await failure(server);
  expect(error.message).toContain('Basic [secret] [secret]');
  expect(JSON.stringify(error)).not.toContain(client.clientSecret);
  expect(JSON.stringify(error)).not.toContain(btoa(`${client.clientId}:${client.clientSecret}`));
});

describe('credentials that are none fail the first request, not the construction', () => {
  test.each([
    ['no id', { clientId: '', clientSecret: 'secret' }, 'There is no OAuth client id.'],
    ['no secret', { clientId: 'deployer', clientSecret: '' }, 'There is no OAuth client secret.'],
    ['no address', { ...client, tokenUrl: 'api.cloudnexus.io' }, '`tokenUrl` is not an address: api.cloudnexus.io'],
  ])('%s', async (_, credentials, message) => {
    const source = clientCredentials(credentials, () => {
      throw new Error('sent');
    });
    const error: unknown = await source.token().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CloudNexusError);
    expect(error).toMatchObject({ message });
  });
});

async function failure(server: TokenServer): Promise<Error> {
  return await clientCredentials({ ...client, tokenUrl: server.url })
    .token()
    .then(
      (token) => expect.unreachable(`got ${token}`),
      (error: Error) => error,
    );
}
