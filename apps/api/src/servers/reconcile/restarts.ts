// How often a server that goes down by itself is started again.
import type { Clock } from '../../store/clock.ts';

/** After so many within the period it is given up. */
const most = 5;
const period = 10 * 60_000;

export class Restarts {
  readonly #clock: Clock;
  readonly #times = new Map<string, number[]>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** @returns how many milliseconds to wait before the next; undefined where there is none */
  next(serverId: string): number | undefined {
    const times = this.#recent(serverId);
    const last = times.at(-1);
    if (times.length >= most) return undefined;
    return last === undefined ? 0 : Math.max(0, last + 1_000 * 2 ** (times.length - 1) - this.#clock());
  }

  count(serverId: string): void {
    this.#times.set(serverId, [...this.#recent(serverId), this.#clock()]);
  }

  forget(serverId: string): void {
    this.#times.delete(serverId);
  }

  #recent(serverId: string): number[] {
    const now = this.#clock();
    return (this.#times.get(serverId) ?? []).filter((time) => time > now - period);
  }
}
