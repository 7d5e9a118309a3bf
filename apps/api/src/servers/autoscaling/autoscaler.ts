// Moves servers to the plan that their load asks for, one plan at a time.
import type { Catalog } from '../../catalog/catalog.ts';
import type { Instance } from '../../compute/instance.ts';
import type { Sources } from '../../ids.ts';
import type { Queries, Store } from '../../store/store.ts';
import { readServer } from '../find.ts';
import { serverColumns, serversTopic, type ServerRow } from '../server.ts';
import { transition } from '../transition.ts';
import { choosePlan, type Move } from './choose-plan.ts';
import { Smoothing } from './smoothing.ts';

/** After a start or a resize the plan stays for as long, in milliseconds. */
export const coolDown = 5 * 60_000;

export interface AutoscalerOptions {
  readonly store: Store;
  readonly catalog: Catalog;
  readonly sources: Sources;
}

export class Autoscaler {
  readonly #options: AutoscalerOptions;
  readonly #smoothing: Smoothing;

  constructor(options: AutoscalerOptions) {
    this.#options = options;
    this.#smoothing = new Smoothing(options.sources.clock);
  }

  /** @param observed what the driver has, with its figures */
  async step(observed: readonly Instance[]): Promise<void> {
    const { store, catalog } = this.#options;
    const servers = await readAutoscaled(store);
    this.#smoothing.keep(new Set(servers.map(({ id }) => id)));
    if (servers.length === 0) return;
    const instances = new Map(observed.map((instance) => [instance.serverId, instance]));
    for (const server of servers) {
      const instance = instances.get(server.id);
      if (instance?.state !== 'running' || instance.cpuPercent === null || instance.plan.id !== server.plan) continue;
      const load = this.#smoothing.add(server.id, server.plan, instance.cpuPercent);
      const move = load === undefined ? undefined : choosePlan(server, load, catalog);
      if (move !== undefined) await this.#move(server, move);
    }
  }

  /** `server.scaled` is emitted when the server has the plan. */
  async #move(server: ServerRow, { plan, scaling }: Move): Promise<void> {
    const { store, sources } = this.#options;
    await store.transaction(async (tx) => {
      const current = await readServer(tx, server.id);
      if (current?.version !== server.version || (await isCoolingDown(tx, server.id, sources))) return;
      await transition(tx, current, { status: 'resizing', plan, scaling }, sources);
      await tx.changed(serversTopic);
    });
  }
}

async function readAutoscaled(queries: Queries): Promise<ServerRow[]> {
  return await queries.all<ServerRow>(
    `select ${serverColumns} from servers where status = 'running' and autoscaling is not null order by id`,
  );
}

async function isCoolingDown(queries: Queries, id: string, { clock }: Sources): Promise<boolean> {
  const row = await queries.get<{ at: number | null }>(
    "select max(at) as at from server_transitions where server_id = $1 and status = 'running'",
    id,
  );
  return clock() - (row?.at ?? 0) < coolDown;
}
