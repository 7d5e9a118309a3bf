// What is added to the contract comes out of the generator, and nobody writes it down a second time.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { staleFiles } from '@cloudnexus/repo/generated';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBundle, readModel } from '../src/model/model.ts';
import { emitTypeScript } from '../src/typescript/emit.ts';

const before = emitTypeScript(readModel(readBundle()));
const after = emitTypeScript(readModel(withLoadBalancers()));
const changed = [...after].flatMap(([path, text]) => (before.get(path) === text ? [] : path));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(`${tmpdir()}/cloudnexus-codegen-`);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('an added operation and resource change generated files alone', () => {
  expect(changed).toEqual([
    'src/generated/operations.ts',
    'src/generated/models.ts',
    'src/generated/groups.ts',
    'src/generated/groups/load-balancers.ts',
    'api.md',
  ]);
});

test('the operation has its row, its method and its place in the list', () => {
  expect(after.get('src/generated/operations.ts')).toContain('loadBalancers.list GET /load-balancers page');
  expect(after.get('src/generated/groups.ts')).toContain('readonly loadBalancers: LoadBalancersGroup;');
  expect(after.get('src/generated/groups/load-balancers.ts')).toContain(
    'list(query?: LoadBalancersListQuery, options?: RequestOptions): Pages<LoadBalancer>;',
  );
  expect(after.get('api.md')).toContain(
    '[`cn.loadBalancers.list`](https://docs.cloudnexus.io/reference/load-balancers/list)',
  );
});

test('the resource has its type, with what it is related to', () => {
  const models = after.get('src/generated/models.ts');
  expect(models).toContain('export interface LoadBalancer extends Api.LoadBalancerAttributes {');
  expect(models).toContain('servers: Related<Server>[];');
  expect(models).toContain(`export type LoadBalancersListQuery = Query<'loadBalancers.list'>;`);
});

test('all of it can be formatted', async () => {
  const stale = await staleFiles({ folder, owned: [], files: after });
  expect([...stale.keys()]).toEqual([...after.keys()]);
});

function withLoadBalancers() {
  const bundle = readBundle();
  const { schemas } = bundle.components;
  const list = bundle.paths['/servers']?.get;
  if (list === undefined) throw new Error('The contract has no servers to model load balancers after');
  schemas['LoadBalancerAttributes'] = { type: 'object', required: ['name'], properties: { name: { type: 'string' } } };
  schemas['LoadBalancer'] = {
    type: 'object',
    description: 'Spreads requests over servers.',
    properties: {
      type: { type: 'string', const: 'load-balancers' },
      id: { type: 'string', description: 'The identifier of a load balancer.' },
      attributes: named('LoadBalancerAttributes'),
      relationships: {
        type: 'object',
        properties: {
          servers: {
            type: 'object',
            description: 'The servers behind it.',
            properties: { data: { type: 'array', items: named('ServerIdentifier') } },
          },
        },
      },
    },
  };
  schemas['LoadBalancerListDocument'] = {
    type: 'object',
    properties: { data: { type: 'array', items: named('LoadBalancer') } },
  };
  bundle.paths['/load-balancers'] = {
    get: {
      ...list,
      operationId: 'loadBalancers.list',
      summary: 'List load balancers',
      responses: {
        200: { description: 'A page.', content: { 'application/json': { schema: named('LoadBalancerListDocument') } } },
      },
    },
  };
  return bundle;
}

function named(schema: string): { $ref: string } {
  return { $ref: `#/components/schemas/${schema}` };
}
