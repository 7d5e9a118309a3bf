// Work that is done again and again, one at a time.

export interface Periodic {
  /** Waits for what is under way. */
  close(): Promise<void>;
}

/**
 * @param every from the end of one time to the start of the next, in milliseconds; the first comes after as long
 * @param warn told what went wrong; the work is done again nevertheless
 */
export function startPeriodic(every: number, work: () => Promise<unknown>, warn: (error: unknown) => void): Periodic {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let closed = false;
  const schedule = (): void => {
    if (!closed) timer = setTimeout(() => void (running = perform()), every).unref();
  };
  const perform = async (): Promise<void> => {
    await work().catch(warn);
    schedule();
  };
  schedule();
  return {
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await running;
    },
  };
}
