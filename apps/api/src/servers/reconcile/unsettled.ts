// Which servers there is something to do for, and which have come to differ from what they were.
import { setImmediate } from 'node:timers/promises';
import type { Instance } from '../../compute/instance.ts';
import type { Queries, Row } from '../../store/store.ts';

const batch = 500;

interface Unsettled extends Row {
  id: string;
  version: number;
}

export async function readUnsettled(queries: Queries): Promise<Unsettled[]> {
  return await inBatches((after) =>
    queries.all<Unsettled>(
      `select id, version from servers where settled = 0 and id > $1 order by id limit ${batch}`,
      after,
    ),
  );
}

interface Running extends Row {
  id: string;
  name: string;
  plan: string;
  ip: string | null;
}

export async function readRunning(queries: Queries): Promise<Running[]> {
  return await inBatches((after) =>
    queries.all<Running>(
      `select id, name, plan, ip from servers where status = 'running' and id > $1 order by id limit ${batch}`,
      after,
    ),
  );
}

/** At a glance. What is to be done about it, if anything, is decided elsewhere. */
export function hasDrifted(server: Running, instance: Instance | undefined): boolean {
  return (
    instance === undefined ||
    instance.state !== 'running' ||
    instance.name !== server.name ||
    instance.plan.id !== server.plan ||
    (instance.address !== null && instance.address !== server.ip)
  );
}

async function inBatches<T extends { id: string }>(read: (after: string) => T[] | Promise<T[]>): Promise<T[]> {
  const all: T[] = [];
  for (;;) {
    const rows = await read(all.at(-1)?.id ?? '');
    for (const row of rows) all.push(row);
    if (rows.length < batch) return all;
    await setImmediate(); // others get their turn
  }
}
