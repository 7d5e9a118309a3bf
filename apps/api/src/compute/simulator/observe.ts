import { setImmediate } from 'node:timers/promises';
import type { Store } from '../../store/store.ts';
import type { Instance } from '../instance.ts';
import { setLoad, usualLoad } from './load.ts';
import { phaseColumns, phaseOf, type Phase, type PhaseRow } from './timeline.ts';

/** Some milliseconds of work. Between pages, others get their turn. */
const pageSize = 1_000;

interface ObservedRow extends PhaseRow {
  number: number;
  server_id: string;
  name: string;
  busy: number | null;
}

export async function observeWorld(world: Pick<Store, 'all'>, now: number): Promise<Instance[]> {
  const instances: Instance[] = [];
  for (let after = 0; ;) {
    const rows = await world.all<ObservedRow>(
      // A clock that was set back shows nothing from before an instance was made.
      `select instances.number as number, instances.server_id as server_id, name, busy, ${phaseColumns}
       from instances
       join phases on instance = instances.number and since <= max($2, created_at)
         and coalesce(until > max($2, created_at), 1)
       left join loads on loads.server_id = instances.server_id
       where instances.number > $1 and state <> 'gone' order by instances.number limit $3`,
      after,
      now,
      pageSize,
    );
    for (const row of rows) {
      const instance = instanceOf(row.server_id, row.name, phaseOf(row));
      if (instance) instances.push({ ...instance, cpuPercent: cpuPercent(instance, row.busy, now) });
    }
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return instances;
    after = last.number;
    await setImmediate();
  }
}

/** @returns undefined for one that is gone */
export function instanceOf(
  serverId: string,
  name: string,
  { state, plan, address, reason }: Phase,
): Instance | undefined {
  return state === 'gone' ? undefined : { serverId, name, state, plan, address, reason, cpuPercent: null };
}

function cpuPercent({ serverId, state, plan }: Instance, busy: number | null, now: number): number | null {
  if (state !== 'running' && state !== 'resizing') return null;
  return busy === null ? usualLoad(serverId, now) : setLoad(busy, plan);
}
