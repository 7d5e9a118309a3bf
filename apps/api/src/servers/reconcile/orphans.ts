// Instances that no server needs: of one that is terminated, or of none at all.
import type { ComputeDriver } from '../../compute/driver.ts';
import type { Clock } from '../../store/clock.ts';
import type { Queries } from '../../store/store.ts';
import { readServer } from '../find.ts';

export interface OrphanOptions {
  readonly store: Queries;
  readonly driver: Pick<ComputeDriver, 'remove'>;
  readonly clock: Clock;
  readonly warn: (message: string, error: unknown) => void;
  /** How long the instance of a terminated server is left alone, in milliseconds. */
  readonly terminatedGrace?: number | undefined;
  /** How long one that no server is known of is. Longer, because the store may be an older backup, or the wrong one. */
  readonly unknownGrace?: number | undefined;
}

export class Orphans {
  readonly #options: OrphanOptions;
  readonly #since = new Map<string, number>();

  constructor(options: OrphanOptions) {
    this.#options = options;
  }

  /** @param suspects the servers with an instance that are neither running nor in motion */
  async look(suspects: readonly string[]): Promise<void> {
    const { store, driver, clock, warn, terminatedGrace = 60_000, unknownGrace = 60 * 60_000 } = this.#options;
    const orphans = new Set<string>();
    for (const id of suspects) {
      const server = await readServer(store, id);
      if (server !== undefined && server.status !== 'terminated') continue;
      orphans.add(id);
      const now = clock();
      const since = this.#since.get(id) ?? now;
      this.#since.set(id, since);
      if (since === now && server === undefined)
        warn(`The instance ${id} belongs to no server, and will be removed`, undefined);
      if (now - since >= (server === undefined ? unknownGrace : terminatedGrace)) await driver.remove(id);
    }
    for (const id of this.#since.keys()) if (!orphans.has(id)) this.#since.delete(id);
  }
}
