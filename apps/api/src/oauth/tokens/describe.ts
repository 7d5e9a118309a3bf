import type { DescribedToken } from '../../identity/account-handlers.ts';
import type { Principal } from '../../identity/principal.ts';
import type { Queries } from '../../store/store.ts';

/** @param principal of an access token */
export async function describeToken(queries: Queries, principal: Principal): Promise<DescribedToken> {
  const { clientId = '', tokenExpiresAt = 0 } = principal;
  const row = await queries.get<{ name: string }>('select name from oauth_clients where id = $1', clientId);
  return { clientName: row?.name ?? null, expiresAt: tokenExpiresAt };
}
