/** The longest that timers can do; a longer one would end at once. */
const longest = 2 ** 31 - 1;

export interface Bounds {
  /** Milliseconds. */
  timeout: number;
  signal: AbortSignal | undefined;
  /** What to throw at the deadline. */
  late(): Error;
  /** What to throw when the signal aborts. */
  aborted(reason: unknown): Error;
}

/**
 * Runs work until it is done, its time is up or the caller has enough of it. The promise settles at that moment whatever
 * the work is waiting for, and neither a timer nor a listener is left then.
 *
 * @param work gets a signal of its own: what hangs on that goes with it
 */
export function within<T>(work: (signal: AbortSignal) => Promise<T>, bounds: Bounds): Promise<T> {
  const { timeout, signal } = bounds;
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const settle = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    };
    const stop = (error: Error): void => {
      settle();
      reject(error);
      controller.abort(error);
    };
    const abort = (): void => stop(bounds.aborted(signal?.reason));
    const timer = setTimeout(() => stop(bounds.late()), Math.min(timeout, longest));
    if (signal?.aborted) return abort();
    signal?.addEventListener('abort', abort);
    work(controller.signal).finally(settle).then(resolve, reject);
  });
}
