// Where the key, the account and the base URL come from.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CloudNexus, CloudNexusError, type Server } from '../src/index.ts';
import { key, order, refusal, serve, thrownBy } from './server.ts';

const account = { body: { data: { type: 'accounts', id: 'acc_asked', attributes: { name: 'Example Corp' } } } };

beforeEach(() => {
  for (const name of ['CN_API_KEY', 'CN_ACCOUNT_ID', 'CN_BASE_URL']) vi.stubEnv(name, undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

describe('rule 7: a missing key', () => {
  test.each([[undefined], ['']])('throws on the first request and not in the constructor: %j', async (given) => {
    const server = await serve({});
    const cn = new CloudNexus(given, { baseUrl: server.url });
    const error = await thrownBy(cn.servers.list());
    expect(error).toBeInstanceOf(CloudNexusError);
    expect(error).toMatchObject({ message: expect.stringContaining('CN_API_KEY') });
    expect(server.received).toEqual([]);
  });

  test('from a function throws too', async () => {
    const server = await serve({});
    await expect(server.client({}, () => '').servers.list()).rejects.toThrow('CN_API_KEY');
  });

  test('is none where none is needed', async () => {
    const server = await serve({});
    const cn = new CloudNexus(undefined, { baseUrl: server.url });
    await cn.status.get();
    await cn.oauth.metadata();
    expect(server.received.map(({ headers }) => headers.authorization)).toEqual([undefined, undefined]);
    expect(cn.oauth.authorize({ client_id: 'cli_app' } as never)).toBeInstanceOf(URL); // the rest is of no interest here
  });
});

describe('rule 11: the environment', () => {
  test('has the key, the account and the base URL', async () => {
    const server = await serve({});
    vi.stubEnv('CN_API_KEY', 'cn_live_sk_environment');
    vi.stubEnv('CN_ACCOUNT_ID', 'acc_environment');
    vi.stubEnv('CN_BASE_URL', server.url);
    await new CloudNexus().servers.get('srv_1');
    expect(server.received[0]).toMatchObject({
      url: '/v2/servers/srv_1',
      headers: { authorization: 'Bearer cn_live_sk_environment', 'x-cloudnexus-id': 'acc_environment' },
    });
  });

  test('loses against what is given', async () => {
    const server = await serve({});
    vi.stubEnv('CN_API_KEY', 'cn_live_sk_environment');
    vi.stubEnv('CN_ACCOUNT_ID', 'acc_environment');
    vi.stubEnv('CN_BASE_URL', 'http://127.0.0.1:1/v2');
    await new CloudNexus(key, { accountId: 'acc_given', baseUrl: `${server.url}/` }).servers.get('srv_1');
    expect(server.received[0]).toMatchObject({
      url: '/v2/servers/srv_1',
      headers: { authorization: `Bearer ${key}`, 'x-cloudnexus-id': 'acc_given' },
    });
  });

  test('holds where an option is undefined', async () => {
    const server = await serve({});
    vi.stubEnv('CN_ACCOUNT_ID', 'acc_environment');
    await server.client({ accountId: undefined, timeout: undefined }).servers.get('srv_1');
    expect(server.received[0]?.headers['x-cloudnexus-id']).toBe('acc_environment');
  });

  test('need not exist: there is none in browsers', async () => {
    vi.stubGlobal('process', undefined);
    try {
      expect(() => new CloudNexus()).not.toThrow();
    } finally {
      vi.unstubAllGlobals();
    }
  });
});

describe('the account', () => {
  test('is asked for once, however many calls there are, and of all clients made from one', async () => {
    const server = await serve(account, {});
    const cn = server.client({ accountId: undefined });
    await Promise.all([
      cn.servers.get('srv_1'),
      cn.servers.get('srv_2'),
      cn.with({ timeout: 9000 }).servers.get('srv_3'),
    ]);
    await cn.servers.get('srv_4');
    const [first, ...others] = server.received;
    expect(first).toMatchObject({ url: '/v2/account', headers: { authorization: `Bearer ${key}` } });
    expect(first?.headers).not.toHaveProperty('x-cloudnexus-id');
    expect(others.map(({ headers }) => headers['x-cloudnexus-id'])).toEqual(
      Array.from({ length: 4 }, () => 'acc_asked'),
    );
  });

  test('is asked for again after a failure', async () => {
    const server = await serve({ status: 401, body: refusal('invalid_credentials') }, account, {});
    const cn = server.client({ accountId: undefined });
    await expect(cn.servers.get('srv_1')).rejects.toMatchObject({ code: 'invalid_credentials' });
    await expect(cn.servers.get('srv_1')).resolves.toMatchObject({ id: 'srv_2x9k4m' });
  });

  test('is not asked for where it is not needed', async () => {
    const server = await serve({});
    const cn = server.client({ accountId: undefined });
    await cn.account.get();
    await cn.status.get();
    expect(server.received.map(({ url }) => url)).toEqual(['/v2/account', '/v2/status']);
  });

  test('outlives the call that asked first', async () => {
    const server = await serve((_, response) => {
      setTimeout(() => response.end(JSON.stringify(account.body)), 200);
    }, {});
    const cn = server.client({ accountId: undefined });
    const controller = new AbortController();
    const first = cn.servers.get('srv_1', {}, { signal: controller.signal });
    const second = cn.servers.get('srv_2');
    setTimeout(() => controller.abort(), 50);
    await expect(first).rejects.toMatchObject({ name: 'AbortError' });
    await expect(second).resolves.toMatchObject({ id: 'srv_2x9k4m' });
    expect(server.received).toHaveLength(2);
  });
});

describe('a credential', () => {
  test('may be a function, asked for every attempt', async () => {
    const server = await serve({ status: 503, headers: { 'Retry-After': '0' } }, {});
    let number = 0;
    const cn = server.client({}, async () => `cn_token_${(number += 1)}`);
    await cn.servers.create(order);
    expect(server.received.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer cn_token_1',
      'Bearer cn_token_2',
    ]);
  });

  test('that fails ends the call with its own error', async () => {
    const server = await serve({});
    const cn = server.client({}, () => Promise.reject(new Error('The vault is closed')));
    await expect(cn.servers.get('srv_1')).rejects.toThrow('The vault is closed');
    expect(server.received).toEqual([]);
  });

  test('may have white space around it, as from a file', async () => {
    const server = await serve({});
    await server.client({}, `${key}\n`).servers.get('srv_1');
    expect(server.received[0]?.headers.authorization).toBe(`Bearer ${key}`);
  });

  test('of OAuth gets its tokens beside the base URL', async () => {
    const server = await serve({ body: { access_token: 'token-1', token_type: 'Bearer', expires_in: 600 } }, {});
    const found: Server = await server
      .client({}, { clientId: 'cli_app', clientSecret: 'a-secret' })
      .servers.get('srv_1');
    expect(found.id).toBe('srv_2x9k4m');
    expect(server.received.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'POST /oauth/token',
      'GET /v2/servers/srv_1',
    ]);
    expect(server.received[1]?.headers.authorization).toBe('Bearer token-1');
  });
});
