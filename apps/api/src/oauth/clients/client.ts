// An OAuth client, an application that was registered for an account, as the store keeps it.
import type { Row } from '../../store/store.ts';

export interface OAuthClient {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly grants: readonly string[];
  readonly scopes: readonly string[];
  readonly redirectUris: readonly string[];
  /** Whether it has no secret, as what runs on other people's devices. */
  readonly isPublic: boolean;
  readonly createdAt: number;
}

export interface ClientRow extends Row {
  id: string;
  account_id: string;
  name: string;
  secret_hash: string | null;
  grants: string;
  scopes: string;
  redirect_uris: string;
  created_at: number;
}

export const clientColumns = 'id, account_id, name, secret_hash, grants, scopes, redirect_uris, created_at';

export function fromRow(row: ClientRow): OAuthClient {
  return {
    id: row.id,
    accountId: row.account_id,
    name: row.name,
    grants: row.grants.split(' '),
    scopes: row.scopes.split(' '),
    redirectUris: JSON.parse(row.redirect_uris),
    isPublic: row.secret_hash === null,
    createdAt: row.created_at,
  };
}
