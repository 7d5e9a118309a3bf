// What is said of a body that is wrong: all of it at once, in words that help, with pointers into what was sent.
import { expect, test } from 'vitest';
import { start, type Started } from './kit/start.ts';

const jsonApi = { 'Content-Type': 'application/vnd.api+json' };

type Said = [pointer: string | undefined, detail: string | undefined];

async function problems(started: Started, path: string, body: object | string, headers = {}): Promise<Said[]> {
  const method = path.includes('/srv_') ? 'PATCH' : 'POST';
  const sent = typeof body === 'string' ? { 'Content-Type': 'application/json', ...headers } : headers;
  const { status, json } = await started.send({ method, path, body, headers: sent });
  expect(status).toBe(400);
  return json.errors.map(({ source, detail }) => [source?.pointer, detail]);
}

const server = { region: 'us-east-1', plan: 'starter', image: 'ubuntu-22.04' };

test.each<[object, Said[]]>([
  [{ ...server, count: 21 }, [['/count', '`count` must be at most 20.']]],
  [{ ...server, count: 0 }, [['/count', '`count` must be at least 1.']]],
  [{ ...server, count: '2' }, [['/count', '`count` must be a whole number, not a string.']]],
  [{ ...server, count: 1.5 }, [['/count', '`count` must be a whole number, not `1.5`.']]],
  [
    { regoin: 'us-east-1', plan: 'starter', image: 'ubuntu-22.04' },
    [
      ['', '`region` is required.'],
      ['/regoin', 'There is no field `regoin`. Did you mean `region`?'],
    ],
  ],
  [{ ...server, colour: 'red' }, [['/colour', 'There is no field `colour`.']]],
  [{ ...server, name: '' }, [['/name', '`name` must not be empty.']]],
  [{ ...server, name: 'é'.repeat(61) }, [['/name', '`name` must have at most 60 characters, not 61.']]],
  [{ ...server, plan: null }, [['/plan', '`plan` must be a string, not null.']]],
  [
    { ...server, region: 'US East' },
    [['/region', '`region` must look like `us-east-1` and match `^[a-z0-9][a-z0-9._-]*$`.']],
  ],
  [
    { ...server, tags: { Env: 'a', team: 1 } },
    [
      ['/tags/Env', '`tags.Env` is not a name that `tags` can hold. It must match `^[a-z0-9][a-z0-9_.-]{0,62}$`.'],
      ['/tags/team', '`tags.team` must be a string, not `1`.'],
    ],
  ],
  [
    { ...server, autoscaling: { min_plan: 'starter', target_cpu: 60 } },
    [
      ['/autoscaling', '`autoscaling.max_plan` is required.'],
      ['/autoscaling', '`autoscaling.target_cpu_percent` is required.'],
      ['/autoscaling/target_cpu', 'There is no field `autoscaling.target_cpu`.'],
    ],
  ],
  [{ ...server, autoscaling: 'on' }, [['/autoscaling', '`autoscaling` must be an object or null, not a string.']]],
  [[], [['', 'The body must be an object, not an array.']]],
])('of the server %j it says %j', async (body, expected) => {
  expect(await problems(await start(), '/v2/servers', body)).toEqual(expected);
});

test.each<[string, object, Said[]]>([
  ['/v2/api-keys', { name: 'a' }, [['', 'Send either `role` or `scopes`.']]],
  [
    '/v2/api-keys',
    { name: 'a', role: 'owner', scopes: ['servers:read'] },
    [['', 'Send either `role` or `scopes`, not both.']],
  ],
  [
    '/v2/api-keys',
    { name: 'a', role: 'ownr' },
    [['/role', '`role` must be one of `owner`, `operator`, `viewer`, not `ownr`. Did you mean `owner`?']],
  ],
  [
    '/v2/api-keys',
    { name: 'a', scopes: ['servers:read', 'servers:read'] },
    [['/scopes', '`scopes` must not hold a value twice.']],
  ],
  ['/v2/api-keys', { name: 'a', scopes: [] }, [['/scopes', '`scopes` must not be empty.']]],
  [
    '/v2/api-keys',
    { name: 'a', role: 'owner', expires_at: 'tomorrow' },
    [
      [
        '/expires_at',
        '`expires_at` must be a time with its offset (RFC 3339), such as `2025-01-15T14:22:00Z`, not `tomorrow`.',
      ],
    ],
  ],
  ['/v2/servers/srv_1', {}, [['', 'Send at least one of `name`, `plan`, `tags`, `autoscaling`.']]],
])('of %s with %j it says %j', async (path, body, expected) => {
  expect(await problems(await start(), path, body)).toEqual(expected);
});

function document(attributes: object): object {
  return { data: { type: 'servers', attributes } };
}

test('in a JSON:API document pointers lead to its attributes, and fields are called the same', async () => {
  const started = await start();
  const said = async (body: object): Promise<Said[]> => await problems(started, '/v2/servers', body, jsonApi);
  expect(await said(document({ ...server, count: 21 }))).toEqual([
    ['/data/attributes/count', '`count` must be at most 20.'],
  ]);
  expect(await said(document({ plan: 'a', image: 'b', 'a/b~c': 1 }))).toEqual([
    ['/data/attributes', '`region` is required.'],
    ['/data/attributes/a~1b~0c', 'There is no field `a/b~c`.'],
  ]);
  expect(await said({ ...server })).toEqual([
    ['', '`data` is required.'],
    ['/region', 'There is no field `region`.'],
    ['/plan', 'There is no field `plan`.'],
    ['/image', 'There is no field `image`.'],
  ]);
  expect(await said({ data: [] })).toEqual([['/data', '`data` must be an object, not an array.']]);
  expect(await said({ data: { type: 'servers', lid: 'a', attributes: server } })).toEqual([
    ['/data/lid', 'There is no field `data.lid`.'],
  ]);
});

test.each<[string, string, object, number, string, string]>([
  ['POST', '/v2/servers', { type: 'server', attributes: server }, 409, 'resource_type_mismatch', '/data/type'],
  ['POST', '/v2/servers', { type: 'servers', id: 'srv_1', attributes: {} }, 403, 'client_generated_id', '/data/id'],
  [
    'PATCH',
    '/v2/servers/srv_1',
    { type: 'servers', id: 'srv_2', attributes: {} },
    409,
    'resource_id_mismatch',
    '/data/id',
  ],
  ['PUT', '/v2/servers/srv_1', { type: 'webhooks', id: 'srv_2' }, 409, 'resource_type_mismatch', '/data/type'],
  ['PATCH', '/v2/servers/srv_1', { type: 'servers', attributes: { name: 'a' } }, 400, 'invalid_body', '/data'],
])('%s %s with %j is %d %s', async (method, path, data, status, code, pointer) => {
  const { send } = await start();
  const { status: answered, json } = await send({ method, path, body: { data }, headers: jsonApi });
  expect([answered, json.errors[0]?.code, json.errors[0]?.source]).toEqual([status, code, { pointer }]);
});

const whole = { name: 'web', plan: 'starter', tags: {}, autoscaling: null };

test.each<[string, string, object, Said[]]>([
  ['PATCH', '/v2/servers/srv_1', { region: 'eu-west-1' }, [['/region', "`region` can't be changed after creation."]]],
  [
    'PUT',
    '/v2/servers/srv_1',
    { ...whole, image: 'debian-12', ssh_keys: [], user_data: 'a', count: 2 },
    [
      ['/image', "`image` can't be changed after creation."],
      ['/ssh_keys', "`ssh_keys` can't be changed after creation."],
      ['/user_data', "`user_data` can't be changed after creation."],
      ['/count', "`count` can't be changed after creation."],
    ],
  ],
  [
    'PATCH',
    '/v2/servers/srv_1',
    { name: 'web', status: 'running', created_at: null },
    [
      ['/status', '`status` is read-only.'],
      ['/created_at', '`created_at` is read-only.'],
    ],
  ],
  ['PATCH', '/v2/webhooks/whk_1', { failing_since: null }, [['/failing_since', '`failing_since` is read-only.']]],
])('%s %s with %j says of what the resource has, but keeps, not that there is none: %j', async (...given) => {
  const [method, path, body, expected] = given;
  const { send } = await start();
  const { status, json } = await send({ method, path, body });
  expect([status, json.errors.map(({ code }) => code)]).toEqual([400, expected.map(() => 'invalid_body')]);
  expect(json.errors.map(({ source, detail }) => [source?.pointer, detail])).toEqual(expected);
});

test('what a resource keeps is an attribute in a JSON:API document, and nothing else of the same name', async () => {
  const started = await start();
  const autoscaling = { min_plan: 'starter', max_plan: 'enterprise', target_cpu_percent: 60, region: 'us-east-1' };
  const data = { type: 'servers', id: 'srv_1', attributes: { image: 'debian-12', autoscaling }, status: 'running' };
  expect(await problems(started, '/v2/servers/srv_1', { data, region: 'us-east-1' }, jsonApi)).toEqual(
    expect.arrayContaining([
      ['/region', 'There is no field `region`.'],
      ['/data/status', 'There is no field `data.status`.'],
      ['/data/attributes/image', "`image` can't be changed after creation."],
      ['/data/attributes/autoscaling/region', 'There is no field `autoscaling.region`.'],
    ]),
  );
});

test('a field that only a change takes is none at creation, and one that nothing has is none anywhere', async () => {
  const started = await start();
  const webhook = { url: 'https://example.com/hooks', events: ['server.created'], status: 'paused' };
  expect(await problems(started, '/v2/webhooks', webhook)).toEqual([['/status', 'There is no field `status`.']]);
  expect(await problems(started, '/v2/servers/srv_1', { nmae: 'web', constructor: 1 })).toEqual([
    ['/nmae', 'There is no field `nmae`. Did you mean `name`?'],
    ['/constructor', 'There is no field `constructor`.'],
  ]);
});

test('a handler gets the same body from either media type', async () => {
  const bodies: unknown[] = [];
  const { send } = await start({
    handlers: {
      'servers.patch': ({ body }) => {
        bodies.push(body);
        return { document: {} as never, etag: '3' };
      },
    },
    checkResponses: false,
  });
  const [method, path] = ['PATCH', '/v2/servers/srv_1'];
  await send({ method, path, body: { name: 'web' } });
  const data = { type: 'servers', id: 'srv_1', attributes: { name: 'web' } };
  await send({
    method,
    path,
    body: { data, meta: { sent: 'by a test' }, jsonapi: { version: '1.1' } },
    headers: jsonApi,
  });
  expect(bodies).toEqual([{ name: 'web' }, { name: 'web' }]);
});

test('the defaults of the contract are filled in', async () => {
  const bodies: unknown[] = [];
  const { send } = await start({
    handlers: {
      'servers.create': ({ body }) => {
        bodies.push(body);
        return { document: {} as never, etag: '3' };
      },
    },
    checkResponses: false,
  });
  await send({ method: 'POST', body: server });
  expect(bodies).toEqual([{ ...server, count: 1 }]);
});

test('a body that may be left out may be empty, whatever is said of it', async () => {
  const bodies: unknown[] = [];
  const { send } = await start({
    handlers: {
      'webhooks.rotateSecret': ({ body }) => {
        bodies.push(body);
        return { document: {} as never, etag: '3' };
      },
    },
    checkResponses: false,
  });
  const rotate = { method: 'POST', path: '/v2/webhooks/whk_1/rotate-secret' };
  await send(rotate);
  await send({ ...rotate, body: '', headers: { 'Content-Type': 'application/json' } });
  await send({ ...rotate, headers: { 'Transfer-Encoding': 'chunked' } });
  await send({ ...rotate, body: {} });
  expect(bodies).toEqual([undefined, undefined, undefined, { grace_period: 86_400 }]);
});

test('a body that is demanded is missed', async () => {
  const { send } = await start();
  const { status, json } = await send({ method: 'POST' });
  expect([status, json.errors]).toMatchObject([400, [{ code: 'invalid_body', detail: 'A body is required.' }]]);
  expect(json.errors[0]?.source).toBeUndefined();
});

test.each([
  ['{"a":1,}', 'The body is not valid JSON: a name in double quotes is expected at line 1, column 8.'],
  ['{"count": 2', 'The body is not valid JSON: unexpected end of input at line 1, column 12.'],
  ['{\n  "a": \'b\'\n}', 'The body is not valid JSON: a value is expected at line 2, column 8.'],
  ['{"count":1,"count":2}', 'The body names `count` twice in one object (line 1, column 12).'],
  ['{"a":{"b":1,"\\u0062":2}}', 'The body names `b` twice in one object (line 1, column 13).'],
  ['{"__proto__":{"admin":true}}', 'The body has the name `__proto__`, which no object can hold (line 1, column 2).'],
  ['{"\\u005f_proto__":1}', 'The body has the name `__proto__`, which no object can hold (line 1, column 2).'],
  [`${'['.repeat(70)}`, 'The body is nested deeper than 64 levels (line 1, column 66).'],
  [
    '{"name":"a\\u0000b"}',
    'The body has a string with `\\u0000` or half a surrogate pair, which cannot be stored (line 1, column 9).',
  ],
  [
    '{"name":"\\ud83d"}',
    'The body has a string with `\\u0000` or half a surrogate pair, which cannot be stored (line 1, column 9).',
  ],
  [Buffer.from([0x22, 0xff, 0x22]), 'The body is not valid UTF-8.'],
])('`%s` is malformed: %s', async (body, detail) => {
  const { send } = await start();
  const sent = { method: 'POST', body, headers: { 'Content-Type': 'application/json' } };
  const { status, json } = await send(sent);
  expect([status, json.errors]).toMatchObject([400, [{ code: 'malformed_request', detail }]]);
});

test('a byte order mark is let pass', async () => {
  const { send } = await start();
  const body = `\ufeff${JSON.stringify(server)}`;
  expect((await send({ method: 'POST', body, headers: { 'Content-Type': 'application/json' } })).status).toBe(200);
});

test('a body that an operation does not take is ignored', async () => {
  const { send } = await start();
  for (const [method, path] of [
    ['DELETE', '/v2/servers/srv_1'],
    ['GET', '/v2/servers'],
    ['POST', '/v2/events/stream-tickets'],
  ] as const) {
    for (const headers of [{}, { 'Content-Type': 'text/plain' }, { 'Content-Type': ';;' }, jsonApi]) {
      expect((await send({ method, path, body: '{"a"', headers })).status).toBe(200);
    }
  }
});

test.each([
  ['/v2/api-keys', { name: 'a', scopes: Array.from({ length: 60_000 }, (_, index) => `scope:${index}`) }],
  ['/v2/servers', { ...server, ssh_keys: Array.from({ length: 250_000 }, () => 1) }],
  ['/v2/servers', { ...server, ssh_keys: [`ssh-rsa ${'A'.repeat(8183)}!`, `ssh-rsa AAAA ${' '.repeat(8000)}\n`] }],
  ['/v2/servers', { ...server, ssh_keys: [`ssh-rsa ${'A'.repeat(1_000_000)}!`] }],
  ['/v2/servers', { ...server, tags: Object.fromEntries(Array.from({ length: 60_000 }, (_, i) => [`T${i}`, i])) }],
  ['/v2/servers', Object.fromEntries(Array.from({ length: 60_000 }, (_, index) => [`regoin${index}`, 1]))],
  ['/v2/webhooks', { url: `https://${'a.'.repeat(500_000)}`, events: ['server.created'] }],
  ['/v2/webhooks', { url: `https://a/${'%'.repeat(16_000)}`, events: ['server.created'] }],
])('a huge wrong body of %s is refused in no time', async (path, body) => {
  const { send } = await start();
  const started = performance.now();
  const { status, text } = await send({ method: 'POST', path, body });
  expect([status, text.length < 20_000]).toEqual([400, true]);
  expect(performance.now() - started).toBeLessThan(2000);
});
