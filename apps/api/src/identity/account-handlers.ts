import type { Call, Handlers } from '../http/call.ts';
import { resourceDocument } from '../jsonapi/document.ts';
import { etagOf } from '../jsonapi/etag.ts';
import { windowLength } from '../rate/window.ts';
import type { Clock } from '../store/clock.ts';
import type { Queries } from '../store/store.ts';
import { timestamp, timestampOrNull } from '../timestamps.ts';
import { getAccount } from './accounts.ts';
import { getKey } from './keys/get.ts';
import type { Principal } from './principal.ts';

/** An access token, as `account.get` tells of it. */
export interface DescribedToken {
  readonly clientName: string | null;
  readonly expiresAt: number;
}

interface Needs {
  readonly clock: Clock;
  readonly describeToken: (queries: Queries, principal: Principal) => Promise<DescribedToken>;
}

export function accountHandlers({ clock, describeToken }: Needs): Pick<Handlers<Queries>, 'account.get'> {
  return {
    'account.get': async ({ principal, url }: Call<'account.get'>, queries) => {
      const account = await getAccount(queries, principal.accountId);
      const resource = JSON.stringify({
        type: 'accounts',
        id: account.id,
        attributes: {
          name: account.name,
          tier: account.tier,
          rate_limit: { limit: account.limit, window_seconds: windowLength / 1000 },
          credential: {
            ...(await credentialOf(principal, queries)),
            role: principal.role ?? null,
            scopes: [...principal.scopes],
          },
          created_at: timestamp(account.createdAt),
        },
        links: { self: '/v2/account' },
      });
      return { document: resourceDocument({ url }, resource), etag: etagOf(resource) };
    },
  };

  async function credentialOf(principal: Principal, queries: Queries): Promise<object> {
    const { keyId, accountId } = principal;
    if (keyId === undefined) {
      const { clientName, expiresAt } = await describeToken(queries, principal);
      return { kind: 'access_token', id: null, name: clientName, expires_at: timestamp(expiresAt) };
    }
    const { name, expiresAt } = await getKey(queries, { id: keyId, accountId }, clock);
    return { kind: 'api_key', id: keyId, name, expires_at: timestampOrNull(expiresAt) };
  }
}
