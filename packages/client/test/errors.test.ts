// What is thrown, and what it tells.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import fixture from '../fixtures/documents.json' with { type: 'json' };
import * as sdk from '../src/index.ts';
import {
  AbortError,
  APIError,
  AuthenticationError,
  CloudNexusError,
  ConnectionError,
  NotFoundError,
  RateLimitError,
  TimeoutError,
} from '../src/index.ts';
import { key, lost, refusal, serve, thrownBy } from './server.ts';

describe('rule 6: as all SDKs have it in common', () => {
  test.each(fixture.errors)('$name', async ({ status, headers, body, error }) => {
    const server = await serve({ status, headers: headers as Record<string, string>, body: body ?? 'null' }); // texts
    const thrown = await thrownBy(server.client({ maxRetries: 0 }).servers.get('srv_2x9k4m'));
    expect(thrown).toBeInstanceOf(APIError);
    expect(thrown).toMatchObject({
      name: error.kind,
      status,
      code: error.code ?? undefined,
      title: error.title ?? undefined,
      detail: error.detail ?? undefined,
      requestId: error.request_id ?? undefined,
    });
    expect((thrown as APIError).errors).toHaveLength(error.problems); // it is one, as was just seen
    expect((thrown as Error).constructor.name).toBe(error.kind);
  });
});

test('rule 6: an APIError has everything around the refusal', async () => {
  const headers = {
    'X-Request-Id': 'req_5f3k9q2m7x1c',
    'X-RateLimit-Limit': '500',
    'X-RateLimit-Remaining': '499',
    'X-RateLimit-Reset': '1736950980',
    'Retry-After': '7',
  };
  const body = { errors: [{ code: 'not_found', title: 'Not found', detail: 'There is no server `srv_0`.' }] };
  const server = await serve({ status: 404, headers, body });
  const error = await thrownBy(server.client().servers.get('srv_0'));
  expect(error).toBeInstanceOf(NotFoundError);
  expect(error).toMatchObject({
    name: 'NotFoundError',
    message: 'servers.get: 404 not_found There is no server `srv_0`. (request req_5f3k9q2m7x1c)',
    status: 404,
    code: 'not_found',
    title: 'Not found',
    detail: 'There is no server `srv_0`.',
    errors: body.errors,
    requestId: 'req_5f3k9q2m7x1c',
    rateLimit: { limit: 500, remaining: 499, resetAt: new Date('2025-01-15T14:23:00Z') },
    retryAfter: 7,
    attempts: 1,
    method: 'GET',
    url: `${server.url}/servers/srv_0`,
    response: expect.any(Response),
  });
});

test('rule 6: all problems of a body are in the message', async () => {
  const errors = [
    { code: 'invalid_body', detail: '`region` is missing.', source: { pointer: '/region' } },
    { code: 'invalid_body', detail: '`count` is above 20.', source: { pointer: '/count' } },
  ];
  const server = await serve({ status: 400, body: { errors } });
  const error = await thrownBy(server.client().servers.list());
  expect(error).toMatchObject({
    errors,
    message: expect.stringMatching(/`region` is missing\..*`count` is above 20\./),
  });
});

test('rule 6: the errors are in families', () => {
  const families = Object.entries(sdk).flatMap(([name, value]) =>
    name.endsWith('Error') ? [[name, value] as const] : [],
  );
  expect(families.length).toBe(13);
  for (const [name, { prototype }] of families) {
    expect(prototype).toHaveProperty('name', name);
    expect(prototype instanceof CloudNexusError || name === 'CloudNexusError').toBe(true);
  }
  expect(TimeoutError.prototype).toBeInstanceOf(ConnectionError);
  expect(RateLimitError.prototype).toBeInstanceOf(APIError);
  expect(AbortError.prototype).not.toBeInstanceOf(ConnectionError);
});

describe('rule 6: the brand check', () => {
  test('knows an error by its class and those above it', () => {
    const error = new TimeoutError('late');
    expect(TimeoutError.is(error)).toBe(true);
    expect(ConnectionError.is(error)).toBe(true);
    expect(CloudNexusError.is(error)).toBe(true);
    expect(AbortError.is(error)).toBe(false);
    expect(APIError.is(error)).toBe(false);
  });

  test('works where instanceof does not: for the error of another copy of the package', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'errors-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    cpSync(new URL('../src/core/errors/', import.meta.url), folder, { recursive: true });
    const copy = (await import(/* @vite-ignore */ join(folder, 'index.ts'))) as typeof sdk; // the same files once more
    const error = new copy.TimeoutError('late');
    expect(copy.CloudNexusError).not.toBe(CloudNexusError);
    expect(error).not.toBeInstanceOf(TimeoutError);
    expect(TimeoutError.is(error)).toBe(true);
    expect(CloudNexusError.is(error)).toBe(true);
    expect(RateLimitError.is(error)).toBe(false);
  });

  test.each([undefined, null, 'TimeoutError', { name: 'TimeoutError' }, new Error('x'), Object.create(null)])(
    'takes %s for what it is',
    (value) => {
      expect(CloudNexusError.is(value)).toBe(false);
    },
  );
});

test('rule 6: an error that never reached the API says what the network said', async () => {
  const server = await serve(lost);
  const error = await thrownBy(server.client({ maxRetries: 0 }).servers.get('srv_2x9k4m'));
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error).toMatchObject({
    message: expect.stringMatching(/servers\.get: no answer from GET .*: fetch failed: .+/),
  });
  expect((error as Error).cause).toBeInstanceOf(TypeError);
});

test("rule 6: a success that is not the API's is an error too", async () => {
  const server = await serve({ body: '<html>Please sign in to the hotel network</html>' });
  const error = await thrownBy(server.client().servers.get('srv_2x9k4m'));
  expect(error).toBeInstanceOf(APIError);
  expect(error).toMatchObject({ status: 200, message: expect.stringContaining('hotel') });
  expect(server.received).toHaveLength(1);
});

test.each([
  ['JSON that is no document', '{"hello":"world"}'],
  ['JSON that is nothing', 'null'],
  ['nothing', ''],
])('rule 6: a success with %s is an error too', async (_, body) => {
  const server = await serve({ body });
  expect(await thrownBy(server.client().servers.get('srv_2x9k4m'))).toBeInstanceOf(APIError);
});

describe('rule 6: no secret is in an error', () => {
  test.each([
    ['the page of a proxy repeats the headers', { status: 502, body: `<pre>Authorization: Bearer ${key}</pre>` }],
    ['the API repeats the key', { status: 401, body: refusal('invalid_credentials', `The key ${key} is unknown.`) }],
    ['OAuth repeats it', { status: 401, body: { error: 'invalid_token', error_description: key } }],
    ['a success repeats it', { body: key }],
  ])('where %s', async (_, answer) => {
    const server = await serve(answer);
    const error = await thrownBy(server.client({ maxRetries: 0 }).servers.get('srv_2x9k4m'));
    expect(error).toBeInstanceOf(APIError);
    expect(inspect(error, { depth: 9 })).not.toContain(key);
    expect(JSON.stringify(error)).not.toContain(key);
  });

  test('where the key cannot be a header', async () => {
    const server = await serve({});
    const error = await thrownBy(server.client({}, 'cn_live_sk_abc…').servers.get('srv_2x9k4m'));
    expect(error).toBeInstanceOf(CloudNexusError);
    expect(inspect(error)).not.toContain('abc');
    expect(inspect(error)).toContain('Copy it again');
  });

  test('where another header is not valid', async () => {
    const server = await serve({});
    const cn = server.client({ headers: { 'X-Secret': 'my\nsecret' } });
    const error = await thrownBy(cn.servers.get('srv_2x9k4m'));
    expect(error).toBeInstanceOf(CloudNexusError);
    expect(error).not.toBeInstanceOf(ConnectionError);
    expect(inspect(error)).not.toContain('secret');
    expect(server.received).toEqual([]);
  });

  test('nor in the client itself', () => {
    expect(inspect(new sdk.CloudNexus(key), { depth: 9, showHidden: true })).not.toContain(key);
  });
});

test('rule 6: a wrong base URL is no failure of the network', async () => {
  const error = await thrownBy(new sdk.CloudNexus(key, { baseUrl: 'nowhere', accountId: 'acc_8k3m5p' }).servers.list());
  expect(error).toBeInstanceOf(CloudNexusError);
  expect(error).not.toBeInstanceOf(ConnectionError);
  expect(error).toMatchObject({ message: expect.stringContaining('`baseUrl`') });
});

test('rule 6: the families are told apart one after the other', async () => {
  const server = await serve({ status: 401, body: refusal('invalid_credentials') });
  const error = await thrownBy(server.client().servers.list());
  expect(codeOf(error)).toBe('invalid_credentials');
});

/** Compiles only where the classes are different types: else the last branches would be of type `never`. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof APIError)) return 'not of the API';
  if (error instanceof NotFoundError) return 'not found';
  if (error instanceof AuthenticationError) return error.code;
  return error.title;
}
