// The load of a server without its short peaks: an average in which a minute ago counts a third of what now does.
import type { Clock } from '../../store/clock.ts';

const timeConstant = 60_000;
/** Before it says anything, it has been watched for as long. */
const warmUp = 60_000;
/** After so long without a figure it begins anew. */
const forgetAfter = 120_000;

interface Average {
  readonly plan: string;
  readonly since: number;
  readonly at: number;
  readonly value: number;
}

export class Smoothing {
  readonly #clock: Clock;
  readonly #averages = new Map<string, Average>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * @param plan what the figure was measured on: on another plan it means something else
   * @param percent what the processors are busy now
   * @returns what they are busy on average, undefined while too little is known
   */
  add(serverId: string, plan: string, percent: number): number | undefined {
    const now = this.#clock();
    const last = this.#averages.get(serverId);
    const isNew = last === undefined || last.plan !== plan || now - last.at > forgetAfter || now < last.at;
    const weight = isNew ? 1 : 1 - Math.exp((last.at - now) / timeConstant);
    const value = isNew ? percent : last.value + weight * (percent - last.value);
    const since = isNew ? now : last.since;
    this.#averages.set(serverId, { plan, since, at: now, value });
    return now - since >= warmUp ? value : undefined;
  }

  /** Forgets all others. */
  keep(serverIds: ReadonlySet<string>): void {
    for (const id of this.#averages.keys()) if (!serverIds.has(id)) this.#averages.delete(id);
  }
}
