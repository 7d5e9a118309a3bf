// Requests of which much is right, so that they get far, and anything may be wrong.
import fc from 'fast-check';
import { account } from '../http/kit/fakes.ts';
import { contract, operations } from '../http/kit/handlers.ts';
import { follow } from '../../src/http/contract/document.ts';

export interface FuzzedRequest {
  method: string;
  path: string;
  query: string;
  headers: Record<string, string>;
  body: string | Uint8Array | undefined;
  isChunked: boolean;
}

/** Characters that mean something somewhere. */
const awkward = fc.string({
  unit: fc.constantFrom(...'aZ09_-.,;:/?#[]{}()<>@!$&\'*+="\\%|^~` \té\u{1f600}'),
  maxLength: 20,
});

const identifiers = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('srv', 'evt', 'whk', 'dlv', 'key', 'k8s', 'inv').map((each) => `${each}_2x9k4m`),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('stream', 'stream-tickets', '%2e%2e', '..', 'srv_%00', 'srv_%zz', 'srv_', '__proto__'),
  },
  { weight: 1, arbitrary: awkward.map(encodeURIComponent) },
);

const paths = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .tuple(fc.constantFrom(...operations.map(({ path }) => path)), identifiers)
      .map(([path, id]) => path.replace('{id}', id)),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '/',
      '*',
      '/v2',
      '/v2/',
      '/v2/servers/',
      '//',
      '/%',
      '/v2/%ff',
      '/openapi',
      '/v2/servers;a=1',
    ),
  },
  { weight: 1, arbitrary: awkward.map((text) => `/${encodeURIComponent(text)}`) },
);

const methods = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE') },
  { weight: 1, arbitrary: fc.constantFrom('HEAD', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY', 'M-SEARCH') },
);

const names = [
  'page[size]',
  'page[after]',
  'page[before]',
  'filter[region]',
  'filter[status]',
  'filter[tag]',
  'filter[event]',
  'sort',
  'include',
  'fields[servers]',
  'fields[events]',
  'page',
  'filter',
  'page[]',
  'page[size][x]',
  '__proto__',
  'constructor',
];
const values = [
  '1',
  '100',
  '101',
  '0',
  '-1',
  '1e3',
  'ten',
  '',
  'name',
  '-created_at',
  'us-east-1',
  'siblings',
  'name,ip',
  ',',
  '%00',
  '%zz',
  '%F0%9F%98%80',
  'null',
  'a'.repeat(600),
];

const queries = fc.oneof(
  { weight: 6, arbitrary: fc.constant('') },
  {
    weight: 3,
    arbitrary: fc
      .array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...values)), { maxLength: 3 })
      .map((pairs) => pairs.map((pair) => pair.join('=')).join('&')),
  },
  { weight: 1, arbitrary: awkward.map(encodeURI) },
);

/** What a header may be: mostly as it should, now and then something else, or anything that Node's client sends. */
function header(usual: (string | undefined)[], other: (string | undefined)[]): fc.Arbitrary<string | undefined> {
  const printable = fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code));
  return fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(...usual) },
    { weight: 2, arbitrary: fc.constantFrom(...other) },
    { weight: 1, arbitrary: fc.string({ unit: printable, maxLength: 40 }) },
  );
}

const json = 'application/json';
const jsonApi = 'application/vnd.api+json';

const contentTypes = header(
  [json, jsonApi, `${json}; charset=utf-8`, `${jsonApi}; profile="x"`],
  [undefined, 'text/plain', `${jsonApi}; ext=x`, ';', 'application/x-www-form-urlencoded'],
);

const headers = fc
  .record({
    Authorization: header(['Bearer owner'], [undefined, 'Bearer viewer', 'Bearer slow', 'Bearer nobody', 'Basic YTpi']),
    'X-CloudNexus-Id': header([account], [undefined, 'acc_000', '']),
    Accept: header(
      [undefined, json, jsonApi, '*/*', `${jsonApi};q=0.1, ${json}`],
      ['text/html', `${jsonApi}; charset=utf-8`, ',;q', `${json};q=abc`],
    ),
    'Content-Encoding': header([undefined], ['gzip', 'identity']),
    'X-CloudNexus-Version': header([undefined, '2.4'], ['1.0', '']),
    'Idempotency-Key': header([undefined, 'order-4711'], ['', 'k'.repeat(300)]),
    'If-Match': header([undefined, '"3"'], ['3', '*', 'W/"3"', '"']),
    Origin: header([undefined, 'https://a.example'], ['null']),
    'Access-Control-Request-Method': header([undefined, 'POST'], ['']),
    Expect: header([undefined], ['100-continue', 'x']),
    'X-Forwarded-For': header([undefined], ['203.0.113.5', 'nonsense']),
  })
  .map(
    (all) =>
      Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Record<string, string>, // what the filter leaves
  );

/** A body that the contract shows, and its type. */
interface Example {
  readonly type: string;
  readonly value: unknown;
}

function examplesOf({ path, method }: (typeof operations)[number]): Example[] {
  const item = contract.paths[path] ?? contract.paths[path.replace('/v2', '')];
  const { content = {} } = Object(Object(item)[method.toLowerCase()].requestBody);
  return Object.entries<{ examples?: object }>(content).flatMap(([type, { examples = {} }]) =>
    Object.values(examples).map((example) => ({ type, value: follow(contract, example)['value'] })),
  );
}

const awkwardValues = [
  null,
  true,
  -1,
  0,
  1.5,
  1e300,
  '',
  'a\u0000',
  '\ud800',
  'x'.repeat(300),
  [],
  {},
  [[]],
  { a: 1 },
  '2025-01-15T14:22:00Z',
  'owner',
  'srv_9',
  'servers',
];

/** With some of its members replaced, added or left out. */
function mutated(example: unknown): fc.Arbitrary<string> {
  const value = fc.oneof(fc.constantFrom(...awkwardValues), fc.jsonValue({ maxDepth: 2 }));
  const what = fc.constantFrom('keep', 'keep', 'replace', 'add', 'remove');
  return fc.tuple(fc.nat(), what, value).map(([seed, change, other]) => {
    const copy = structuredClone(example);
    const objects = [...objectsIn(copy)];
    const target = objects[seed % objects.length] ?? {};
    const keys = Object.keys(target);
    const key = keys[seed % (keys.length || 1)] ?? 'a';
    if (change === 'replace') Reflect.set(target, key, other);
    if (change === 'add') Reflect.set(target, seed % 3 === 0 ? 'id' : `${key}x`, other);
    if (change === 'remove') Reflect.deleteProperty(target, key);
    return JSON.stringify(copy);
  });
}

function* objectsIn(node: unknown): Generator<object> {
  if (typeof node !== 'object' || node === null) return;
  yield node;
  for (const each of Object.values(node)) yield* objectsIn(each);
}

/** Bodies of nothing in particular. */
const otherBodies = fc.oneof(
  fc.constant(undefined),
  fc.json(),
  fc.constantFrom('', '{', '{"a":1,"a":2}', '{"__proto__":1}', 'null', '"', '\ufeff{}', '['.repeat(5000)),
  fc.constantFrom('{"data":null}', '{"data":{"type":1}}', '{"data":{"type":"servers","id":"srv_1"}}'),
  fc.uint8Array({ maxLength: 50 }),
);

/** A request of an operation as the contract shows it, or nearly. */
const proper = fc.constantFrom(...operations).chain((operation) => {
  const examples = examplesOf(operation);
  const { $ref = '' } = Object(operation.parameters.find((parameter) => parameter.in === 'path')?.schema);
  const id = { Server: 'srv_2x9k4m', Cluster: 'k8s_3r7v9x', Webhook: 'whk_7n2p5r', Delivery: 'dlv_4h6t8w' };
  const other = { Event: 'evt_9f8a7b', ApiKey: 'key_6j9q2s', Invoice: 'inv_2025q1a7' };
  const [, kind = ''] = /(\w+)Id$/.exec($ref) ?? [];
  const own = Object({ ...id, ...other })[kind];
  const body: fc.Arbitrary<{ type?: string; body?: string }> =
    examples.length === 0
      ? fc.constant({})
      : fc.constantFrom(...examples).chain(({ type, value }) => mutated(value).map((text) => ({ type, body: text })));
  return body.map((sent) => ({ method: operation.method, path: operation.path.replace('{id}', own), ...sent }));
});

/** What goes another way than the contract, now and then. */
function sometimes<T>(arbitrary: fc.Arbitrary<T>, one = 1, of = 8): fc.Arbitrary<{ value: T } | undefined> {
  return fc.oneof(
    { weight: of - one, arbitrary: fc.constant(undefined) },
    { weight: one, arbitrary: arbitrary.map((value) => ({ value })) },
  );
}

export const requests: fc.Arbitrary<FuzzedRequest> = fc
  .record({
    proper,
    method: sometimes(methods),
    path: sometimes(paths),
    query: queries,
    headers,
    contentType: sometimes(contentTypes),
    body: sometimes(otherBodies),
    isChunked: fc.boolean(),
  })
  .map(({ proper: given, method, path, query, headers: sent, contentType, body, isChunked }) => {
    const type = contentType === undefined ? given.type : contentType.value;
    return {
      method: method?.value ?? given.method,
      path: path?.value ?? given.path,
      query,
      headers: type === undefined ? sent : { ...sent, 'Content-Type': type },
      body: body === undefined ? given.body : body.value,
      isChunked,
    };
  });
