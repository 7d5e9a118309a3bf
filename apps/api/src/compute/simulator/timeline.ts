// What an instance is, was and will be: phases without a gap. An order cuts off what was to come, and writes down a new course.
import type { InstanceState } from '../instance.ts';
import type { PlanSize } from '../server-spec.ts';
import type { Row, Transaction } from '../../store/store.ts';

/** Told in the store whenever something was written here. */
export const timelineTopic = 'timeline';

export interface Phase {
  readonly state: InstanceState | 'gone';
  readonly plan: PlanSize;
  readonly address: string | null;
  readonly reason: string | null;
}

/** Phases to come. Each lasts so many milliseconds, and the last one until another order. */
export type Course = readonly [...passing: readonly { readonly phase: Phase; readonly lasts: number }[], last: Phase];

export interface PhaseRow extends Row {
  state: Phase['state'];
  plan: string;
  vcpus: number;
  memory_mb: number;
  disk_gb: number;
  address: string | null;
  reason: string | null;
}

/** For a select of {@link PhaseRow}. */
export const phaseColumns = 'state, plan, vcpus, memory_mb, disk_gb, address, reason';

export function phaseOf({ state, plan: id, vcpus, memory_mb, disk_gb, address, reason }: PhaseRow): Phase {
  return { state, plan: { id, vcpus, memory_mb, disk_gb }, address, reason };
}

/** @returns the phase the instance is in, and the one it comes to rest in */
export async function readCourse(
  tx: Transaction,
  instance: number,
  now: number,
): Promise<{ current: Phase; last: Phase }> {
  const current = await tx.get<PhaseRow>(
    `select ${phaseColumns} from phases where instance = $1 and since <= $2 order by since desc, number desc limit 1`,
    instance,
    now,
  );
  const last = await tx.get<PhaseRow>(
    `select ${phaseColumns} from phases where instance = $1 order by since desc, number desc limit 1`,
    instance,
  );
  if (!current || !last) throw new Error(`Instance ${instance} has no phase.`);
  return { current: phaseOf(current), last: phaseOf(last) };
}

export async function setCourse(tx: Transaction, instance: number, now: number, course: Course): Promise<void> {
  await tx.run('delete from phases where instance = $1 and since > $2', instance, now);
  await tx.run('update phases set until = $1 where instance = $2 and coalesce(until > $1, 1)', now, instance);
  let since = now;
  for (const step of course) {
    const { phase, lasts } = 'lasts' in step ? step : { phase: step, lasts: undefined };
    const until = lasts === undefined ? null : since + lasts;
    await insert(tx, instance, phase, since, until);
    since = until ?? since;
  }
  await tx.changed(timelineTopic);
}

/** Has the phase of this moment told once more. */
export async function tellAgain(tx: Transaction, instance: number, now: number): Promise<void> {
  await tx.run(
    `insert into phases (instance, since, until, ${phaseColumns})
     select instance, $2, until, ${phaseColumns} from phases
     where instance = $1 and since <= $2 order by since desc, number desc limit 1`,
    instance,
    now,
  );
  await tx.run(
    `update phases set until = $2 where instance = $1 and since <= $2 and coalesce(until > $2, 1)
     and number < (select max(number) from phases where instance = $1)`,
    instance,
    now,
  );
  await tx.changed(timelineTopic);
}

async function insert(
  tx: Transaction,
  instance: number,
  { state, plan, address, reason }: Phase,
  since: number,
  until: number | null,
): Promise<void> {
  await tx.run(
    `insert into phases (instance, since, until, ${phaseColumns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    instance,
    since,
    until,
    state,
    plan.id,
    plan.vcpus,
    plan.memory_mb,
    plan.disk_gb,
    address,
    reason,
  );
}
