import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { APIError } from '../../src/core/errors/api-error.ts';
import { ConnectionError } from '../../src/core/errors/connection-error.ts';
import {
  AuthorizationError,
  authorizationUrl,
  createPkce,
  createState,
  exchangeCode,
  refreshToken,
} from '../../src/oauth/index.ts';
import { granted, tokenServer, type TokenServer } from './token-server.ts';

const redirectUri = 'https://app.example.com/callback';
const state = 'af0ifjsldkj';
const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';

describe('PKCE', () => {
  test('the challenge is the SHA-256 of the verifier', async () => {
    const pkce = await createPkce();
    expect(pkce.verifier).toMatch(/^[A-Za-z0-9._~-]{43,128}$/);
    expect(pkce.challenge).toBe(createHash('sha256').update(pkce.verifier).digest('base64url'));
  });

  test('each is another one, and so is each state', async () => {
    expect((await createPkce()).verifier).not.toBe((await createPkce()).verifier);
    expect(createState()).not.toBe(createState());
  });
});

test('a person is sent to the authorization page with all it demands', () => {
  const url = authorizationUrl({
    clientId: 'console',
    redirectUri,
    scope: 'servers:read account:read',
    state,
    challenge: 'E9Me',
  });
  expect(url.origin + url.pathname).toBe('https://api.cloudnexus.io/oauth/authorize');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    response_type: 'code',
    client_id: 'console',
    redirect_uri: redirectUri,
    scope: 'servers:read account:read',
    state,
    code_challenge: 'E9Me',
    code_challenge_method: 'S256',
  });
});

test('the page may be elsewhere, and have a query of its own', () => {
  const authorizeUrl = 'http://127.0.0.1:4000/oauth/authorize?theme=dark';
  const url = authorizationUrl({ clientId: 'console', redirectUri, scope: '', state, challenge: 'E9Me', authorizeUrl });
  expect(url.href).toContain('http://127.0.0.1:4000/oauth/authorize?theme=dark&response_type=code&');
});

describe('a code', () => {
  const person = { ...granted(1), refresh_token: 'tGzv3JOkF0XG5Qx2TlKWIA' };

  test('is exchanged by an application with a secret', async () => {
    await using server = await tokenServer(() => ({ body: person }));
    const before = Date.now();
    const tokens = await exchangeCode({ ...back(server), clientSecret: 'a-secret-nobody-knows' });
    expect(tokens).toEqual({
      accessToken: 'token-1',
      expiresAt: expect.any(Date),
      scope: 'servers:read',
      refreshToken: 'tGzv3JOkF0XG5Qx2TlKWIA',
    });
    expect(Number(tokens.expiresAt) - before).toBeGreaterThanOrEqual(600_000);
    expect(Number(tokens.expiresAt) - Date.now()).toBeLessThanOrEqual(600_000);
    expect(server.requests).toMatchObject([
      {
        headers: { authorization: `Basic ${btoa('console:a-secret-nobody-knows')}` },
        form: {
          grant_type: 'authorization_code',
          code: '3sQZ8vJmYx0p',
          redirect_uri: redirectUri,
          code_verifier: verifier,
        },
      },
    ]);
  });

  test('is exchanged by a public client, which says who it is', async () => {
    await using server = await tokenServer(() => ({ body: person }));
    await exchangeCode(back(server));
    expect(server.requests[0]?.headers.authorization).toBeUndefined();
    expect(server.requests[0]?.form).toMatchObject({ client_id: 'console', code: '3sQZ8vJmYx0p' });
  });

  test('is not sent a second time when the answer is lost, for it is good once', async () => {
    await using server = await tokenServer(() => ({ lost: true }));
    await expect(exchangeCode(back(server))).rejects.toBeInstanceOf(ConnectionError);
    expect(server.requests).toHaveLength(1);
  });

  test('is sent again when it was certainly not looked at', async () => {
    await using server = await tokenServer((number) =>
      number === 1 ? { status: 503, headers: { 'Retry-After': '0' } } : { body: person },
    );
    await expect(exchangeCode(back(server))).resolves.toMatchObject({ accessToken: 'token-1' });
  });

  test('that the server refuses is an APIError', async () => {
    await using server = await tokenServer(() => ({
      status: 400,
      body: { error: 'invalid_grant', error_description: 'The code 3sQZ8vJmYx0p was used before.' },
    }));
    const error: unknown = await exchangeCode(back(server)).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(APIError);
    expect(error).toMatchObject({ code: 'invalid_grant', detail: 'The code [secret] was used before.' });
  });
});

describe('a redirect that brings no code of ours', () => {
  const redirects: [string, string, Record<string, string | undefined>][] = [
    [
      'a person who said no',
      'access_denied',
      { code: undefined, error: 'access_denied', error_description: 'Not today.' },
    ],
    ['another state', 'invalid_redirect', { state: 'another' }],
    ['no state', 'invalid_redirect', { state: undefined }],
    ['another server', 'invalid_redirect', { iss: 'https://evil.example.com' }],
    ['no server', 'invalid_redirect', { iss: undefined }],
    ['no code', 'invalid_redirect', { code: undefined }],
    ['an empty code', 'invalid_redirect', { code: '' }],
    ['somebody else who said no', 'invalid_redirect', { error: 'access_denied', state: 'another' }],
  ];
  test.each(redirects)('%s', async (_, code, changes) => {
    await using server = await tokenServer();
    const error: unknown = await exchangeCode(back(server, changes)).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AuthorizationError);
    expect(error).toMatchObject({ name: 'AuthorizationError', code });
    expect(server.requests).toHaveLength(0);
  });

  test('says why', async () => {
    await using server = await tokenServer();
    const no = back(server, { error: 'access_denied', error_description: 'Not today.' });
    await expect(exchangeCode(no)).rejects.toThrow('oauth.authorize: access_denied: Not today.');
  });

  test('two codes', async () => {
    await using server = await tokenServer();
    const { callbackUrl, ...rest } = back(server);
    await expect(exchangeCode({ ...rest, callbackUrl: `${callbackUrl}&code=another` })).rejects.toMatchObject({
      code: 'invalid_redirect',
    });
  });

  test('an application that kept no state has nothing to compare with', async () => {
    await using server = await tokenServer();
    await expect(exchangeCode({ ...back(server), state: '' })).rejects.toMatchObject({ code: 'invalid_redirect' });
    await expect(exchangeCode({ ...back(server, { state: undefined }), state: '' })).rejects.toMatchObject({
      code: 'invalid_redirect',
    });
  });
});

describe('a refresh token', () => {
  test('is exchanged for the next one', async () => {
    await using server = await tokenServer((number) => ({
      body: { ...granted(number), refresh_token: 'the-next-one' },
    }));
    const client = { clientId: 'console', tokenUrl: server.url };
    await expect(
      refreshToken({ ...client, refreshToken: 'the-first-one', scope: 'servers:read' }),
    ).resolves.toMatchObject({
      accessToken: 'token-1',
      refreshToken: 'the-next-one',
    });
    expect(server.requests[0]?.form).toEqual({
      grant_type: 'refresh_token',
      refresh_token: 'the-first-one',
      scope: 'servers:read',
      client_id: 'console',
    });
  });

  test('is not sent a second time when the answer is lost', async () => {
    await using server = await tokenServer(() => ({ lost: true }));
    const lost = refreshToken({ clientId: 'console', tokenUrl: server.url, refreshToken: 'the-first-one' });
    await expect(lost).rejects.toBeInstanceOf(ConnectionError);
    expect(server.requests).toHaveLength(1);
  });

  test('may be given another fetch and a signal', async () => {
    const never = refreshToken(
      { clientId: 'console', refreshToken: 'the-first-one' },
      { fetch: (input) => Promise.reject(new Error(`to ${String(input)}`)), signal: AbortSignal.timeout(5000) },
    );
    await expect(never).rejects.toThrow('to https://api.cloudnexus.io/oauth/token');
  });
});

/** What an application knows when a person came back. */
function back(
  server: TokenServer,
  changes: Record<string, string | undefined> = {},
): Parameters<typeof exchangeCode>[0] {
  const { origin } = new URL(server.url);
  const query = Object.entries({ code: '3sQZ8vJmYx0p', state, iss: origin, ...changes }).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  const callbackUrl = `${redirectUri}?${new URLSearchParams(query)}`;
  return { clientId: 'console', tokenUrl: server.url, redirectUri, state, verifier, callbackUrl };
}
