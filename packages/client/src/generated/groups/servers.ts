// Generated from spec/ by `pnpm generate`. Do not edit.

import type { Call } from '../../core/call.ts';
import type { IfMatch, Idempotent, RequestOptions } from '../../core/options.ts';
import type { Pages } from '../../core/page.ts';
import type { Server, ServerCreate, ServerPatch, ServerUpdate, ServersGetQuery, ServersListQuery } from '../models.ts';

/** Compute instances, from provisioning to termination. */
export interface ServersGroup {
  /**
   * List all compute instances.
   *
   * Returns the servers of the account, newest first, a page at a time. Terminated servers are left out after 30
   * days.
   *
   * Needs the scope `servers:read`.
   *
   * @param query `page`, `filter`, `sort`, `include` and `fields`.
   * @param options For this call alone.
   * @see https://docs.cloudnexus.io/reference/servers/list
   * @example
   * ```ts
   * for await (const server of cn.servers.list({ filter: { region: 'us-east-1' } })) {
   *   console.log(`${server.id} ${server.name}: ${server.status}`);
   * }
   * ```
   */
  list(query?: ServersListQuery, options?: RequestOptions): Pages<Server>;

  /**
   * Provision a new server.
   *
   * Provisions one server, or `count` of the same kind. The answer comes at once, with the status `provisioning`;
   * the event `server.created` follows for each server when it runs. With a `count`, `data` is the first server, and
   * its siblings are in `included`. An unknown or unavailable region, plan or image is refused with 400
   * `invalid_body`. Where the region has no capacity left, the server gets the status `error`, with a
   * `status_reason` that says so.
   *
   * Needs the scope `servers:write`.
   *
   * @param body What to provision.
   * @param options For this call alone.
   * @throws `ConflictError`: The idempotency key is in use, the document has the wrong type, or the state does not
   *   allow the change.
   * @see https://docs.cloudnexus.io/reference/servers/create
   * @example
   * ```ts
   * const server = await cn.servers.create({
   *   region: 'us-east-1',
   *   plan: 'professional',
   *   image: 'ubuntu-22.04',
   *   count: 2,
   * });
   * console.log(`Deployed: ${server.id} and ${server.siblings.length} more`);
   * ```
   */
  create(body: ServerCreate, options?: RequestOptions & Idempotent): Call<Server>;

  /**
   * Get a server.
   *
   * Returns one server. A terminated server stays readable for 30 days.
   *
   * Needs the scope `servers:read`.
   *
   * @param id The identifier of a server.
   * @param query `include` and `fields`.
   * @param options For this call alone.
   * @throws `NotFoundError`: The account has no such resource.
   * @see https://docs.cloudnexus.io/reference/servers/get
   * @example
   * ```ts
   * const server = await cn.servers.get('srv_2x9k4m');
   * console.log(`${server.name} is ${server.status} at ${server.ip}`);
   * ```
   */
  get(id: string, query?: ServersGetQuery, options?: RequestOptions): Call<Server>;

  /**
   * Update server configuration.
   *
   * Replaces the configuration of a server. Another plan resizes it, which shows as the status `resizing`. A server
   * that is `stopping`, `terminated` or in `error` is refused with 409, and so is another plan while it is not
   * `running`. Send the `ETag` of the server as `If-Match` to change only the version you have seen.
   *
   * Needs the scope `servers:write`.
   *
   * @param id The identifier of a server.
   * @param body The whole configuration.
   * @param options For this call alone, `ifMatch` among them.
   * @throws `NotFoundError`: The account has no such resource.
   * @throws `ConflictError`: The document has the wrong type or identifier, or the state does not allow the change.
   * @throws `PreconditionFailedError`: The resource changed since the `ETag` in `If-Match` was read.
   * @see https://docs.cloudnexus.io/reference/servers/update
   * @example
   * ```ts
   * const server = await cn.servers.update('srv_2x9k4m', {
   *   name: 'web',
   *   plan: 'enterprise',
   *   tags: { env: 'production', team: 'web' },
   *   autoscaling: null,
   * });
   * console.log(`${server.name} is ${server.status} to ${server.plan}`);
   * ```
   */
  update(id: string, body: ServerUpdate, options?: RequestOptions & IfMatch): Call<Server>;

  /**
   * Terminate a server.
   *
   * Stops and removes a server. The answer is the server, now `stopping`. Terminating a server that is already going
   * answers 200 with its current state, so a repeated request succeeds. Once the server is going, `If-Match` is not
   * looked at.
   *
   * Needs the scope `servers:write`.
   *
   * @param id The identifier of a server.
   * @param options For this call alone, `ifMatch` among them.
   * @throws `NotFoundError`: The account has no such resource.
   * @throws `PreconditionFailedError`: The resource changed since the `ETag` in `If-Match` was read.
   * @see https://docs.cloudnexus.io/reference/servers/delete
   * @example
   * ```ts
   * const server = await cn.servers.delete('srv_2x9k4m');
   * console.log(`${server.id} is ${server.status}`);
   * ```
   */
  delete(id: string, options?: RequestOptions & IfMatch): Call<Server>;

  /**
   * Change parts of a server's configuration.
   *
   * Changes only what is sent and leaves the rest of the configuration as it is. This is the update that JSON:API
   * clients send. `tags` and `autoscaling` are replaced whole. A server that is `stopping`, `terminated` or in
   * `error` is refused with 409, and so is another plan while it is not `running`.
   *
   * Needs the scope `servers:write`.
   *
   * @param id The identifier of a server.
   * @param body The parts to change.
   * @param options For this call alone, `ifMatch` among them.
   * @throws `NotFoundError`: The account has no such resource.
   * @throws `ConflictError`: The document has the wrong type or identifier, or the state does not allow the change.
   * @throws `PreconditionFailedError`: The resource changed since the `ETag` in `If-Match` was read.
   * @see https://docs.cloudnexus.io/reference/servers/patch
   * @example
   * ```ts
   * const server = await cn.servers.patch('srv_2x9k4m', { name: 'web-1' });
   * console.log(`${server.id} is now called ${server.name}`);
   * ```
   */
  patch(id: string, body: ServerPatch, options?: RequestOptions & IfMatch): Call<Server>;
}
