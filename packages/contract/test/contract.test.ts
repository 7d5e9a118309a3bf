// The contract as an object.
import { describe, expect, test } from 'vitest';
import { publishedBundle } from '../src/contract/bundle.ts';
import { readContract } from '../src/contract/contract.ts';
import { exampleRequest } from '../src/contract/request.ts';

const contract = readContract();

test('it has every operation of the bundle, and what belongs to none', () => {
  const written = JSON.stringify(publishedBundle()['paths']).match(/"operationId":/g);
  expect(contract.operations).toHaveLength(written?.length ?? 0);
  expect(contract.anyPath.operationId).toBe('http.answer');
  expect(Object.keys(contract.anyPath.responses)).toEqual(expect.arrayContaining(['404', '405']));
});

test('an operation has the parameters of its path, and no reference is left outside of schemas', () => {
  const update = contract.operations.find(({ operationId }) => operationId === 'servers.update');
  expect(update?.parameters.map(({ name }) => name)).toEqual(['X-CloudNexus-Version', 'id', 'If-Match']);
  expect(update?.responses[404]?.content?.['application/json']?.examples).toHaveProperty('not_found.value.errors');
});

test('a changed copy is a contract of its own', () => {
  const bundle = publishedBundle();
  Object(bundle).components.schemas.ServerId.pattern = '^machine_';
  const changed = readContract(bundle);
  const schema = { $ref: '#/components/schemas/ServerId' };
  expect([contract.problems(schema, 'srv_1'), changed.problems(schema, 'srv_1')]).toEqual([
    [],
    ['must match pattern "^machine_"'],
  ]);
});

describe('a request is for', () => {
  test.each([
    { request: 'GET /servers', operation: 'servers.list' },
    { request: 'HEAD /servers', operation: 'servers.list' },
    { request: 'GET /servers?page[size]=2', operation: 'servers.list' },
    { request: 'GET /servers/srv_1', operation: 'servers.get' },
    { request: 'POST /events/stream-tickets', operation: 'events.ticket' },
    { request: 'GET /.well-known/oauth-authorization-server', operation: 'oauth.metadata' },
    { request: 'GET /xwell-known/oauth-authorization-server', operation: undefined },
    { request: 'GET /servers/', operation: undefined },
    { request: 'DELETE /servers', operation: undefined },
  ])('$request: $operation', ({ request, operation }) => {
    const [method = '', path = ''] = request.split(' ');
    expect(contract.match(method, path)?.operation?.operationId).toBe(operation);
  });

  test.each(contract.operations)('every example request finds its way: $operationId', (operation) => {
    const { method, path } = exampleRequest(operation);
    expect(contract.match(method, path)?.operation).toBe(operation);
  });
});

describe('with sparse fieldsets', () => {
  const schema = { $ref: '#/components/schemas/Server' };
  const examples = contract.operations.find(({ operationId }) => operationId === 'servers.get')?.responses[200]
    ?.content;
  const server = Object(Object.values(examples?.['application/json']?.examples ?? {})[0]?.value).data;
  const bare = { ...server, attributes: { name: 'web' } };

  test('attributes may be missing of the types that were asked for', () => {
    expect(contract.sparseProblems(['servers'])(schema, bare)).toEqual([]);
    expect(contract.sparseProblems(['webhooks'])(schema, bare)).not.toEqual([]);
    expect(contract.problems(schema, bare)).not.toEqual([]);
  });

  test('an attribute still has its type', () => {
    const wrong = { ...server, attributes: { name: 7 } };
    expect(contract.sparseProblems(['servers'])(schema, wrong)).toEqual(['/attributes/name must be string']);
  });

  test('an event has its attributes in one of several schemas', () => {
    const event = { $ref: '#/components/schemas/EventResource' };
    const documents = contract.operations.find(({ operationId }) => operationId === 'events.get')?.responses[200]
      ?.content;
    const { data } = Object(Object.values(documents?.['application/json']?.examples ?? {})[0]?.value);
    const { timestamp } = data.attributes;
    expect(contract.sparseProblems(['events'])(event, { ...data, attributes: { timestamp } })).toEqual([]);
  });
});
