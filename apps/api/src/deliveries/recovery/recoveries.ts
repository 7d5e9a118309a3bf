import { topics } from '../../events/topics.ts';
import { startWoken } from '../../jobs/woken.ts';
import type { Clock } from '../../store/clock.ts';
import type { Store } from '../../store/store.ts';
import { settleDeliveries } from '../settle.ts';
import { runRecoveries } from './run.ts';

interface Options {
  readonly store: Store;
  readonly clock: Clock;
  /** Told what went wrong, and is tried again. */
  readonly warn: (message: string, error: unknown) => void;
  /** How long it sleeps at most, in milliseconds. */
  readonly every?: number;
}

export interface Recoveries {
  /** Waits for the step that is under way. Another process, or the next start, makes the next. */
  close(): Promise<void>;
}

/** Sends what was missed, holds what is to be held, and cancels what is to be cancelled, however much it is. */
export function startRecoveries({ store, clock, warn, every = 30_000 }: Options): Recoveries {
  const woken = startWoken({
    every,
    warn: (error) => warn('Deliveries could not be recovered', error),
    work: async (isClosing) => {
      await runRecoveries(store, clock, isClosing);
      await settleDeliveries(store, clock, isClosing);
    },
  });
  const unwatch = store.watch(topics.webhooks, woken.wake);
  return {
    close: async () => {
      unwatch();
      await woken.close();
    },
  };
}
