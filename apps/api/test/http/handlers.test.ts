// What a handler answers, returns as a refusal, or throws.
import { expect, test } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { asJsonText, type AnyAnswer, type Handlers } from '../../src/http/call.ts';
import { notFound, Refusal, unavailable } from '../../src/http/errors.ts';
import { checkPrecondition } from '../../src/http/request/precondition.ts';
import { StoreUnavailableError } from '../../src/store/errors.ts';
import { account, FakeAuthenticator, FakeLimiter } from './kit/fakes.ts';
import { exampleHandlers, exampleOf, operations } from './kit/handlers.ts';
import { start } from './kit/start.ts';

function withHandlers(handlers: object): () => unknown {
  return () =>
    createApp<void>({
      handlers: handlers as Handlers, // which is what is to be found out
      around: (_, handler) => handler(),
      authenticator: new FakeAuthenticator(),
      limiter: new FakeLimiter(),
      clock: Date.now,
      random: (size) => new Uint8Array(size),
      report: () => {},
    });
}

test('an app does not start without a handler for every operation', () => {
  const { 'servers.list': _, 'oauth.token': __, ...rest } = exampleHandlers();
  expect(withHandlers(rest)).toThrow('The contract and the handlers differ: no handler for servers.list, oauth.token.');
});

test('an app does not start with a handler that the contract has no operation for', () => {
  expect(withHandlers({ ...exampleHandlers(), 'servers.reboot': () => {} })).toThrow(
    'The contract and the handlers differ: no operation for the handler servers.reboot.',
  );
});

test('every operation answers its example', async () => {
  const { send } = await start();
  for (const operation of operations.filter(({ family }) => family === 'api')) {
    const { method, path, parameters, body } = operation;
    const [id = ''] = parameters.filter((each) => each.in === 'path').map(({ schema }) => Object(schema)['$ref']);
    const prefix = { Server: 'srv', Cluster: 'k8s', Webhook: 'whk', Delivery: 'dlv', Event: 'evt', ApiKey: 'key' };
    const [, kind = ''] = /schemas\/(\w+)Id$/.exec(id) ?? [];
    const sent = { method, path: path.replace('{id}', `${Object(prefix)[kind] ?? 'inv'}_1`) };
    const { status, json } = await send(body === undefined ? sent : { ...sent, body: Object(bodies)[operation.id] });
    expect([operation.id, status]).toEqual([operation.id, 200]);
    expect(json).toEqual(exampleOf(operation));
  }
});

const bodies = {
  'servers.create': { region: 'us-east-1', plan: 'starter', image: 'ubuntu-22.04' },
  'servers.update': { name: 'web', plan: 'starter', tags: {}, autoscaling: null },
  'servers.patch': { name: 'web' },
  'webhooks.create': { url: 'https://example.com/hooks', events: ['server.created'] },
  'webhooks.update': {
    url: 'https://example.com/hooks',
    events: ['server.created'],
    description: null,
    status: 'active',
  },
  'webhooks.patch': { status: 'paused' },
  'webhooks.rotateSecret': {},
  'webhooks.test': { event: 'server.created' },
  'deliveries.recover': { since: '2025-01-15T14:22:00Z' },
  'apiKeys.create': { name: 'deploy', role: 'operator' },
};

test('a text is sent as it is', async () => {
  const text = asJsonText('{ "data" : "as it was stored" }');
  const { send } = await start({ handlers: { 'servers.list': () => ({ document: text }) }, checkResponses: false });
  expect((await send({})).text).toBe(text);
});

test('a version is an ETag', async () => {
  const { send } = await start();
  expect((await send({ path: '/v2/servers/srv_1' })).headers.etag).toBe('"3"');
});

test('what is shown once is not for caches', async () => {
  const { send } = await start();
  const { headers } = await send({ method: 'POST', path: '/v2/events/stream-tickets' });
  expect(headers['cache-control']).toBe('no-store');
  expect((await send({})).headers['cache-control']).toBeUndefined();
});

test('a refusal may be returned or thrown', async () => {
  const { send } = await start({
    handlers: {
      'servers.get': () => notFound(),
      'servers.delete': () => {
        throw notFound();
      },
    },
  });
  for (const method of ['GET', 'DELETE']) {
    const { status, json } = await send({ method, path: '/v2/servers/srv_1' });
    expect([status, json.errors[0]?.source]).toEqual([404, { parameter: 'id' }]);
  }
});

function problem(attribute: string): Refusal<'invalid_body'> {
  return new Refusal({ code: 'invalid_body', detail: 'There is no such region.', source: { attribute } });
}

test('a refusal names an attribute by its name, wherever it was in the request', async () => {
  const { send } = await start({ handlers: { 'servers.create': ({ body }) => problem(`/${body.name ?? 'region'}`) } });
  const attributes = { region: 'us-east-9', plan: 'starter', image: 'ubuntu-22.04' };
  const pointer = async (body: object, headers = {}): Promise<unknown> =>
    (await send({ method: 'POST', body, headers })).json.errors[0]?.source?.pointer;
  const jsonApi = { 'Content-Type': 'application/vnd.api+json' };
  expect(await pointer(attributes)).toBe('/region');
  expect(await pointer({ data: { type: 'servers', attributes } }, jsonApi)).toBe('/data/attributes/region');
  // What was not sent can't be pointed at.
  expect(await pointer({ ...attributes, name: 'tags' })).toBe('');
});

test('a precondition that fails is 412', async () => {
  const { send } = await start({
    handlers: {
      'servers.delete': ({ ifMatch }) => {
        checkPrecondition(ifMatch, 4);
        return { document: exampleOf(deletion()) as never, etag: '4' };
      },
    },
  });
  const remove = async (ifMatch?: string): Promise<[number, string | undefined]> => {
    const { status, json } = await send({
      method: 'DELETE',
      path: '/v2/servers/srv_1',
      headers: { 'If-Match': ifMatch },
    });
    return [status, json.errors?.[0]?.detail];
  };
  expect(await remove()).toEqual([200, undefined]);
  expect(await remove('"4"')).toEqual([200, undefined]);
  expect(await remove('"3", "4"')).toEqual([200, undefined]);
  expect(await remove('*')).toEqual([200, undefined]);
  const repeat = 'Get it again and repeat the change.';
  expect(await remove('"3"')).toEqual([412, `The resource is at version 4, not 3. ${repeat}`]);
  expect(await remove('W/"4"')).toEqual([412, `The resource is at version 4, not a weak one. ${repeat}`]);
});

function deletion(): (typeof operations)[number] {
  const found = operations.find(({ id }) => id === 'servers.delete');
  if (found === undefined) throw new Error('The contract has no servers.delete.');
  return found;
}

test('what stands around handlers gives them their scope, and sees what they answer', async () => {
  const seen: unknown[] = [];
  const limiter = new FakeLimiter();
  const app = createApp<{ tx: number }>({
    handlers: Object.fromEntries(
      Object.entries(exampleHandlers()).map(([id, handler]) => [
        id,
        (call: never, scope: unknown) => {
          seen.push(scope);
          return handler(call);
        },
      ]),
    ) as never, // the scope is the same for all
    around: async (call, handler) => {
      const answer = await handler({ tx: 7 });
      seen.push(call.operationId, call.idempotencyKey, answer instanceof Refusal ? answer.status : answer.etag);
      return { ...(answer as AnyAnswer), replayed: true }; // an example is no refusal
    },
    authenticator: new FakeAuthenticator(),
    limiter,
    clock: Date.now,
    random: (size) => new Uint8Array(size),
    report: (error) => seen.push(error),
    checkResponses: true,
  });
  const { statusCode, headers } = await app.inject({
    method: 'POST',
    url: '/v2/servers',
    headers: { authorization: 'Bearer owner', 'x-cloudnexus-id': account, 'idempotency-key': 'order-4711' },
    payload: bodies['servers.create'],
  });
  expect([statusCode, headers['idempotency-replayed']]).toEqual([200, 'true']);
  expect(seen).toEqual([{ tx: 7 }, 'servers.create', 'order-4711', '3']);
});

test('an unexpected error is 500, reported, and not shown', async () => {
  const { send, reports } = await start({
    handlers: {
      'servers.list': () => {
        throw new TypeError('a secret');
      },
    },
  });
  const { status, text, json } = await send({});
  expect([status, json.errors[0]?.code, text.includes('secret')]).toEqual([500, 'internal_error', false]);
  expect(reports.splice(0)).toMatchObject([new TypeError('a secret')]);
});

test('a store that is not there is 503, and says when to ask again', async () => {
  const { send } = await start({
    handlers: {
      'servers.list': () => Promise.reject(new StoreUnavailableError('connection refused')),
      'events.list': () => unavailable('The API stops.', 12),
    },
  });
  const [first, second] = [await send({}), await send({ path: '/v2/events' })];
  expect([first.status, first.headers['retry-after'], first.json.errors[0]?.code]).toEqual([
    503,
    '1',
    'service_unavailable',
  ]);
  expect([second.status, second.headers['retry-after']]).toEqual([503, '12']);
});

test('where credentials cannot be looked up, the address is charged, and it is 503', async () => {
  const { send, authenticator, limiter } = await start();
  authenticator.authenticate = () => Promise.reject(new StoreUnavailableError('connection refused'));
  const { status, headers } = await send({});
  expect([status, headers['x-ratelimit-limit']]).toEqual([503, String(limiter.addressLimit)]);
});

test('OAuth fails in its own words', async () => {
  const { send, reports } = await start({
    handlers: {
      'oauth.token': () => {
        throw new TypeError('a secret');
      },
      'oauth.revoke': () => {
        throw new StoreUnavailableError('connection refused');
      },
    },
  });
  const [token, revoke] = [
    await send({ method: 'POST', path: '/oauth/token' }),
    await send({ method: 'POST', path: '/oauth/revoke' }),
  ];
  expect([token.status, token.json.error]).toEqual([500, 'server_error']);
  expect([revoke.status, revoke.json.error]).toEqual([503, 'temporarily_unavailable']);
  const malformed = await send({ method: 'POST', path: '/oauth/token?%zz' });
  expect([malformed.status, malformed.json.error]).toEqual([400, 'invalid_request']);
  expect(malformed.headers['cache-control']).toBe('no-store');
  expect(reports.splice(0)).toHaveLength(1);
});

test.each([
  ['a document that is wrong', { document: { data: [] } }, 'servers.list 200:  must have required property'],
  ['a header that is missing', { document: exampleOf(deletion()) }, 'servers.delete 200: the header ETag is missing'],
  [
    'an error that is not documented',
    new Refusal({ code: 'not_found', detail: 'There is none.' }),
    'servers.list 404: 404 is not documented',
  ],
])('in tests %s is found out', async (_, result, message) => {
  const handler = (): never => result as never; // the compiler would find it out before
  const { send, reports } = await start({ handlers: { 'servers.list': handler, 'servers.delete': handler } });
  const [method, path] = message.startsWith('servers.list') ? ['GET', '/v2/servers'] : ['DELETE', '/v2/servers/srv_1'];
  expect((await send({ method, path })).status).toBe(500);
  expect(reports.splice(0).map(String)).toEqual([expect.stringContaining(message)]);
});
