// What a credential may do, and the roles that name sets of it.
import type { RoleName, ScopeName } from '@cloudnexus/types';

/** In the order of the contract. The type makes sure that none is missing. */
const known: Record<ScopeName, true> = {
  'servers:read': true,
  'servers:write': true,
  'clusters:read': true,
  'webhooks:read': true,
  'webhooks:write': true,
  'events:read': true,
  'keys:read': true,
  'keys:write': true,
  'billing:read': true,
};

export const allScopes: ReadonlySet<string> = new Set(Object.keys(known));

const operator = [...allScopes].filter((scope) => !/^(keys|billing):/.test(scope));

const roles: Record<RoleName, ReadonlySet<string>> = {
  owner: allScopes,
  operator: new Set(operator),
  viewer: new Set(operator.filter((scope) => scope.endsWith(':read'))),
};

export const allRoles: readonly string[] = Object.keys(roles);

/** What a credential was given: a role, or scopes one by one. */
export type Grant = { readonly role: string } | { readonly scopes: readonly string[] };

/** @returns undefined for a role that is unknown */
export function scopesOfRole(role: string): ReadonlySet<string> | undefined {
  return Object.hasOwn(roles, role) ? roles[role as RoleName] : undefined; // hasOwn doesn't narrow the type
}

/** The grant as the store keeps it. Of a role the name is kept, so that keys follow the role when it changes. */
export function toColumns(grant: Grant): { role: string | null; scopes: string | null } {
  return 'role' in grant ? { role: grant.role, scopes: null } : { role: null, scopes: grant.scopes.join(' ') };
}

/** A role that is unknown grants nothing: a newer release may have written it. */
export function fromColumns(row: { role: string | null; scopes: string | null }): ReadonlySet<string> {
  if (row.role !== null) return scopesOfRole(row.role) ?? new Set();
  return new Set(row.scopes?.split(' '));
}
