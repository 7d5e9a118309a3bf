// When work is done that never runs twice at once: at once where there was none for a while, else at a distance, so that each
// time has enough to do; at a time that was named; and again, after a longer and longer wait, where it fails.
import type { Clock } from '../store/clock.ts';

/** From the end of one time to the start of the next, in milliseconds. */
const distance = 5;
const firstRetry = 50;
const longestRetry = 1_000;
/** Clocks are set, and timers have a limit. */
const longestSleep = 600_000;

export interface PacerOptions {
  readonly work: () => Promise<void>;
  readonly clock: Clock;
  /** Told at the first failure in a row. */
  readonly failed: (error: unknown) => void;
}

export class Pacer {
  readonly #options: PacerOptions;
  #running: Promise<void> | undefined;
  #isWanted = false;
  #next: NodeJS.Timeout | NodeJS.Immediate | undefined;
  #alarm: NodeJS.Timeout | undefined;
  #begunAt = 0;
  #endedAt = Number.NEGATIVE_INFINITY;
  #failures = 0;
  #isClosed = false;

  constructor(options: PacerOptions) {
    this.#options = options;
  }

  /** How long the work that is under way takes already, in milliseconds. */
  get runningFor(): number {
    return this.#running === undefined ? 0 : performance.now() - this.#begunAt;
  }

  /** Asks for the work to be done, once more where it is under way. */
  want(): void {
    this.#isWanted = true;
    if (this.#running === undefined && this.#next === undefined && !this.#isClosed) this.#plan();
  }

  /** @param at in milliseconds since 1970; it replaces the time that was named before */
  wantAt(at: number): void {
    clearTimeout(this.#alarm);
    if (this.#isClosed) return;
    const wait = Math.min(Math.max(at - this.#options.clock(), 1), longestSleep);
    this.#alarm = setTimeout(() => this.want(), wait).unref();
  }

  /** Waits for what is under way. Nothing is done afterwards. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#alarm);
    this.#cancel();
    await this.#running;
  }

  #plan(): void {
    const wait = this.#wait();
    // A timer of nothing takes a millisecond. Neither lets the process end: there is something to do.
    this.#next = wait > 0 ? setTimeout(() => this.#begin(), wait) : setImmediate(() => this.#begin());
  }

  #wait(): number {
    if (this.#failures > 0) return Math.min(firstRetry * 2 ** (this.#failures - 1), longestRetry);
    return this.#endedAt + distance - performance.now();
  }

  #cancel(): void {
    clearTimeout(this.#next as NodeJS.Timeout | undefined); // Either may be cleared by either; the types know one.
    clearImmediate(this.#next as NodeJS.Immediate | undefined);
    this.#next = undefined;
  }

  #begin(): void {
    this.#next = undefined;
    this.#isWanted = false;
    this.#begunAt = performance.now();
    this.#running = this.#run();
  }

  async #run(): Promise<void> {
    try {
      await this.#options.work();
      this.#failures = 0;
    } catch (error) {
      this.#failures += 1;
      this.#isWanted = true;
      if (this.#failures === 1) this.#options.failed(error);
    }
    this.#endedAt = performance.now();
    this.#running = undefined;
    if (this.#isWanted && !this.#isClosed) this.#plan();
  }
}
