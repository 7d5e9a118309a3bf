import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { allRoles, allScopes, fromColumns, scopesOfRole, toColumns } from '../../src/identity/scopes.ts';

const contract = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('@cloudnexus/spec/openapi.json'), 'utf8'),
);

test('The scopes and the roles are those of the contract', () => {
  expect([...allScopes]).toEqual(contract.components.schemas.ScopeName.enum);
  expect(allRoles).toEqual(contract.components.schemas.RoleName.enum);
});

test('An owner may do everything', () => {
  expect(scopesOfRole('owner')).toEqual(allScopes);
});

test('An operator may do everything but keys and billing', () => {
  const operator = ['servers:read', 'servers:write', 'clusters:read', 'webhooks:read', 'webhooks:write', 'events:read'];
  expect([...(scopesOfRole('operator') ?? [])]).toEqual(operator);
});

test('A viewer may read everything but keys and billing', () => {
  const viewer = ['servers:read', 'clusters:read', 'webhooks:read', 'events:read'];
  expect([...(scopesOfRole('viewer') ?? [])]).toEqual(viewer);
});

test('What a credential was given is the same after it was stored', () => {
  expect([...fromColumns(toColumns({ scopes: ['events:read', 'servers:read'] }))]).toEqual([
    'events:read',
    'servers:read',
  ]);
  expect(fromColumns(toColumns({ role: 'viewer' }))).toEqual(scopesOfRole('viewer'));
});

test.each(['admin', 'constructor', '__proto__', ''])('The role %j, which is unknown, grants nothing', (role) => {
  expect(scopesOfRole(role)).toBeUndefined();
  expect(fromColumns({ role, scopes: null }).size).toBe(0);
});
