import type { APIError } from './errors/api-error.ts';

/** Milliseconds between two calls that are let go, so that they don't use up the new window in one burst. */
const spacing = 20;

/** What a call that is held back has to know. */
export interface Held {
  /** Milliseconds until the gate opens. */
  wait: number;
  /** Milliseconds to wait after that, to keep clear of the other calls. */
  spread: number;
  /** The refusal that closed the gate. */
  by: APIError;
}

/** Holds all calls of a client back after a 429, for as long as the API asked. */
export class Gate {
  /** The refusal that closed the gate last. Before the first one there is nothing to ask {@link hold}. */
  declare by: APIError | undefined;
  #opensAt = 0;
  #calls = 0;

  close(opensAt: number, by: APIError): void {
    if (opensAt <= this.#opensAt) return;
    this.#opensAt = opensAt;
    this.by = by;
    this.#calls = 0;
  }

  /**
   * @param now on the clock of {@link close}
   * @param random in [0, 1)
   * @returns undefined if the gate is open
   */
  hold(now: number, random: number): Held | undefined {
    if (now >= this.#opensAt) return undefined;
    return { wait: this.#opensAt - now, spread: (this.#calls++ + random) * spacing, by: this.by as APIError }; // somebody closed it
  }
}
