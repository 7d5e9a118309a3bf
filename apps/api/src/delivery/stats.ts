import type { Attempt, FailureKind } from './outcome.ts';
import type { Depth } from './queue/look.ts';

/** What deliveries come to, counted since the start of the process. */
export interface Outcomes {
  succeeded: number;
  retrying: number;
  exhausted: number;
  held: number;
}

export interface DeliveryStats extends Depth {
  /** How long the one that has been due for longest waits, in milliseconds. */
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
