// An API key as the store keeps it.
import type { Row } from '../../store/store.ts';
import { fromColumns } from '../scopes.ts';

export interface ApiKey {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  /** Null when it was given single scopes. */
  readonly role: string | null;
  readonly scopes: readonly string[];
  readonly hint: string;
  readonly createdAt: number;
  /** To the minute. */
  readonly lastUsedAt: number | null;
  readonly expiresAt: number | null;
  readonly revokedAt: number | null;
}

export interface KeyRow extends Row {
  id: string;
  account_id: string;
  name: string;
  role: string | null;
  scopes: string | null;
  hint: string;
  created_at: number;
  last_used_at: number | null;
  expires_at: number | null;
  revoked_at: number | null;
}

/** All but the hash, which leaves the store for nothing but a comparison. */
export const keyColumns = 'id, account_id, name, role, scopes, hint, created_at, last_used_at, expires_at, revoked_at';

/** A revoked key is still shown for 30 days. */
export const shownAfterRevocation = 30 * 24 * 60 * 60 * 1000;

export function fromRow(row: KeyRow): ApiKey {
  return {
    id: row.id,
    accountId: row.account_id,
    name: row.name,
    role: row.role,
    scopes: [...fromColumns(row)],
    hint: row.hint,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
  };
}
