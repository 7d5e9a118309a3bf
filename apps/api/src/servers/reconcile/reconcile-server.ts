// One server, brought one step nearer to what is wanted. Whoever is killed in the midst of it, or does it at the same time as
// another process, has done no harm: the driver's calls can be repeated, and what is recorded is recorded only where the
// server is still as it was when the step was decided.
import type { Catalog } from '../../catalog/catalog.ts';
import type { ComputeDriver } from '../../compute/driver.ts';
import { ComputeRefusedError } from '../../compute/errors.ts';
import type { PlanSize } from '../../compute/server-spec.ts';
import type { Cipher } from '../../encryption/cipher.ts';
import type { Sources } from '../../ids.ts';
import type { Queries, Store } from '../../store/store.ts';
import type { Turn as OneByOne } from '../../store/turn.ts';
import { readServer } from '../find.ts';
import type { ServerRow } from '../server.ts';
import { transition, type Transition } from '../transition.ts';
import { readUserData } from '../user-data.ts';
import { writeServer } from '../write.ts';
import { decide, type Decision } from './decide.ts';
import type { Instances } from './instances.ts';
import type { Restarts } from './restarts.ts';
import { sizeOf, specOf } from './spec.ts';

export interface Reconciling {
  readonly store: Store;
  readonly driver: Pick<ComputeDriver, 'apply' | 'remove'>;
  readonly catalog: Catalog;
  readonly cipher: Cipher;
  readonly sources: Sources;
  readonly instances: Instances;
  readonly restarts: Restarts;
  /** For terminations: each writes the siblings as well, so that those of one request would collide with each other. */
  readonly terminations: OneByOne;
  readonly warn: (message: string, error: unknown) => void;
}

/**
 * @returns in how many milliseconds to look again; undefined where whatever happens next is told
 * @throws ComputeUnavailableError
 */
export async function reconcileServer(id: string, reconciling: Reconciling): Promise<number | undefined> {
  const { store, catalog, instances } = reconciling;
  const server = await readServer(store, id);
  if (server === undefined) return undefined;
  const instance = instances.get(id);
  const isMissed = instance === undefined && (server.status === 'running' || server.status === 'resizing');
  if (!isMissed) instances.forget(id);
  const plan = sizeOf(catalog, server.plan);
  const decision = decide(server, instance, plan, isMissed ? instances.missingFor(id) : 0);
  return await carryOut(decision, server, plan, reconciling);
}

const atOnce = 0;

async function carryOut(
  decision: Decision,
  server: ServerRow,
  plan: PlanSize | undefined,
  reconciling: Reconciling,
): Promise<number | undefined> {
  switch (decision.do) {
    case 'wait':
      return decision.milliseconds;
    case 'settle':
      await settle(server, reconciling);
      return undefined;
    case 'apply':
      return await apply(server, plan, reconciling);
    case 'restart':
      return await restart(server, plan, decision.reason, reconciling);
    case 'remove':
      return await remove(server, reconciling);
    case 'readdress':
      return await record(server, reconciling, (tx, { sources }) =>
        writeServer(tx, server, { ip: decision.ip }, sources),
      );
    case 'move':
      return await move(server, decision.to, reconciling);
  }
}

async function settle({ id, version }: ServerRow, { store }: Reconciling): Promise<void> {
  await store.run('update servers set settled = 1 where id = $1 and version = $2', id, version);
}

async function apply(
  server: ServerRow,
  plan: PlanSize | undefined,
  reconciling: Reconciling,
): Promise<number | undefined> {
  const { store, driver, cipher, instances } = reconciling;
  if (plan === undefined) return undefined;
  const isNew = instances.get(server.id) === undefined;
  const userData = isNew ? await readUserData(store, cipher, server.id) : null;
  try {
    await driver.apply(specOf(server, plan, userData));
  } catch (error) {
    if (error instanceof ComputeRefusedError) return await refused(server, error, reconciling);
    throw error;
  }
  return undefined;
}

/** Another try would be of no use. What is there goes on, if anything is. */
async function refused(
  server: ServerRow,
  error: ComputeRefusedError,
  reconciling: Reconciling,
): Promise<number | undefined> {
  const isUp = reconciling.instances.get(server.id)?.state === 'running';
  if (server.status === 'resizing' && isUp) {
    reconciling.warn(`The server ${server.id} keeps its plan: ${error.reason}`, error);
    return await move(server, { status: 'running', keepPlan: true }, reconciling);
  }
  if (server.status === 'running' && isUp) {
    reconciling.warn(`The server ${server.id} stays as it is: ${error.reason}`, error);
    await settle(server, reconciling);
    return undefined;
  }
  if (server.status === 'provisioning' || reconciling.restarts.next(server.id) === undefined)
    return await move(server, { status: 'error', reason: error.reason }, reconciling);
  return reconciling.restarts.next(server.id);
}

async function restart(
  server: ServerRow,
  plan: PlanSize | undefined,
  reason: string | null,
  reconciling: Reconciling,
): Promise<number | undefined> {
  const { restarts } = reconciling;
  const pause = restarts.next(server.id);
  if (pause === undefined) {
    const last = reason ?? 'The server stopped by itself.';
    return await move(server, { status: 'error', reason: `${last} It was started again several times.` }, reconciling);
  }
  if (pause > 0) return pause;
  restarts.count(server.id);
  return await apply(server, plan ?? sizeOf(reconciling.catalog, server.actual_plan ?? ''), reconciling);
}

async function remove(server: ServerRow, reconciling: Reconciling): Promise<number | undefined> {
  const { driver, instances, restarts, terminations } = reconciling;
  // Also where none is known of: one may have been made a moment ago by a process that has died since.
  await driver.remove(server.id);
  if (instances.get(server.id) !== undefined) return undefined;
  restarts.forget(server.id);
  await terminations.take();
  try {
    return await move(server, { status: 'terminated' }, reconciling);
  } finally {
    terminations.give();
  }
}

async function move(server: ServerRow, to: Transition, reconciling: Reconciling): Promise<number | undefined> {
  return await record(server, reconciling, (tx, { sources }) => transition(tx, server, to, sources));
}

/** Unless the server has changed since it was read. Then it is looked at again. */
async function record(
  server: ServerRow,
  reconciling: Reconciling,
  write: (tx: Queries, reconciling: Reconciling) => Promise<ServerRow>,
): Promise<number | undefined> {
  const after = await reconciling.store.transaction(async (tx) => {
    const current = await readServer(tx, server.id);
    return current?.version === server.version ? await write(tx, reconciling) : undefined;
  });
  return after === undefined || after.settled === 0 ? atOnce : undefined;
}
