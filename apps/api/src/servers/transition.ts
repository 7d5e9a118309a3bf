// Every change of status or plan, with what belongs to it: the row usage is read from, and the event.
import { emit } from '../events/emit.ts';
import type { Sources } from '../ids.ts';
import type { Queries } from '../store/store.ts';
import { scalingOf, type Scaling, type ServerRow } from './server.ts';
import { forgetSibling } from './siblings.ts';
import { writeServer, type ServerChange } from './write.ts';

/** Where a server can go, and what is known when it does. */
export type Transition =
  /** Its machine was lost and is made anew. A new server starts here by itself. */
  | { readonly status: 'provisioning' }
  /** It is up, on its wanted plan. */
  | { readonly status: 'running'; readonly ip: string; readonly settled: boolean }
  /** It won't get the wanted plan, and goes on with what it has. */
  | { readonly status: 'running'; readonly keepPlan: true }
  | { readonly status: 'resizing'; readonly plan: string; readonly scaling: Scaling | null }
  | { readonly status: 'stopping' }
  | { readonly status: 'terminated' }
  | { readonly status: 'error'; readonly reason: string };

/**
 * Within the transaction in which the server was read.
 *
 * @param change of the configuration, where that is part of it
 * @returns the server as it is now
 */
export async function transition(
  tx: Queries,
  server: ServerRow,
  to: Transition,
  sources: Sources,
  change: ServerChange = {},
): Promise<ServerRow> {
  const next = await writeServer(tx, server, { ...change, ...changeOf(server, to, sources) }, sources);
  await recordTransition(tx, next);
  if (next.status === 'terminated') {
    await tx.run('update servers set user_data = null where id = $1', next.id);
    await forgetSibling(tx, next);
  }
  await emitFor(tx, server, next, sources);
  return next;
}

/** The first is that of a new server. */
export async function recordTransition(tx: Queries, server: ServerRow): Promise<void> {
  await tx.run(
    `insert into server_transitions (server_id, account_id, number, at, status, plan)
     select $1, cast($2 as text), coalesce(max(number), 0) + 1, cast($3 as bigint), cast($4 as text), cast($5 as text) from server_transitions where server_id = $1`,
    server.id,
    server.account_id,
    server.updated_at,
    server.status,
    server.actual_plan ?? server.plan,
  );
}

const reasonLength = 500; // that of the contract

function changeOf(server: ServerRow, to: Transition, { clock }: Sources): ServerChange {
  switch (to.status) {
    case 'provisioning':
      return { status: 'provisioning', ip: null, settled: 0 };
    case 'running':
      if ('keepPlan' in to)
        return { status: 'running', plan: server.actual_plan ?? server.plan, scaling: null, settled: 0 };
      return {
        status: 'running',
        ip: to.ip,
        actual_plan: server.plan,
        scaling: null,
        settled: to.settled ? 1 : 0,
      };
    case 'resizing':
      return {
        status: 'resizing',
        plan: to.plan,
        scaling: to.scaling === null ? null : JSON.stringify(to.scaling),
        settled: 0,
      };
    case 'stopping':
      return { status: 'stopping', status_reason: null, settled: 0 };
    case 'terminated':
      return { status: 'terminated', settled: 1, terminated_at: clock() };
    case 'error':
      return { status: 'error', status_reason: to.reason.slice(0, reasonLength), settled: 1 };
  }
}

async function emitFor(tx: Queries, before: ServerRow, after: ServerRow, sources: Sources): Promise<void> {
  if (after.status !== 'running' || after.ip === null) return;
  const { id: server_id, region, ip } = after;
  // One that was made anew after its machine was lost has been told of before.
  if (before.actual_plan === null)
    await emit(
      tx,
      after.account_id,
      { event: 'server.created', data: { server_id, region, ip, status: 'running' } },
      sources,
    );
  const scaling = scalingOf(before);
  if (scaling !== null && after.plan !== scaling.from_plan) {
    const direction = scaling.reason === 'cpu_above_target' ? 'up' : 'down';
    await emit(
      tx,
      after.account_id,
      {
        event: 'server.scaled',
        data: {
          server_id,
          region,
          direction,
          from_plan: scaling.from_plan,
          to_plan: after.plan,
          reason: scaling.reason,
        },
      },
      sources,
    );
  }
}
