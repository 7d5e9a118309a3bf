// Whatever is answered, and by whatever part: it says what is left, and it took one from one bucket.
import { needPart } from '@cloudnexus/repo/parts';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { subprotocol } from '../../src/stream/protocol.ts';
import { FailingStore } from '../contract/kit/failing-store.ts';
import { engines, newFolder } from '../engines.ts';
import { responses } from '../http/kit/raw-responses.ts';
import { send, sendRaw, type Sent } from '../http/kit/send.ts';
import { startWhole } from '../kit/api.ts';
import { composeWhole, type Account } from '../kit/whole.ts';
import { newDatabase, startPostgres } from '../postgres/server.ts';

const patient = { timeout: 120_000 };
const limit = 1_000_000;

interface Headers {
  get(name: string): string | null | undefined;
}

interface Answered {
  readonly status: number;
  readonly headers: Headers;
}

function standard({ headers }: Answered): { limit: number; remaining: number; reset: number; id: string } {
  const number = (name: string): number => Number(headers.get(name) ?? Number.NaN);
  return {
    limit: number('x-ratelimit-limit'),
    remaining: number('x-ratelimit-remaining'),
    reset: number('x-ratelimit-reset'),
    id: headers.get('x-request-id') ?? '',
  };
}

async function ask(port: number, sent: Sent | string): Promise<Answered> {
  if (typeof sent === 'string') {
    const [response] = responses(await sendRaw(port, sent));
    if (response === undefined) throw new Error('There is no answer.');
    return response;
  }
  const { status, headers } = await send(port, sent);
  return { status, headers: { get: (name) => [headers[name] ?? []].flat()[0] } };
}

/** What is sent, whose bucket it takes from, and what becomes of it. */
type Kind = readonly [name: string, bucket: 'account' | 'address', status: number, sent: Sent | string];

function kinds({ id, owner }: Account, viewer: string, server: string): readonly Kind[] {
  const account = { Authorization: `Bearer ${owner}`, 'X-CloudNexus-Id': id };
  const own = (sent: Sent): Sent => ({ ...sent, headers: { ...account, ...sent.headers } });
  const jsonApi = 'application/vnd.api+json';
  const named = [`Host: localhost`, `Authorization: Bearer ${owner}`, `X-CloudNexus-Id: ${id}`];
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
  return [
    ['a page', 'account', 200, own({})],
    ['a resource', 'account', 200, own({ path: `/v2/servers/${server}` })],
    ['HEAD', 'account', 200, own({ method: 'HEAD', path: `/v2/servers/${server}` })],
    ['a write', 'account', 200, own({ method: 'PATCH', path: `/v2/servers/${server}`, body: { name: 'b' } })],
    ['a file', 'account', 200, own({ path: '/openapi.json' })],
    ['a file without a credential', 'address', 200, { path: '/asyncapi.json' }],
    ['the status', 'address', 200, { path: '/v2/status' }],
    ['a parameter that is unknown', 'account', 400, own({ path: '/v2/servers?a=1' })],
    ['a body that is wrong', 'account', 400, own({ method: 'POST', body: {} })],
    ['an address that is none', 'account', 400, own({ path: '/%zz' })],
    ['no credential', 'address', 401, {}],
    ['a credential that is wrong', 'address', 401, { headers: { Authorization: 'Bearer x', 'X-CloudNexus-Id': id } }],
    ['no account', 'account', 401, { headers: { Authorization: `Bearer ${owner}` } }],
    ['another account', 'account', 403, own({ headers: { 'X-CloudNexus-Id': 'acc_0' } })],
    [
      'too few scopes',
      'account',
      403,
      own({ method: 'POST', headers: { Authorization: `Bearer ${viewer}` }, body: {} }),
    ],
    ['an unknown resource', 'account', 404, own({ path: '/v2/servers/srv_0' })],
    ['an unknown path', 'account', 404, own({ path: '/v2/nowhere' })],
    ['an unknown path without a credential', 'address', 404, { path: '/nowhere' }],
    ['another method', 'account', 405, own({ method: 'DELETE' })],
    ['a type that there is not', 'account', 406, own({ headers: { Accept: 'text/html' } })],
    [
      'a document of another type',
      'account',
      409,
      own({ method: 'POST', body: '{"data":{"type":"a","attributes":{}}}', headers: { 'Content-Type': jsonApi } }),
    ],
    [
      'a version that is old',
      'account',
      412,
      own({ method: 'PATCH', path: `/v2/servers/${server}`, body: { name: 'c' }, headers: { 'If-Match': '"0"' } }),
    ],
    [
      'a body that is too large',
      'account',
      413,
      own({ method: 'POST', body: 'x'.repeat(1_100_000), headers: { 'Content-Type': 'application/json' } }),
    ],
    ['a body of another type', 'account', 415, own({ method: 'POST', body: 'a', headers: { 'Content-Type': 'a/b' } })],
    ['a stream without an upgrade', 'account', 426, own({ path: '/v2/events/stream' })],
    [
      'a preflight',
      'address',
      204,
      { method: 'OPTIONS', headers: { Origin: 'https://a.example', 'Access-Control-Request-Method': 'PUT' } },
    ],
    ['what the server can', 'address', 204, raw('OPTIONS * HTTP/1.1', 'Host: a', 'Connection: close')],
    ['the metadata of OAuth', 'address', 200, { path: '/.well-known/oauth-authorization-server' }],
    [
      'an OAuth client that is unknown',
      'address',
      401,
      {
        method: 'POST',
        path: '/oauth/token',
        headers: { ...form, Authorization: `Basic ${btoa('nobody:nothing')}` },
        body: 'grant_type=client_credentials',
      },
    ],
    ['an OAuth request that is none', 'address', 400, { path: '/oauth/authorize' }],
    ['garbage', 'address', 400, 'garbage\r\n\r\n'],
    ['a method that nobody knows', 'address', 400, raw('FETCH / HTTP/1.1', ...named)],
    ['CONNECT', 'address', 400, raw('CONNECT a:1 HTTP/1.1', ...named)],
    [
      'two lengths',
      'address',
      400,
      raw('POST /v2/servers HTTP/1.1', ...named, 'Content-Length: 1', 'Content-Length: 2'),
    ],
    [
      'a length and chunks',
      'address',
      400,
      raw('POST /v2/servers HTTP/1.1', ...named, 'Content-Length: 3', 'Transfer-Encoding: chunked'),
    ],
    ['headers that never end', 'address', 431, raw('GET /v2/servers HTTP/1.1', ...named, `X: ${'a'.repeat(20_000)}`)],
    ['a request that never ends', 'address', 408, `GET /v2/servers HTTP/1.1\r\n${named.join('\r\n')}\r\nX: `],
    [
      'a body that never ends',
      'account',
      408,
      raw('POST /v2/servers HTTP/1.1', ...named, 'Content-Type: application/json', 'Content-Length: 9'),
    ],
    [
      'a stream that nobody may open',
      'address',
      401,
      raw(
        'GET /v2/events/stream HTTP/1.1',
        'Host: localhost',
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      ),
    ],
  ];
}

function raw(line: string, ...headers: readonly string[]): string {
  return [line, ...headers, '', ''].join('\r\n');
}

describe.each(engines)('on %s', (engine) => {
  test('every kind of answer says what is left, and took one from one bucket', patient, async (context) => {
    const api = await startWhole(engine, context, {}, { requestTimeout: 400 });
    const port = Number(new URL(api.url).port);
    const account = await api.account('Counted');
    const viewer = await account.key({ grant: { role: 'viewer' } });
    const { json } = await account.send('POST', '/v2/servers', {
      body: { region: 'us-east-1', plan: 'starter', image: 'debian-12' },
    });
    const left = { account: limit - 1, address: limit };
    const resets = { account: new Set<number>(), address: new Set<number>() };
    const ids = new Set<string>();
    const all = kinds(account, viewer, json.data.id);
    for (const [name, bucket, status, sent] of all) {
      const answered = await ask(port, sent);
      const { remaining, reset, id, ...rest } = standard(answered);
      left[bucket] -= 1;
      expect([name, answered.status, remaining, rest.limit]).toEqual([name, status, left[bucket], limit]);
      resets[bucket].add(reset);
      ids.add(id);
    }
    // A window of a minute, or two where the test met its edge, and then the counts above would not have been right.
    expect([resets.account.size, resets.address.size]).toEqual([1, 1]);
    expect([...ids].filter((id) => /^req_[0-9a-hjkmnp-tv-z]{20}$/.test(id))).toHaveLength(all.length);
  });

  test('a connection that becomes a WebSocket says it as well', patient, async (context) => {
    const api = await startWhole(engine, context);
    const { id, owner } = await api.account('Streaming');
    const socket = new WebSocket(`${api.url.replace('http', 'ws')}/v2/events/stream`, subprotocol, {
      headers: { Authorization: `Bearer ${owner}`, 'X-CloudNexus-Id': id },
    });
    const headers = await new Promise<Headers>((resolve, reject) => {
      socket.once('upgrade', (response) => resolve({ get: (name) => [response.headers[name] ?? []].flat()[0] }));
      socket.once('error', reject);
    });
    socket.terminate();
    expect(standard({ status: 101, headers })).toMatchObject({ limit, remaining: limit - 1 });
  });

  test('a bucket that is empty stays empty until its window ends', patient, async (context) => {
    const api = await startWhole(engine, context, { CN_ADDRESS_LIMIT: '2' });
    const port = Number(new URL(api.url).port);
    const answers = [];
    for (const path of ['/v2/status', '/nowhere', '/v2/status', '/%zz', '/oauth/authorize'])
      answers.push(await ask(port, { path }));
    answers.push(await ask(port, 'garbage\r\n\r\n'));
    expect(answers.map((each) => [each.status, standard(each).remaining])).toEqual([
      [200, 1],
      [404, 0],
      [429, 0],
      [400, 0],
      [429, 0],
      [400, 0],
    ]);
    expect(new Set(answers.map((each) => standard(each).reset)).size).toBe(1);
  });

  test('a mistake of ours says it as well', patient, async (context) => {
    let failing: FailingStore | undefined;
    const api = await startWhole(engine, context, {}, { wrapStore: (store) => (failing = new FailingStore(store)) });
    const account = await api.account('Unlucky');
    const before = await account.send('GET', '/v2/servers');
    const broken = await failing?.failing('broken', () => account.send('GET', '/v2/servers'));
    expect([before.status, standard(before).remaining]).toEqual([200, limit - 1]);
    expect(broken?.status).toBe(500);
    if (broken === undefined) return;
    expect(standard(broken).id).toMatch(/^req_/);
    // On Postgres buckets are in the store, and while it fails each process counts on its own.
    expect(standard(broken).remaining).toBe(engine === 'sqlite' ? limit - 2 : limit - 1);
  });
});

test('without its database the API is 503, and still says what is left', patient, async (context) => {
  const server = await startPostgres(needPart('postgres', context));
  context.onTestFinished(() => server.stop());
  const api = await composeWhole(await newDatabase(server.url), newFolder(context));
  context.onTestFinished(() => api.close());
  const account = await api.account('Waiting');
  const before = await account.send('GET', '/v2/servers');
  await server.pause();
  const without = await account.send('GET', '/v2/servers');
  await server.resume();
  expect([before, without].map((each) => [each.status, standard(each).remaining])).toEqual([
    [200, limit - 1],
    [503, limit - 1],
  ]);
  expect(without.headers.get('Retry-After')).toMatch(/^\d+$/);
});
