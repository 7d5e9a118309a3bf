import { getAccount } from '../../identity/accounts.ts';
import { IdentityError } from '../../identity/errors.ts';
import { assertName } from '../../identity/names.ts';
import { allScopes } from '../../identity/scopes.ts';
import type { Sources } from '../../ids.ts';
import type { Queries } from '../../store/store.ts';
import { allGrants } from '../grants.ts';
import { clientColumns, fromRow, type ClientRow, type OAuthClient } from './client.ts';
import { isClientId, newClientId } from './client-id.ts';
import { assertRedirectUri } from './redirect-uri.ts';
import { hashOfSecret, newClientSecret } from './secret.ts';

export interface ClientRequest {
  readonly accountId: string;
  readonly name: string;
  /** Of chance, where there is none. */
  readonly id?: string | undefined;
  readonly grants: readonly string[];
  readonly scopes: readonly string[];
  readonly redirectUris: readonly string[];
  readonly isPublic: boolean;
}

export interface NewClient {
  readonly client: OAuthClient;
  /** Undefined for a public client. It is nowhere else. */
  readonly secret: string | undefined;
}

/**
 * Within a transaction.
 *
 * @throws IdentityError
 */
export async function createClient(tx: Queries, request: ClientRequest, sources: Sources): Promise<NewClient> {
  check(request);
  await getAccount(tx, request.accountId);
  const id = request.id ?? newClientId(sources.random);
  const secret = request.isPublic ? undefined : newClientSecret(sources.random);
  const row = await tx.get<ClientRow>(
    `insert into oauth_clients (${clientColumns}) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (id) do nothing returning ${clientColumns}`,
    id,
    request.accountId,
    request.name,
    secret === undefined ? null : hashOfSecret(secret),
    request.grants.join(' '),
    request.scopes.join(' '),
    JSON.stringify(request.redirectUris),
    sources.clock(),
  );
  if (row === undefined) throw new IdentityError('state_conflict', `There is a client ${id} already.`);
  return { client: fromRow(row), secret };
}

function check({ id, name, grants, scopes, redirectUris, isPublic }: ClientRequest): void {
  assertName(name);
  if (id !== undefined && !isClientId(id))
    refuse(
      'An identifier has 1 to 63 letters, digits, dots, dashes or underscores, and starts with a letter or digit.',
    );
  assertSet('grant', grants, allGrants);
  assertSet('scope', scopes, [...allScopes]);
  const asksPeople = grants.includes('authorization_code');
  if (grants.includes('refresh_token') && !asksPeople) refuse('refresh_token comes only with authorization_code.');
  if (isPublic && grants.includes('client_credentials')) refuse('client_credentials needs a secret.');
  if (asksPeople && redirectUris.length === 0) refuse('authorization_code needs a redirect URI.');
  if (!asksPeople && redirectUris.length > 0) refuse('A redirect URI is only for authorization_code.');
  if (new Set(redirectUris).size < redirectUris.length) refuse('Each redirect URI is given once.');
  for (const uri of redirectUris) assertRedirectUri(uri);
}

function assertSet(what: string, given: readonly string[], allowed: readonly string[]): void {
  const unknown = given.filter((each) => !allowed.includes(each));
  if (unknown.length > 0) refuse(`There is no ${what} ${unknown.join(', ')}. There are ${allowed.join(', ')}.`);
  if (given.length === 0 || new Set(given).size < given.length)
    refuse(`A client has at least one ${what}, and each only once.`);
}

function refuse(message: string): never {
  throw new IdentityError('invalid_body', message);
}
