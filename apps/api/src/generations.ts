// A map that forgets the oldest, in constant time: a generation fills while the one before it is still asked. (To delete the
// first key of a Map, one by one, takes ever longer: V8 walks over the holes that the deleted ones leave.)
export class Generations<V> {
  #young = new Map<string, V>();
  #old = new Map<string, V>();
  readonly #capacity: number;

  /** @param capacity how many it holds at least; it never holds more than twice as many */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get size(): number {
    return this.#young.size + this.#old.size;
  }

  /** Whether another one makes it forget. */
  get isFull(): boolean {
    return this.#young.size >= this.#capacity;
  }

  get(key: string): V | undefined {
    return this.#young.get(key) ?? this.#old.get(key);
  }

  set(key: string, value: V): void {
    if (this.isFull && !this.#young.has(key)) this.rotate();
    this.#young.set(key, value);
  }

  /** Forgets what was set before the last rotation, and not since. */
  rotate(): void {
    this.#old = this.#young;
    this.#young = new Map();
  }
}

/**
 * Makes what follows from a text once, for texts that come over and over.
 *
 * @param longest a longer text, in characters, is of somebody who sends others than most, and doesn't fill the memory
 */
export function remembering<V>(
  make: (text: string) => V,
  { capacity, longest }: { readonly capacity: number; readonly longest: number },
): (text: string) => V {
  const made = new Generations<V>(capacity);
  return (text) => {
    const before = made.get(text);
    if (before !== undefined) return before;
    const value = make(text);
    if (text.length <= longest) made.set(text, value);
    return value;
  };
}
