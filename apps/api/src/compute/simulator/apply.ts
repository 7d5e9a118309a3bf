import type { Transaction } from '../../store/store.ts';
import { ComputeRefusedError, ComputeUnavailableError } from '../errors.ts';
import type { PlanSize, ServerSpec } from '../server-spec.ts';
import { gives } from '../wanted.ts';
import { addressAt, takeAddress } from './addresses.ts';
import { resize, start } from './courses.ts';
import { takeFault } from './faults.ts';
import { findInstance, insertInstance, type InstanceRow } from './instances.ts';
import { readCourse, setCourse, tellAgain, type Phase } from './timeline.ts';
import type { Duration } from './times.ts';

/** The image that is not there. */
export const missingImage = 'missing';
/** The image that never starts. */
export const brokenImage = 'broken';

export interface Engine {
  readonly duration: Duration;
  /** How many addresses a region has. */
  readonly poolSize: number;
}

/** @returns what is refused. It is not thrown, because the fault it comes from is used up. */
export async function applySpec(
  tx: Transaction,
  spec: ServerSpec,
  now: number,
  engine: Engine,
): Promise<ComputeRefusedError | undefined> {
  const instance = await findInstance(tx, spec.id);
  if (instance) return await alter(tx, instance, spec, Math.max(now, instance.created_at), engine);

  if (spec.image === missingImage) return new ComputeRefusedError(`There is no image ${spec.image}.`);
  const { refusal, failure } = await outcomeOf(tx, spec);
  if (refusal) return refusal;
  const place = await takeAddress(tx, spec.region, engine.poolSize);
  if (!place) return new ComputeRefusedError(`There is no room for another server in ${spec.region}.`);
  const number = await insertInstance(tx, spec, place.host, now);
  await setCourse(tx, number, now, start({ plan: spec.plan, address: place.address, failure }, engine.duration));
  return undefined;
}

async function alter(
  tx: Transaction,
  instance: InstanceRow,
  spec: ServerSpec,
  now: number,
  { duration }: Engine,
): Promise<ComputeRefusedError | undefined> {
  if (instance.region !== spec.region) return new ComputeRefusedError("A server can't be moved to another region.");
  if (instance.image !== spec.image) return new ComputeRefusedError("A server's image can't be changed.");
  const { current, last } = await readCourse(tx, instance.number, now);
  if (last.state === 'gone') throw new ComputeUnavailableError(`The instance of ${spec.id} is still being removed.`);

  const plan: PlanSize = { ...spec.plan, disk_gb: Math.max(spec.plan.disk_gb, current.plan.disk_gb) };
  const isSettled = isOnItsWay(current, last) && gives(last.plan, plan);
  if (!isSettled) {
    const { refusal, failure } = await outcomeOf(tx, spec);
    if (refusal) return refusal;
    const target = { plan, failure, address: await addressAt(tx, instance.region, instance.host) };
    await setCourse(
      tx,
      instance.number,
      now,
      isUp(current) ? resize(current, target, duration) : start(target, duration),
    );
  }
  if (instance.name !== spec.name) {
    await tx.run('update instances set name = $1 where number = $2', spec.name, instance.number);
    if (isSettled) await tellAgain(tx, instance.number, now);
  }
  return undefined;
}

/** Whether it is going where it was last told to, or has arrived. That it will fail there doesn't matter until it has. */
function isOnItsWay(current: Phase, last: Phase): boolean {
  return last.state === 'running' || (last.state === 'failed' && current.state !== 'failed');
}

function isUp({ state }: Phase): boolean {
  return state === 'running' || state === 'resizing';
}

/** What the faults make of an order. */
async function outcomeOf(
  tx: Transaction,
  spec: ServerSpec,
): Promise<{ refusal?: ComputeRefusedError; failure: string | null }> {
  const fault = await takeFault(tx, spec.id);
  if (fault?.kind === 'refuse') return { refusal: new ComputeRefusedError(fault.reason), failure: null };
  if (spec.image === brokenImage) return { failure: `The image ${spec.image} did not start.` };
  return { failure: fault?.reason ?? null };
}
