import { startWoken } from '../jobs/woken.ts';
import type { Clock } from '../store/clock.ts';
import type { Store } from '../store/store.ts';
import { purge } from './purge.ts';

interface Options {
  readonly store: Store;
  readonly clock: Clock;
  /** Told what went wrong, and is tried again. */
  readonly warn: (message: string, error: unknown) => void;
  /** In milliseconds. */
  readonly every?: number;
}

export interface Retention {
  /** Waits for the step that is under way. */
  close(): Promise<void>;
}

/** Forgets, hour by hour, what nobody can read any more. */
export function startRetention({ store, clock, warn, every = 3_600_000 }: Options): Retention {
  return startWoken({
    every,
    warn: (error) => warn('What is older than 30 days could not be forgotten', error),
    work: (isClosing) => purge(store, clock, isClosing),
  });
}
