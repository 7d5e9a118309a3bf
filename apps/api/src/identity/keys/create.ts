import { newId, type Sources } from '../../ids.ts';
import type { Queries } from '../../store/store.ts';
import { getAccount } from '../accounts.ts';
import { hashOf, hintOf, isLiteralKey, newApiKey } from '../api-key.ts';
import { identityChanged } from '../changes.ts';
import { IdentityError } from '../errors.ts';
import { assertName } from '../names.ts';
import { allRoles, allScopes, scopesOfRole, toColumns, type Grant } from '../scopes.ts';
import { fromRow, keyColumns, type ApiKey, type KeyRow } from './key.ts';

export interface KeyRequest {
  readonly accountId: string;
  readonly name: string;
  readonly grant: Grant;
  /** When it stops working; null for never. */
  readonly expiresAt?: number | null | undefined;
  /** What the creator may do: a key can't do more. */
  readonly creator: ReadonlySet<string>;
}

export interface NewKey {
  readonly apiKey: ApiKey;
  /** The key itself. It is nowhere else. */
  readonly key: string;
}

/** Within a transaction. */
export async function createKey(tx: Queries, request: KeyRequest, sources: Sources): Promise<NewKey> {
  const key = newApiKey(sources.random);
  return { apiKey: await insert(tx, request, key, sources), key };
}

/**
 * Registers a key that was made up, so that examples run with the key they print. Within a transaction.
 *
 * @param development whether this is a development store; anywhere else it is refused
 */
export async function createLiteralKey(
  tx: Queries,
  { key, development, ...request }: KeyRequest & { readonly key: string; readonly development: boolean },
  sources: Sources,
): Promise<NewKey> {
  if (!development) throw new IdentityError('invalid_body', 'Only in development mode can a key be chosen.', 'key');
  if (!isLiteralKey(key))
    throw new IdentityError(
      'invalid_body',
      'A chosen key is cn_live_sk_ and 4 to 38 letters or digits. It has no valid checksum, so that nothing but development mode accepts it.',
      'key',
    );
  const apiKey = await insert(tx, request, key, sources);
  // Who has tried this key before is remembered as unknown. Of a key made by chance nobody has heard.
  await identityChanged(tx);
  return { apiKey, key };
}

async function insert(
  tx: Queries,
  { accountId, name, grant, expiresAt = null, creator }: KeyRequest,
  key: string,
  sources: Sources,
): Promise<ApiKey> {
  const now = sources.clock();
  assertName(name);
  assertGrant(grant, creator);
  if (expiresAt !== null && !(Number.isSafeInteger(expiresAt) && expiresAt > now))
    throw new IdentityError('invalid_body', 'A key expires in the future, or never.', 'expires_at');
  await getAccount(tx, accountId);
  const { role, scopes } = toColumns(grant);
  const row = await tx.get<KeyRow>(
    `insert into api_keys (id, account_id, name, role, scopes, hash, hint, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (hash) do nothing returning ${keyColumns}`,
    newId('key', sources),
    accountId,
    name,
    role,
    scopes,
    hashOf(key),
    hintOf(key),
    now,
    expiresAt,
  );
  // Only a key that was chosen can be there already.
  if (row === undefined) throw new IdentityError('state_conflict', 'This key is registered already.', 'key');
  return fromRow(row);
}

function assertGrant(grant: Grant, creator: ReadonlySet<string>): void {
  const granted = scopesOf(grant);
  const beyond = [...granted].filter((scope) => !creator.has(scope));
  if (beyond.length > 0)
    throw new IdentityError(
      'insufficient_scope',
      `A key can't do more than the credential that creates it, which lacks ${beyond.join(', ')}.`,
      'role' in grant ? 'role' : 'scopes',
    );
}

function scopesOf(grant: Grant): Iterable<string> {
  if ('role' in grant) {
    const scopes = scopesOfRole(grant.role);
    if (scopes) return scopes;
    throw new IdentityError(
      'invalid_body',
      `There is no role ${grant.role}. There are ${allRoles.join(', ')}.`,
      'role',
    );
  }
  const unknown = grant.scopes.filter((scope) => !allScopes.has(scope));
  if (unknown.length > 0)
    throw new IdentityError(
      'invalid_body',
      `There is no scope ${unknown.join(', ')}. There are ${[...allScopes].join(', ')}.`,
      'scopes',
    );
  if (grant.scopes.length === 0 || new Set(grant.scopes).size < grant.scopes.length)
    throw new IdentityError('invalid_body', 'A key has at least one scope, and each only once.', 'scopes');
  return grant.scopes;
}
