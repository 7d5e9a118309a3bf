import { AbortError } from './errors/abort-error.ts';
import { TimeoutError } from './errors/timeout-error.ts';

/** The longest that timers can do; a longer one would end at once. */
const longest = 2 ** 31 - 1;

export interface Bounds {
  /** What the work is, for its errors. */
  operation: string;
  /** Milliseconds. */
  timeout: number;
  /** The caller's. */
  signal?: AbortSignal | undefined;
  /** How far the work has come. */
  progress?: () => Progress | undefined;
}

/** What the error at the deadline tells of the work. */
export interface Progress {
  /** How often a request was sent. */
  attempts: number;
  /** Why the last one failed. */
  error?: Error;
}

/**
 * Runs work until it is done, its time is up or the caller has enough of it. The promise settles at that moment whatever
 * the work is waiting for, and neither a timer nor a listener is left then.
 *
 * @param work gets a signal of its own: what hangs on that goes with it. It may also throw at once
 * @throws TimeoutError, AbortError, and what the work throws
 */
export function within<T>(work: (signal: AbortSignal) => Promise<T>, bounds: Bounds): Promise<T> {
  const { operation, timeout, signal, progress } = bounds;
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const settle =
      <A>(how: (value: A) => void) =>
      (value: A): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', stop);
        how(value);
      };
    const stop = (): void => {
      const { attempts = 0, error: cause } = progress?.() ?? {};
      const error = signal?.aborted
        ? new AbortError(`${operation}: aborted`, { cause: signal.reason })
        : new TimeoutError(`${operation}: not done in ${timeout} ms (attempts: ${attempts})`, { cause });
      settle(reject)(error);
      controller.abort(error);
    };
    const timer = setTimeout(stop, Math.min(timeout, longest));
    if (signal?.aborted) return stop();
    signal?.addEventListener('abort', stop);
    try {
      work(controller.signal).then(settle(resolve), settle(reject));
    } catch (error) {
      settle(reject)(error);
    }
  });
}
