// The loop itself, for as long as it is this process's turn. What happened is told by the store and by the driver, and a look
// at everything, now and then, finds what was not told.
import { setTimeout as delay } from 'node:timers/promises';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Change, ComputeDriver } from '../../compute/driver.ts';
import { ComputeUnavailableError } from '../../compute/errors.ts';
import type { Cipher } from '../../encryption/cipher.ts';
import type { Sources } from '../../ids.ts';
import { Alarm } from '../../jobs/alarm.ts';
import type { Store } from '../../store/store.ts';
import { Turn as OneByOne } from '../../store/turn.ts';
import { Autoscaler } from '../autoscaling/autoscaler.ts';
import { serversTopic } from '../server.ts';
import { backoff } from './backoff.ts';
import { Instances } from './instances.ts';
import { Orphans, type OrphanOptions } from './orphans.ts';
import { Queue } from './queue.ts';
import { reconcileServer, type Reconciling } from './reconcile-server.ts';
import { Restarts } from './restarts.ts';
import { hasDrifted, readRunning, readUnsettled } from './unsettled.ts';

export interface TurnOptions extends Sources, Pick<OrphanOptions, 'terminatedGrace' | 'unknownGrace'> {
  readonly store: Store;
  readonly driver: ComputeDriver;
  readonly catalog: Catalog;
  /** For user data at rest. */
  readonly cipher: Cipher;
  /** Told what it gets over by itself. */
  readonly warn: (message: string, error: unknown) => void;
  /** How often to look at everything, in milliseconds. Auto-scaling goes by what is seen then. */
  readonly lookEvery?: number;
  /** How many calls of the driver are under way at most. */
  readonly concurrency?: number;
}

/** What becomes known of the driver. */
export interface Health {
  /** Since when it could not be reached, in milliseconds since 1970. */
  unreachableSince: number | null;
  /** When a look last ended, well or not, as `performance.now()` has it. */
  lookedAt: number;
}

const usualLookEvery = 15_000;
const usualConcurrency = 8;
/** Between two looks for what was written, however much is. */
const wakeEvery = 20;
/** After so many refused calls in a row it is not one server that is in trouble. */
const suspicious = 3;

export class Turn {
  readonly #options: TurnOptions;
  readonly #health: Health;
  readonly #lookEvery: number;
  readonly #reconciling: Reconciling;
  readonly #queue: Queue;
  readonly #orphans: Orphans;
  readonly #autoscaler: Autoscaler;
  readonly #look = new Alarm();
  readonly #wake = new Alarm();
  /** The unsettled servers that were added to the queue, by the version they had. */
  #added = new Map<string, number>();
  /** By server, one after the other. */
  readonly #failures = new Map<string, number>();
  /** Of the driver, whichever server they were for. */
  #failuresInARow = 0;

  constructor(options: TurnOptions, health: Health) {
    const { clock, catalog, store, lookEvery = usualLookEvery, concurrency = usualConcurrency } = options;
    this.#options = options;
    this.#health = health;
    this.#health.lookedAt = performance.now();
    this.#lookEvery = lookEvery;
    this.#reconciling = {
      ...options,
      sources: options,
      instances: new Instances(clock),
      restarts: new Restarts(clock),
      terminations: new OneByOne(),
    };
    this.#queue = new Queue({ work: (id) => this.#reconcile(id), concurrency });
    this.#orphans = new Orphans(options);
    this.#autoscaler = new Autoscaler({ store, catalog, sources: options });
  }

  /** Ends when the signal aborts, and what is under way is done. */
  async run(turn: AbortSignal): Promise<void> {
    const unwatch = this.#options.store.watch(serversTopic, () => this.#wake.ring());
    const stop = (): void => {
      this.#look.ring();
      this.#wake.ring();
    };
    turn.addEventListener('abort', stop);
    await Promise.all([this.#keepLooking(turn), this.#keepReading(turn), this.#keepWatching(turn)]);
    turn.removeEventListener('abort', stop);
    unwatch();
    await this.#queue.close();
  }

  /** Nothing is done before the first look, and nothing while looking fails. */
  async #keepLooking(turn: AbortSignal): Promise<void> {
    const { clock, random, warn } = this.#options;
    for (let failures = 0; !turn.aborted;) {
      try {
        await this.#lookAtAll();
        failures = 0;
      } catch (error) {
        this.#queue.pause();
        failures += 1;
        if (error instanceof ComputeUnavailableError) this.#health.unreachableSince ??= clock();
        if (failures === 1) warn('The servers could not be looked at, which is tried again', error);
      }
      this.#health.lookedAt = performance.now();
      await this.#look.sleep(failures === 0 ? this.#lookEvery : backoff(failures, random));
    }
  }

  async #lookAtAll(): Promise<void> {
    const { store, driver } = this.#options;
    const { instances } = this.#reconciling;
    instances.beginObservation();
    const observed = await driver.observe();
    for (const id of instances.endObservation(observed)) this.#queue.add(id);
    this.#health.unreachableSince = null;
    this.#failuresInARow = 0;
    this.#queue.resume();

    const unsettled = await readUnsettled(store);
    this.#added = new Map(unsettled.map(({ id, version }) => [id, version]));
    for (const { id } of unsettled) this.#queue.add(id);
    const running = await readRunning(store);
    for (const server of running) if (hasDrifted(server, instances.get(server.id))) this.#queue.add(server.id);
    const known = new Set([...unsettled, ...running].map(({ id }) => id));
    await this.#orphans.look(instances.ids().filter((id) => !known.has(id)));
    await this.#autoscaler.step(observed);
  }

  /** What requests have written. */
  async #keepReading(turn: AbortSignal): Promise<void> {
    const { store, warn } = this.#options;
    while (!turn.aborted) {
      await this.#wake.sleep(this.#lookEvery);
      if (turn.aborted) return;
      try {
        for (const { id, version } of await readUnsettled(store)) {
          if (this.#added.get(id) === version) continue;
          this.#added.set(id, version);
          this.#queue.add(id);
        }
      } catch (error) {
        warn('The servers could not be read, which is tried again', error);
        this.#look.ring();
      }
      await delay(wakeEvery);
    }
  }

  /** What the driver tells. */
  async #keepWatching(turn: AbortSignal): Promise<void> {
    const { driver, warn, random } = this.#options;
    for (let failures = 0; !turn.aborted; failures += 1) {
      try {
        for await (const change of driver.watch(turn)) {
          failures = 0;
          this.#heed(change);
        }
      } catch (error) {
        warn('The driver could not be watched, which is tried again', error);
      }
      if (turn.aborted) return;
      await delay(backoff(failures + 1, random), undefined, { signal: turn }).catch(() => {});
    }
  }

  #heed(change: Change): void {
    const { instances } = this.#reconciling;
    switch (change.kind) {
      case 'resync':
        return this.#look.ring();
      case 'instance':
        instances.set(change.instance);
        return this.#queue.add(change.instance.serverId);
      case 'removed':
        instances.delete(change.serverId);
        return this.#queue.add(change.serverId);
    }
  }

  /** @returns in how many milliseconds to look at the server again */
  async #reconcile(id: string): Promise<number | undefined> {
    try {
      const again = await reconcileServer(id, this.#reconciling);
      this.#failures.delete(id);
      this.#failuresInARow = 0;
      return again;
    } catch (error) {
      const failures = (this.#failures.get(id) ?? 0) + 1;
      this.#failures.set(id, failures);
      this.#failuresInARow += 1;
      if (this.#failuresInARow === suspicious) this.#look.ring();
      if (failures === 1) this.#options.warn(`The server ${id} could not be reconciled, which is tried again`, error);
      return backoff(failures, this.#options.random);
    }
  }
}
