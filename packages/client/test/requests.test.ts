// What goes over the wire.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CloudNexusError } from '../src/index.ts';
import { apiVersion, version } from '../src/core/version.ts';
import { key, order, serve, thrownBy } from './server.ts';

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }; // ours

describe('rule 12: the headers', () => {
  test('name the SDK and the version of the API, and nothing else about the program', async () => {
    const server = await serve({});
    await server.client().servers.get('srv_1');
    const headers = server.received[0]?.headers ?? {};
    expect(headers['user-agent']).toBe(`cloudnexus-ts/${manifest.version}`);
    expect(headers['x-cloudnexus-version']).toBe('2.4');
    const fromFetch = new Set(['host', 'connection', 'accept-language', 'sec-fetch-mode', 'accept-encoding']);
    const ours = Object.keys(headers).filter((name) => !fromFetch.has(name));
    expect(ours.sort()).toEqual(['accept', 'authorization', 'user-agent', 'x-cloudnexus-id', 'x-cloudnexus-version']);
  });

  test('have the version of the package', () => {
    expect(version).toBe(manifest.version);
    expect(version.startsWith(`${apiVersion}.`)).toBe(true);
  });

  test('say what the body is only where there is one, and never its charset', async () => {
    const server = await serve({});
    const cn = server.client();
    await cn.servers.create(order);
    await cn.servers.delete('srv_1');
    await cn.events.ticket();
    expect(server.received.map(({ headers }) => headers['content-type'])).toEqual([
      'application/json',
      undefined,
      undefined,
    ]);
    expect(server.received.map(({ headers }) => headers.accept)).toEqual(
      Array.from({ length: 3 }, () => 'application/json'),
    );
  });

  test('can be added to, replaced and taken away, by the client and by a call', async () => {
    const server = await serve({});
    const cn = server.client({ headers: { 'X-Team': 'web', 'User-Agent': 'my-program/1.0' } });
    await cn.servers.get('srv_1', {}, { headers: { 'x-team': 'api', 'X-Trace': undefined } });
    await cn.with({ headers: { 'x-TEAM': null } }).servers.get('srv_1');
    const [one, other] = server.received;
    expect(one?.headers).toMatchObject({ 'x-team': 'api', 'user-agent': 'my-program/1.0' });
    expect(one?.headers).not.toHaveProperty('x-trace');
    expect(other?.headers).not.toHaveProperty('x-team');
  });
});

describe('a query', () => {
  test.each([
    [
      { filter: { region: 'us-east-1', tag: 'env:production' }, page: { size: 2 } },
      'filter[region]=us-east-1&filter[tag]=env:production&page[size]=2',
    ],
    [{ fields: { servers: 'name,status' }, sort: '-created_at' }, 'fields[servers]=name,status&sort=-created_at'],
    [{ filter: { region: undefined, status: 'running' } }, 'filter[status]=running'],
    [{ page: {}, filter: undefined }, ''],
    [{}, ''],
    [undefined, ''],
  ] as const)('%j is %s', async (query, search) => {
    const server = await serve({ body: { data: [] } });
    await server.client().servers.list(query as object); // some of it is what types don't allow
    const url = server.received[0]?.url ?? '';
    expect(decodeURIComponent(url)).toBe(`/v2/servers${search && '?'}${search}`);
  });

  test('lists what to include with commas', async () => {
    const server = await serve({});
    await server.client().deliveries.get('dlv_1', { include: ['webhook', 'event'] });
    expect(server.received[0]?.url).toBe('/v2/deliveries/dlv_1?include=webhook,event');
  });

  test('is encoded', async () => {
    const server = await serve({ body: { data: [] } });
    await server.client().servers.list({ filter: { tag: 'a&b=c d#é' } });
    expect(server.received[0]?.url).toBe('/v2/servers?filter[tag]=a%26b%3Dc%20d%23%C3%A9');
  });
});

describe('an id', () => {
  test('is encoded, so that it stays one part of the path', async () => {
    const server = await serve({});
    await server.client().servers.get('../account?x=1#y');
    expect(server.received[0]?.url).toBe('/v2/servers/..%2Faccount%3Fx%3D1%23y');
  });

  test.each(['', '.', '..', undefined, null, 17])(
    'cannot be %j: that would be the path of another operation',
    async (id) => {
      const server = await serve({});
      const error = await thrownBy(server.client().servers.delete(id as string)); // as without types
      expect(error).toBeInstanceOf(CloudNexusError);
      expect(server.received).toEqual([]);
    },
  );
});

describe('OAuth', () => {
  const credentials = { client_id: 'cli_app', client_secret: 's e&cret' };

  test('gets a form with the credentials as they are given, and no header of ours', async () => {
    const token = { access_token: 'x', token_type: 'Bearer', expires_in: 600 };
    const server = await serve({ body: token });
    const cn = server.client();
    expect(await cn.oauth.token({ ...credentials, grant_type: 'client_credentials' })).toEqual(token);
    expect(server.received[0]).toMatchObject({
      method: 'POST',
      url: '/oauth/token',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(Object.fromEntries(new URLSearchParams(server.received[0]?.body))).toEqual({
      ...credentials,
      grant_type: 'client_credentials',
    });
    expect(server.received[0]?.headers).not.toHaveProperty('authorization');
    expect(server.received[0]?.headers).not.toHaveProperty('x-cloudnexus-id');
  });

  test('may answer with nothing', async () => {
    const server = await serve({ body: '' });
    expect(await server.client().oauth.revoke({ ...credentials, token: 'x' })).toBeUndefined();
  });

  test.each([
    ['https://api.cloudnexus.io/v2', 'https://api.cloudnexus.io'],
    ['https://example.com/cloud/v2/', 'https://example.com/cloud'],
    ['http://127.0.0.1:4010', 'http://127.0.0.1:4010'],
  ])('is beside the base URL %s', async (baseUrl, beside) => {
    const server = await serve({});
    const cn = server.client({ baseUrl });
    const url = cn.oauth.authorize({
      response_type: 'code',
      client_id: 'cli_app',
      redirect_uri: 'https://app.example.com/callback',
      scope: 'servers:read events:read',
      state: 'x',
      code_challenge: 'y',
      code_challenge_method: 'S256',
    });
    expect(url.origin + url.pathname).toBe(`${beside}/oauth/authorize`);
    expect(url.searchParams.get('scope')).toBe('servers:read events:read');
    expect(server.received).toEqual([]);
  });

  test('discovery is beside it too', async () => {
    const server = await serve({ body: { issuer: 'x' } });
    expect(await server.client().oauth.metadata()).toEqual({ issuer: 'x' });
    expect(server.received[0]?.url).toBe('/.well-known/oauth-authorization-server');
  });
});

test('the credential goes to no operation that needs none', async () => {
  const server = await serve({});
  await server.client().status.get();
  expect(server.received[0]?.headers).not.toHaveProperty('authorization');
  expect(JSON.stringify(server.received)).not.toContain(key);
});
