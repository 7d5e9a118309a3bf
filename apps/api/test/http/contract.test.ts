// What is read from the contract, beyond what requests and answers show.
import { expect, test } from 'vitest';
import { attributesIn } from '../../src/http/contract/attributes.ts';
import { editDistance } from '../../src/http/contract/suggest.ts';
import { contract, operations } from './kit/handlers.ts';
import { start } from './kit/start.ts';

test('the attributes of every type that `fields` names are known', () => {
  const named = operations.flatMap(({ id, parameters, responses }) => {
    const fields = parameters.find(({ name }) => name === 'fields');
    const known = attributesIn(contract, responses.get(200)?.schemas.get('application/json') ?? {});
    return Object.keys(Object(fields?.schema['properties'])).map((type) => [id, type, known.get(type)?.size ?? 0]);
  });
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(([, , size]) => size === 0)).toEqual([]);
});

test('an operation that goes away says so on every success', async () => {
  const changed = structuredClone(contract);
  Object.assign(Object(changed.paths['/status']).get, {
    deprecated: true,
    'x-deprecated-since': '2026-01-01',
    'x-sunset': '2027-01-01',
  });
  const { send } = await start({ contract: changed, checkResponses: false });
  const { headers } = await send({ path: '/v2/status' });
  expect([headers['deprecation'], headers['sunset'], headers['link']]).toEqual([
    '@1767225600',
    'Fri, 01 Jan 2027 00:00:00 GMT',
    '<https://docs.cloudnexus.io/changelog>; rel="deprecation"',
  ]);
  expect((await send({})).headers['deprecation']).toBeUndefined();
});

test('a parameter that would be undefined when it is not sent is a mistake of the contract', async () => {
  const changed = structuredClone(contract);
  const parameters: unknown[] = Object(changed.paths['/status']).get.parameters;
  parameters.push({ name: 'verbose', in: 'query', schema: { type: 'string' } });
  await expect(start({ contract: changed })).rejects.toThrow('status.get: `verbose` needs a default.');
});

test('operations are read with their scopes', () => {
  const scopes = operations.map(({ id, security }) => [id, security.scopes.join()]);
  expect(Object.fromEntries(scopes)).toMatchObject({
    'servers.list': 'servers:read',
    'events.ticket': 'events:read',
    'account.get': '',
    'status.get': '',
    'oauth.token': '',
  });
});

test.each([
  ['page', 'page', 0],
  ['pgae', 'page', 1],
  ['pagesize', 'page[size]', 2],
  ['', 'page', 4],
  ['kitten', 'sitting', 3],
])('from %s to %s it takes %d changes', (a, b, changes) => {
  expect([editDistance(a, b), editDistance(b, a)]).toEqual([changes, changes]);
});
