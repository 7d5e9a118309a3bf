// Counts what may become an attack. Whoever attacks chooses addresses and names of accounts, so nothing here grows with them.
import { Generations } from '../generations.ts';

/** Accounts that are counted for one address. Where it names more, the least suspicious is forgotten. */
const perSource = 8;

export interface Limit {
  readonly count: number;
  /** In milliseconds. */
  readonly within: number;
}

interface Suspicion {
  startedAt: number;
  count: number;
  /** What was told apart, where only what is different counts. A list, for it is short and there are many. */
  readonly different: number[];
}

export class Suspicions {
  readonly #limit: Limit;
  readonly #sources: Generations<Map<string, Suspicion>>;

  /** @param capacity how many sources are remembered */
  constructor(limit: Limit, capacity = 2_000) {
    this.#limit = limit;
    this.#sources = new Generations(capacity);
  }

  /** How many sources are remembered. */
  get size(): number {
    return this.#sources.size;
  }

  /**
   * @param evidence what only counts when it is different each time
   * @returns how often it was noted, once that is enough; undefined until then
   */
  note(source: string, target: string, now: number, evidence?: number): number | undefined {
    const suspicion = this.#of(source, target, now);
    suspicion.count += 1;
    if (evidence !== undefined && !suspicion.different.includes(evidence)) suspicion.different.push(evidence);
    const counted = evidence === undefined ? suspicion.count : suspicion.different.length;
    if (counted < this.#limit.count) return undefined;
    this.#sources.get(source)?.delete(target);
    return suspicion.count;
  }

  #of(source: string, target: string, now: number): Suspicion {
    let targets = this.#sources.get(source);
    if (targets === undefined) {
      targets = new Map();
      this.#sources.set(source, targets);
    }
    const found = targets.get(target);
    if (found !== undefined && Math.abs(now - found.startedAt) < this.#limit.within) return found;
    if (found === undefined && targets.size >= perSource) forgetLeast(targets);
    const suspicion: Suspicion = { startedAt: now, count: 0, different: [] };
    targets.set(target, suspicion);
    return suspicion;
  }
}

function forgetLeast(targets: Map<string, Suspicion>): void {
  let least: string | undefined;
  let count = Infinity;
  for (const [target, suspicion] of targets) if (suspicion.count < count) [least, count] = [target, suspicion.count];
  if (least !== undefined) targets.delete(least);
}
