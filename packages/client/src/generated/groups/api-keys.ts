// Generated from spec/ by `pnpm generate`. Do not edit.

import type { Call } from '../../core/call.ts';
import type { Idempotent, RequestOptions } from '../../core/options.ts';
import type { Pages } from '../../core/page.ts';
import type { ApiKey, ApiKeyCreate, ApiKeyWithSecret, ApiKeysListQuery } from '../models.ts';

/** Long-lived credentials of the account. */
export interface ApiKeysGroup {
  /**
   * List API keys.
   *
   * Returns the API keys of the account, newest first, a page at a time. The keys themselves are not in the list.
   * Revoked keys are left out after 30 days.
   *
   * Needs the scope `keys:read`.
   *
   * @param query `page`, `sort` and `fields`.
   * @param options For this call alone.
   * @see https://docs.cloudnexus.io/reference/api-keys/list
   * @example
   * ```ts
   * for await (const key of cn.apiKeys.list()) {
   *   console.log(`${key.id} ${key.name} (${key.hint}): last used ${key.last_used_at ?? 'never'}`);
   * }
   * ```
   */
  list(query?: ApiKeysListQuery, options?: RequestOptions): Pages<ApiKey>;

  /**
   * Create an API key.
   *
   * Creates a key with a role, or with scopes of your choice. The answer holds the `key` itself, which is shown
   * again only to a repetition with the same `Idempotency-Key` within 24 hours. A key that could do more than the
   * credential that creates it is refused with 403.
   *
   * Needs the scope `keys:write`.
   *
   * @param body The key to create.
   * @param options For this call alone.
   * @throws `ConflictError`: The idempotency key is in use, or the document has the wrong type.
   * @see https://docs.cloudnexus.io/reference/api-keys/create
   * @example
   * ```ts
   * const created = await cn.apiKeys.create({
   *   name: 'dashboards',
   *   scopes: ['servers:read', 'clusters:read'],
   * });
   * console.log(`${created.id} is shown only now: ${created.key}`);
   * ```
   */
  create(body: ApiKeyCreate, options?: RequestOptions & Idempotent): Call<ApiKeyWithSecret>;

  /**
   * Revoke an API key.
   *
   * Revokes a key, which is refused everywhere within a second. A key may revoke itself. Revoking a key again within
   * 30 days, by another credential, answers 200 again with its current state, so a repeated request succeeds.
   *
   * Needs the scope `keys:write`.
   *
   * @param id The identifier of an API key.
   * @param options For this call alone.
   * @throws `NotFoundError`: The account has no such resource.
   * @see https://docs.cloudnexus.io/reference/api-keys/delete
   * @example
   * ```ts
   * const key = await cn.apiKeys.delete('key_6j9q2s');
   * console.log(`${key.name} (${key.hint}) was revoked at ${key.revoked_at}`);
   * ```
   */
  delete(id: string, options?: RequestOptions): Call<ApiKey>;
}
