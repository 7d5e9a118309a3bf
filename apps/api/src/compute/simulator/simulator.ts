import type { Clock } from '../../store/clock.ts';
import type { Queries, Store, Transaction } from '../../store/store.ts';
import type { About, Change, ComputeDriver } from '../driver.ts';
import { ComputeUnavailableError } from '../errors.ts';
import type { Instance } from '../instance.ts';
import type { ServerSpec } from '../server-spec.ts';
import { addressesPerRegion } from './addresses.ts';
import { applySpec, type Engine } from './apply.ts';
import { readOutage } from './faults.ts';
import { clearAway } from './instances.ts';
import { observeWorld } from './observe.ts';
import { removeInstance } from './remove.ts';
import { durations, usualTimes, type Times } from './times.ts';
import { watchWorld } from './watch.ts';
import { answering, openWorld, type WorldOptions } from './world.ts';

/** Of what the simulator does, not of its code. */
const version = '1';

export interface SimulatorOptions extends WorldOptions {
  /** How many times faster than {@link times}, 1 where it isn't said. */
  readonly speed?: number | undefined;
  readonly times?: Times | undefined;
  /** From 0 to less than 1, for how long each thing takes. */
  readonly random?: (() => number) | undefined;
  /** How many addresses a region has, at most 64,262. */
  readonly poolSize?: number | undefined;
  /** The longest that a watch sleeps without looking at the clock, in milliseconds. */
  readonly lookEvery?: number | undefined;
}

/**
 * Makes no servers and behaves as if: they take their time, have addresses and load, and fail when told to. Its world is in a
 * file of its own, which goes on when the process ends, and which several processes may share.
 *
 * The image `missing` is refused and the image `broken` never starts. Other faults are ordered from `SimulatorControl`.
 */
export class Simulator implements ComputeDriver {
  readonly #world: Store;
  readonly #clock: Clock;
  readonly #engine: Engine;
  readonly #lookEvery: number;
  readonly #warn: (message: string, error: unknown) => void;
  readonly #closing = new AbortController();

  private constructor(world: Store, options: SimulatorOptions) {
    this.#world = world;
    this.#clock = options.clock;
    this.#engine = {
      duration: durations(options.times ?? usualTimes, options.speed ?? 1, options.random ?? Math.random),
      poolSize: Math.min(options.poolSize ?? addressesPerRegion, addressesPerRegion),
    };
    this.#lookEvery = options.lookEvery ?? 250;
    this.#warn = options.warn ?? (() => {});
  }

  /** @param file of its world, which is made where there is none */
  static async open(file: string, options: SimulatorOptions): Promise<Simulator> {
    return new Simulator(await openWorld(file, options), options);
  }

  async apply(server: ServerSpec): Promise<void> {
    const refusal = await this.#order((tx, now) => applySpec(tx, server, now, this.#engine));
    if (refusal) throw refusal;
  }

  async remove(serverId: string): Promise<void> {
    await this.#order((tx, now) => removeInstance(tx, serverId, now, this.#engine.duration));
  }

  async observe(): Promise<Instance[]> {
    return await answering(async () => {
      await assertReachable(this.#world);
      return await observeWorld(this.#world, this.#clock());
    });
  }

  watch(signal: AbortSignal): AsyncIterable<Change> {
    return watchWorld({
      world: this.#world,
      clock: this.#clock,
      lookEvery: this.#lookEvery,
      warn: this.#warn,
      signals: [signal, this.#closing.signal],
    });
  }

  async about(): Promise<About> {
    const about = { driver: 'simulator', version } as const;
    try {
      await assertReachable(this.#world);
      return { ...about, healthy: true, detail: 'Servers are simulated.' };
    } catch (error) {
      return { ...about, healthy: false, detail: error instanceof Error ? error.message : String(error) };
    }
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#world.close();
  }

  async #order<T>(work: (tx: Transaction, now: number) => Promise<T>): Promise<T> {
    return await answering(() =>
      this.#world.transaction(async (tx) => {
        await assertReachable(tx);
        const now = this.#clock();
        await clearAway(tx, now);
        return await work(tx, now);
      }),
    );
  }
}

async function assertReachable(world: Pick<Queries, 'get'>): Promise<void> {
  const outage = await readOutage(world);
  if (outage !== undefined) throw new ComputeUnavailableError(outage);
}
