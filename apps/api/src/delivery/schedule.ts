// When an attempt that failed is followed by another.

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** What lies between an attempt and the one before it, in milliseconds. The first is made at once. */
export const waits: readonly number[] = [
  0,
  5 * second,
  30 * second,
  2 * minute,
  10 * minute,
  30 * minute,
  hour,
  3 * hour,
  6 * hour,
  12 * hour,
  24 * hour,
  26 * hour,
];

/** Endpoints that failed together are not tried together. */
const jitter = 0.2;

/** The longest wait that an endpoint can ask for. */
export const longestRetryAfter = 24 * hour;

/**
 * How long to wait for the next attempt, in milliseconds.
 *
 * @param made attempts that were made since the delivery was put in the queue, at least one
 * @param chance from 0 up to 1
 * @param retryAfter what the endpoint asked for, in milliseconds: no attempt is made sooner, nor much later for it than a day
 * @returns undefined where that was the last one
 */
export function nextWait(made: number, chance: number, retryAfter = 0): number | undefined {
  const wait = waits[made];
  if (wait === undefined) return undefined;
  const spread = wait * (1 - jitter + 2 * jitter * chance);
  return Math.round(Math.max(spread, Math.min(retryAfter, longestRetryAfter)));
}

/**
 * Reads `Retry-After`: seconds, or a date.
 *
 * @param now in milliseconds since 1970
 * @returns milliseconds, 0 where there is nothing to read
 */
export function parseRetryAfter(header: string | undefined, now: number): number {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * second;
  // `Date.parse` takes many a text for a date. The one of HTTP begins with a day's name.
  const date = /^[A-Z][a-z]{2,8},? /.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}
