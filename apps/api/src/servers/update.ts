import type { components } from '@cloudnexus/types';
import type { Catalog } from '../catalog/catalog.ts';
import { Refusal } from '../http/errors.ts';
import { checkPrecondition, type IfMatch } from '../http/request/precondition.ts';
import type { Sources } from '../ids.ts';
import type { Queries } from '../store/store.ts';
import { checkChanged } from './check.ts';
import { autoscalingOf, serversTopic, tagsOf, type ServerRow } from './server.ts';
import { transition } from './transition.ts';
import { writeServer, type ServerChange } from './write.ts';

/** What is sent is changed, the rest stays. A PUT sends everything. */
export type ServerPatch = components['schemas']['ServerPatch'];

export interface UpdateDeps {
  readonly catalog: Catalog;
  readonly sources: Sources;
}

/**
 * Within the transaction in which the server was read. What is as it was asked for already is not written again, and keeps
 * its version.
 *
 * @returns the server as it is now
 * @throws Refusal 412 where `ifMatch` names other versions
 */
export async function updateServer(
  tx: Queries,
  server: ServerRow,
  patch: ServerPatch,
  ifMatch: IfMatch | undefined,
  { catalog, sources }: UpdateDeps,
): Promise<ServerRow | Refusal<'invalid_body' | 'state_conflict'>> {
  const change = changeOf(server, patch);
  const wanted = { ...server, ...change };
  const problems = checkChanged(
    { ...wanted, autoscaling: autoscalingOf(wanted) },
    { plan: change.plan !== undefined, autoscaling: change.autoscaling !== undefined },
    catalog,
  );
  if (problems.length > 0) return new Refusal(problems);
  const conflict = conflictOf(server, change);
  if (conflict !== undefined) return new Refusal({ code: 'state_conflict', detail: conflict });
  // Last, because a precondition only counts where the request would succeed without it (RFC 9110, section 13.2.1).
  checkPrecondition(ifMatch, server.version);
  if (Object.keys(change).length === 0) return server;
  const { plan, ...rest } = change;
  // The driver knows the plan and the name; the rest is ours alone.
  if (plan !== undefined || rest.name !== undefined) await tx.changed(serversTopic);
  return plan === undefined
    ? await writeServer(tx, server, rest.name === undefined ? rest : { ...rest, settled: 0 }, sources)
    : await transition(tx, server, { status: 'resizing', plan, scaling: null }, sources, rest);
}

function changeOf(server: ServerRow, patch: ServerPatch): Pick<ServerChange, 'name' | 'plan' | 'tags' | 'autoscaling'> {
  const { name, plan, tags, autoscaling } = patch;
  const own = autoscalingOf(server);
  return {
    ...(name !== undefined && name !== server.name ? { name } : {}),
    ...(plan !== undefined && plan !== server.plan ? { plan } : {}),
    ...(tags !== undefined && !isSame(tags, tagsOf(server)) ? { tags: JSON.stringify(tags) } : {}),
    ...(autoscaling !== undefined && !isSame(autoscaling, own)
      ? { autoscaling: autoscaling === null ? null : JSON.stringify(autoscaling) }
      : {}),
  };
}

/** Whatever order the members are in. */
function isSame(a: object | null, b: object | null): boolean {
  return canonical(a) === canonical(b);
}

function canonical(flat: object | null): string {
  return JSON.stringify(flat === null ? null : Object.entries(flat).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function conflictOf({ status }: ServerRow, { plan }: ServerChange): string | undefined {
  if (status === 'stopping' || status === 'terminated')
    return `The server is \`${status}\`, so its configuration can no longer change.`;
  if (status === 'error')
    return 'The server is in `error`. Its `status_reason` says why. Terminate it, and create another.';
  if (plan !== undefined && status !== 'running')
    return `The server is \`${status}\`. Change its plan when it is \`running\`.`;
  return undefined;
}
