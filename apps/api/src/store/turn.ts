/** Lets one at a time, in the order they came. */
export class Turn {
  readonly #waiting: (() => void)[] = [];
  #taken = false;

  /** Whether nobody has it, so that a statement needs no promise. */
  get isFree(): boolean {
    return !this.#taken;
  }

  async take(): Promise<void> {
    if (this.#taken) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#taken = true;
  }

  /** Hands it to the next. */
  give(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#taken = false;
  }
}
