// Generated from spec/ by `pnpm generate`. Do not edit.

import type { Call } from '../../core/call.ts';
import type { RequestOptions } from '../../core/options.ts';
import type { Status, StatusGetQuery } from '../models.ts';

/** How the API is doing. */
export interface StatusGroup {
  /**
   * Get the status of the API.
   *
   * Returns how the API and each part of it is doing, which is what a status page shows. It needs no credential, and
   * says nothing about any account.
   *
   * Needs no credential.
   *
   * @param query `fields`.
   * @param options For this call alone.
   * @see https://docs.cloudnexus.io/reference/status/get
   * @example
   * ```ts
   * const status = await cn.status.get();
   * console.log(`CloudNexus ${status.api_version}: ${status.status}`);
   * for (const component of status.components) {
   *   console.log(`${component.name}: ${component.detail ?? component.status}`);
   * }
   * ```
   */
  get(query?: StatusGetQuery, options?: RequestOptions): Call<Status>;
}
