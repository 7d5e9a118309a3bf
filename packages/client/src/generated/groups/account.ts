// Generated from spec/ by `pnpm generate`. Do not edit.

import type { Call } from '../../core/call.ts';
import type { RequestOptions } from '../../core/options.ts';
import type { Account, AccountGetQuery } from '../models.ts';

/** The account and its rate limit. */
export interface AccountGroup {
  /**
   * Get the account.
   *
   * Returns the account a credential belongs to, its rate limit, and what the credential may do. `X-CloudNexus-Id`
   * is not needed, and not looked at. A credential of any scope may ask.
   *
   * @param query `fields`.
   * @param options For this call alone.
   * @see https://docs.cloudnexus.io/reference/account/get
   * @example
   * ```ts
   * const account = await cn.account.get();
   * console.log(
   *   `${account.id} is ${account.tier}: ${account.rate_limit.limit} requests in ${account.rate_limit.window_seconds} s`,
   * );
   * console.log(`This ${account.credential.kind} may: ${account.credential.scopes.join(', ')}`);
   * ```
   */
  get(query?: AccountGetQuery, options?: RequestOptions): Call<Account>;
}
