import type { Attempt, FailureKind } from './outcome.ts';

/** What deliveries come to, counted since the start of the process. */
export interface Outcomes {
  succeeded: number;
  retrying: number;
  exhausted: number;
  held: number;
}

export interface DeliveryStats {
  /** Deliveries that wait for an attempt or are in one. */
  readonly queued: number;
  /**
   * How long the one that has been due for longest waits for us, in milliseconds: what waits for its own endpoint, which has all
   * that it gets at once, is not late by our doing.
   */
  readonly lag: number;
  /** Attempts under way in this process. */
  readonly inFlight: number;
  readonly outcomes: Readonly<Outcomes>;
  /** Failed attempts by their kind. */
  readonly failures: Readonly<Partial<Record<FailureKind, number>>>;
}

export class Counts {
  readonly #outcomes: Outcomes = { succeeded: 0, retrying: 0, exhausted: 0, held: 0 };
  readonly #failures: Partial<Record<FailureKind, number>> = {};

  count(outcome: keyof Outcomes, attempts: readonly Attempt[]): void {
    this.#outcomes[outcome] += 1;
    for (const { error } of attempts) if (error !== null) this.#failures[error] = (this.#failures[error] ?? 0) + 1;
  }

  read(): Pick<DeliveryStats, 'outcomes' | 'failures'> {
    return { outcomes: { ...this.#outcomes }, failures: { ...this.#failures } };
  }
}
