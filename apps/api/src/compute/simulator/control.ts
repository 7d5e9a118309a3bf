import type { Clock } from '../../store/clock.ts';
import type { Store, Transaction } from '../../store/store.ts';
import { failed } from './courses.ts';
import { clearAway, findInstance, setGone } from './instances.ts';
import { readCourse, setCourse, timelineTopic, type Phase } from './timeline.ts';
import { openWorld, type WorldOptions } from './world.ts';

export interface NextFault {
  /** Every server where it isn't said. */
  readonly serverId?: string | undefined;
  /** In words for the server's owner. */
  readonly reason?: string | undefined;
  /** For how many orders that change something, 1 where it isn't said. */
  readonly times?: number | undefined;
}

/**
 * What a simulated world can be made to do, and a real engine does by itself. It has the file open like any other, so it can
 * be used from any process. Where a server is named, the answer is whether it has an instance.
 */
export class SimulatorControl {
  readonly #world: Store;
  readonly #clock: Clock;

  private constructor(world: Store, clock: Clock) {
    this.#world = world;
    this.#clock = clock;
  }

  static async open(file: string, options: WorldOptions): Promise<SimulatorControl> {
    return new SimulatorControl(await openWorld(file, options), options.clock);
  }

  /**
   * Gives the server so much to do, until it is removed. Also before it is applied.
   *
   * @param vcpus how many processors it keeps busy: 1.5 is 75 percent of two, and 37.5 of four. Null is the usual load.
   */
  async setLoad(serverId: string, vcpus: number | null): Promise<void> {
    if (vcpus === null) await this.#world.run('delete from loads where server_id = $1', serverId);
    else
      await this.#world.run(
        `insert into loads (server_id, busy) values ($1, $2)
         on conflict (server_id) do update set busy = excluded.busy`,
        serverId,
        vcpus,
      );
  }

  /** The next order is refused, and changes nothing. */
  async refuseNext({ reason = 'There is no capacity for this server.', ...fault }: NextFault = {}): Promise<void> {
    await insertFault(this.#world, 'refuse', { ...fault, reason });
  }

  /** The next order is taken, and ends in failure. */
  async failNext({ reason = 'The server did not start.', ...fault }: NextFault = {}): Promise<void> {
    await insertFault(this.#world, 'fail', { ...fault, reason });
  }

  /** Nobody can order or observe anything. What is under way goes on. */
  async disconnect(reason = 'The simulator was told not to answer.'): Promise<void> {
    await this.#change((tx) => insertFault(tx, 'unreachable', { reason }));
  }

  async reconnect(): Promise<void> {
    await this.#change(async (tx) => void (await tx.run("delete from faults where kind = 'unreachable'")));
  }

  /** Stops it, as somebody does who is logged in to it. */
  async stop(serverId: string): Promise<boolean> {
    return await this.#turn(serverId, ({ plan }) => ({ state: 'stopped', plan, address: null, reason: null }));
  }

  async fail(serverId: string, reason: string): Promise<boolean> {
    return await this.#turn(serverId, ({ plan }) => failed(plan, reason));
  }

  /** Makes it gone at once, without anybody having asked for it. */
  async lose(serverId: string): Promise<boolean> {
    return await this.#turn(serverId, ({ plan }) => ({ state: 'gone', plan, address: null, reason: null }));
  }

  async close(): Promise<void> {
    await this.#world.close();
  }

  /** One that is being removed already can only be gone sooner. */
  async #turn(serverId: string, next: (current: Phase) => Phase): Promise<boolean> {
    return await this.#world.transaction(async (tx) => {
      await clearAway(tx, this.#clock());
      const instance = await findInstance(tx, serverId);
      if (!instance) return false;
      const now = Math.max(this.#clock(), instance.created_at);
      const { current, last } = await readCourse(tx, instance.number, now);
      const phase = next(current);
      if (last.state === 'gone' && phase.state !== 'gone') return true;
      await setCourse(tx, instance.number, now, [phase]);
      if (phase.state === 'gone') await setGone(tx, instance.number, now);
      return true;
    });
  }

  async #change(work: (tx: Transaction) => Promise<void>): Promise<void> {
    await this.#world.transaction(async (tx) => {
      await work(tx);
      await tx.changed(timelineTopic);
    });
  }
}

async function insertFault(
  to: Pick<Store, 'run'>,
  kind: 'unreachable' | 'refuse' | 'fail',
  { serverId, reason, times = 1 }: NextFault & { reason: string },
): Promise<void> {
  await to.run(
    'insert into faults (kind, server_id, reason, times) values ($1, $2, $3, $4)',
    kind,
    serverId ?? null,
    reason,
    times,
  );
}
