// Follows every cluster that is registered, for as long as it is this process's turn.
import { Alarm } from '../../jobs/alarm.ts';
import { clustersTopic } from '../cluster.ts';
import { ClusterWatch, type WatchOptions } from './watch-cluster.ts';

/** What becomes known while watching. */
export interface Health {
  /** Whether the registrations could not be read the last time. */
  isBlind: boolean;
}

/** How often to look at all registrations, in case it was missed that one changed. In milliseconds. */
const lookEvery = 5_000;

export class Turn {
  readonly #options: WatchOptions;
  readonly #health: Health;
  readonly #watches = new Map<string, { ending: AbortController; done: Promise<void> }>();
  readonly #alarm = new Alarm();

  constructor(options: WatchOptions, health: Health) {
    this.#options = options;
    this.#health = health;
  }

  /** Ends when the signal aborts, and what is under way is done. */
  async run(turn: AbortSignal): Promise<void> {
    const { store, warn } = this.#options;
    const ring = (): void => this.#alarm.ring();
    const unwatch = store.watch(clustersTopic, ring);
    turn.addEventListener('abort', ring);
    while (!turn.aborted) {
      try {
        await this.#look();
        this.#health.isBlind = false;
      } catch (error) {
        if (!this.#health.isBlind) warn('The registered clusters could not be read, which is tried again', error);
        this.#health.isBlind = true;
      }
      await this.#alarm.sleep(lookEvery);
    }
    turn.removeEventListener('abort', ring);
    unwatch();
    await this.#end([...this.#watches.keys()]);
  }

  async #look(): Promise<void> {
    const rows = await this.#options.store.all<{ id: string }>('select id from clusters');
    const registered = new Set(rows.map(({ id }) => id));
    await this.#end([...this.#watches.keys()].filter((id) => !registered.has(id)));
    for (const id of registered) if (!this.#watches.has(id)) this.#begin(id);
  }

  #begin(id: string): void {
    const ending = new AbortController();
    const done = ClusterWatch.run(this.#options, id, ending.signal)
      .catch((error: unknown) => this.#options.warn(`The cluster ${id} is not watched, which is tried again`, error))
      .finally(() => this.#watches.delete(id));
    this.#watches.set(id, { ending, done });
  }

  async #end(ids: readonly string[]): Promise<void> {
    const watches = ids.map((id) => this.#watches.get(id)).filter((watch) => watch !== undefined);
    for (const { ending } of watches) ending.abort();
    await Promise.all(watches.map(({ done }) => done));
  }
}
