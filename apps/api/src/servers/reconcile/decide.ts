// What to do for a server: from what is wanted and what is, and from nothing else.
import type { Instance } from '../../compute/instance.ts';
import type { PlanSize } from '../../compute/server-spec.ts';
import { gives } from '../../compute/wanted.ts';
import type { ServerRow } from '../server.ts';
import type { Transition } from '../transition.ts';

export type Decision =
  /** At rest, or on its way. */
  | { readonly do: 'wait'; readonly milliseconds?: number }
  /** It is as wanted. */
  | { readonly do: 'settle' }
  | { readonly do: 'apply' }
  /** It went down by itself. */
  | { readonly do: 'restart'; readonly reason: string | null }
  | { readonly do: 'remove' }
  /** It has another address than before. */
  | { readonly do: 'readdress'; readonly ip: string }
  | { readonly do: 'move'; readonly to: Transition };

/** How long an instance has to be missing before it is made anew: an engine may lose sight of one for a moment. */
export const lostAfter = 15_000;

type Wanted = Pick<ServerRow, 'status' | 'name' | 'ip' | 'settled'>;

/**
 * @param plan the wanted one; undefined where the catalogue no longer has it
 * @param missingFor for how many milliseconds the instance has been missing, where it is
 */
export function decide(
  server: Wanted,
  instance: Instance | undefined,
  plan: PlanSize | undefined,
  missingFor: number,
): Decision {
  switch (server.status) {
    case 'provisioning':
      return provisioning(server, instance, plan);
    case 'running':
    case 'resizing':
      return instance === undefined ? missing(missingFor) : existing(server, instance, plan);
    case 'stopping':
      return instance?.state === 'stopping' ? { do: 'wait' } : { do: 'remove' };
    // Of a terminated server there may be an instance still: see `orphans.ts`.
    case 'terminated':
    case 'error':
      return { do: 'wait' };
  }
}

function provisioning(server: Wanted, instance: Instance | undefined, plan: PlanSize | undefined): Decision {
  if (instance?.state === 'failed')
    return { do: 'move', to: { status: 'error', reason: instance.reason ?? 'The server did not start.' } };
  if (plan === undefined) return noSuchPlan;
  switch (instance?.state) {
    case undefined:
    case 'stopped':
      return { do: 'apply' };
    case 'running':
      return arrived(server, instance, plan);
    default:
      return { do: 'wait' };
  }
}

function existing(server: Wanted, instance: Instance, plan: PlanSize | undefined): Decision {
  switch (instance.state) {
    case 'stopped':
    case 'failed':
      return { do: 'restart', reason: instance.reason };
    case 'running':
      // What it runs on can go on, though nobody else gets it.
      if (plan === undefined)
        return server.status === 'running' ? atRest(server) : { do: 'move', to: { status: 'running', keepPlan: true } };
      if (server.status === 'resizing') return arrived(server, instance, plan);
      if (!gives(instance.plan, plan) || instance.name !== server.name) return { do: 'apply' };
      if (instance.address !== null && instance.address !== server.ip) return { do: 'readdress', ip: instance.address };
      return atRest(server);
    default:
      return { do: 'wait' };
  }
}

function atRest(server: Wanted): Decision {
  return server.settled === 1 ? { do: 'wait' } : { do: 'settle' };
}

/** One that is up: whether it is where it was to go. */
function arrived(server: Wanted, instance: Instance, plan: PlanSize): Decision {
  if (!gives(instance.plan, plan)) return { do: 'apply' };
  if (instance.address === null) return { do: 'wait' };
  const settled = instance.name === server.name; // it may have been renamed meanwhile
  return { do: 'move', to: { status: 'running', ip: instance.address, settled } };
}

function missing(missingFor: number): Decision {
  return missingFor < lostAfter
    ? { do: 'wait', milliseconds: lostAfter - missingFor }
    : { do: 'move', to: { status: 'provisioning' } };
}

const noSuchPlan: Decision = {
  do: 'move',
  to: { status: 'error', reason: 'The plan of the server is no longer offered.' },
};
