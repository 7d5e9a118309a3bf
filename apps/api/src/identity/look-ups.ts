// What was looked up of credentials, by hash, until something about them changes.
import { Generations } from '../generations.ts';

/** What was looked up since the last change. */
interface Memory<Known> {
  readonly known: Generations<Known>;
  /** Apart, so that who tries many credentials makes none forgotten that work. */
  readonly unknown: Generations<true>;
  readonly pending: Map<string, Promise<Known | undefined>>;
}

export class LookUps<Known> {
  readonly #find: (hash: string) => Promise<Known | undefined>;
  readonly #capacity: number;
  #memory: Memory<Known>;

  /**
   * @param find asks the store; what it does not find is unknown or revoked
   * @param capacity how many are remembered
   */
  constructor(find: (hash: string) => Promise<Known | undefined>, capacity = 10_000) {
    this.#find = find;
    this.#capacity = capacity;
    this.#memory = empty(capacity);
  }

  /** What was found before, and still holds. */
  remembered(hash: string): Known | undefined {
    return this.#memory.known.get(hash);
  }

  /** Answers without a promise what it remembers. */
  get(hash: string): Known | undefined | Promise<Known | undefined> {
    const { known, unknown } = this.#memory;
    return known.get(hash) ?? (unknown.get(hash) ? undefined : this.#lookUpOnce(hash));
  }

  /** A look-up under way remembers in the memory it started with, which nobody asks any more. */
  forget(): void {
    this.#memory = empty(this.#capacity);
  }

  /** Requests that come together share one look-up. */
  #lookUpOnce(hash: string): Promise<Known | undefined> {
    const { pending } = this.#memory;
    const before = pending.get(hash);
    if (before !== undefined) return before;
    const lookUp = this.#lookUp(hash, this.#memory).finally(() => pending.delete(hash));
    pending.set(hash, lookUp);
    return lookUp;
  }

  async #lookUp(hash: string, memory: Memory<Known>): Promise<Known | undefined> {
    const found = await this.#find(hash);
    if (found === undefined) memory.unknown.set(hash, true);
    else memory.known.set(hash, found);
    return found;
  }
}

function empty<Known>(capacity: number): Memory<Known> {
  return { known: new Generations(capacity), unknown: new Generations(capacity), pending: new Map() };
}
