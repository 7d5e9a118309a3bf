/** What the flags of a command line say, by the names of the flags. */
export class Values {
  readonly #given: ReadonlyMap<string, readonly string[]>;

  /** @param given what came behind each flag, in order. A switch that is on has an empty list. */
  constructor(given: ReadonlyMap<string, readonly string[]> = new Map()) {
    this.#given = given;
  }

  has(name: string): boolean {
    return this.#given.has(name);
  }

  /** Where a flag is given twice, the last one counts. */
  text(name: string): string | undefined {
    return this.#given.get(name)?.at(-1);
  }

  texts(name: string): readonly string[] {
    return this.#given.get(name) ?? [];
  }
}
