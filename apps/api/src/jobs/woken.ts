// Work that is done at once, whenever it is woken, and from time to time in case that was missed; one at a time.
import { Alarm } from './alarm.ts';

export interface WokenOptions {
  /** How long it sleeps at most, in milliseconds. */
  readonly every: number;
  /** Ends early where `isClosing` says so. */
  readonly work: (isClosing: () => boolean) => Promise<unknown>;
  /** Told what went wrong; the work is done again nevertheless. */
  readonly warn: (error: unknown) => void;
}

export interface Woken {
  wake(): void;
  /** Waits for what is under way. */
  close(): Promise<void>;
}

export function startWoken({ every, work, warn }: WokenOptions): Woken {
  const alarm = new Alarm();
  const state = { isClosed: false };
  const running = run();
  return {
    wake: () => alarm.ring(),
    close: async () => {
      state.isClosed = true;
      alarm.ring();
      await running;
    },
  };

  async function run(): Promise<void> {
    while (!state.isClosed) {
      await work(() => state.isClosed).catch(warn);
      if (!state.isClosed) await alarm.sleep(every);
    }
  }
}
