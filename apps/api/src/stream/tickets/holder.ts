// Whether the credential that a ticket was made with is still good. The credential itself is not kept.
import { fromColumns } from '../../identity/scopes.ts';
import type { Principal } from '../../identity/principal.ts';
import { limitOf } from '../../identity/tiers.ts';
import { lookUp } from '../../oauth/tokens/token-authenticator.ts';
import type { Queries, Row } from '../../store/store.ts';

/** Whom a ticket stands for: one of the two is there. */
export interface TicketHolder {
  readonly accountId: string;
  readonly keyId: string | null;
  readonly tokenHash: string | null;
}

interface KeyRow extends Row {
  role: string | null;
  scopes: string | null;
  tier: string;
  own_limit: number | null;
}

/** @returns undefined where the credential was revoked or has expired */
export async function principalOf(
  queries: Queries,
  { accountId, keyId, tokenHash }: TicketHolder,
  now: number,
): Promise<Principal | undefined> {
  if (keyId !== null) return await ofKey(queries, { accountId, keyId }, now);
  const found = tokenHash === null ? undefined : await lookUp(queries, tokenHash);
  return found && now < found.expiresAt ? found.principal : undefined;
}

async function ofKey(
  queries: Queries,
  { accountId, keyId }: { accountId: string; keyId: string },
  now: number,
): Promise<Principal | undefined> {
  const row = await queries.get<KeyRow>(
    `select k.role, k.scopes, a.tier, a.own_limit from api_keys k join accounts a on a.id = k.account_id
     where k.id = $1 and k.account_id = $2 and k.revoked_at is null and (k.expires_at is null or k.expires_at > $3)`,
    keyId,
    accountId,
    now,
  );
  return (
    row && {
      accountId,
      keyId,
      clientId: undefined,
      scopes: fromColumns(row),
      role: row.role ?? undefined,
      limit: limitOf({ tier: row.tier, ownLimit: row.own_limit }),
    }
  );
}
