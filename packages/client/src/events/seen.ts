/** The identifiers of the latest events. What comes twice comes again soon. */
export class Seen {
  readonly #most: number;
  readonly #ids = new Set<string>();

  constructor(most = 1_000) {
    this.#most = most;
  }

  /** @returns whether it is new */
  add(id: string): boolean {
    if (this.#ids.has(id)) return false;
    this.#ids.add(id);
    const [oldest] = this.#ids;
    if (this.#ids.size > this.#most && oldest !== undefined) this.#ids.delete(oldest);
    return true;
  }
}
