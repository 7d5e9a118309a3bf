// When to do something again, where nobody says that it is time: soon at first, then ever less often.

/** In milliseconds. */
const first = 5;
const mostForRows = 200;
const mostForFailures = 2_000;

export class Retry {
  readonly #work: () => void;
  #timer: NodeJS.Timeout | undefined;
  #wait = first;
  #hasFailed = false;

  constructor(work: () => void) {
    this.#work = work;
  }

  soon(): void {
    this.#hasFailed = false;
    this.#schedule(mostForRows);
  }

  /** @param tell is called for the first failure of several */
  afterFailure(tell: () => void): void {
    if (!this.#hasFailed) tell();
    this.#hasFailed = true;
    this.#schedule(mostForFailures);
  }

  reset(): void {
    this.#hasFailed = false;
    this.#wait = first;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #schedule(most: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#work, Math.min(this.#wait, most)).unref();
    this.#wait = Math.min(this.#wait * 2, mostForFailures);
  }
}
