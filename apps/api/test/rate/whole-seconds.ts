// What HTTP tells of a window, which is when it ends in whole seconds, as the limiter knows it.
import type { Take } from './linear.ts';

export interface ToldTake extends Omit<Take, 'resetAt'> {
  /** `X-RateLimit-Reset`: seconds since 1970, rounded up. */
  readonly reset: number;
}

/**
 * To the millisecond: the earliest that each window can have ended, by what was told and by when its requests were sent. Where
 * there is no such moment, `contradictions` finds what is wrong with the last that was told.
 *
 * @param length of a window, at least a second, in milliseconds
 */
export function toTheMillisecond(told: readonly ToldTake[], length: number): Take[] {
  const windows = [...Map.groupBy(told, ({ reset }) => reset)].toSorted(([a], [b]) => a - b);
  let previous = -Infinity;
  return windows.flatMap(([reset, inWindow]) => {
    const first = inWindow.reduce((best, each) => (each.remaining > best.remaining ? each : best));
    const lastSent = Math.max(...inWindow.map(({ sentAt }) => sentAt));
    const earliest = Math.max(previous + length, first.sentAt + length, lastSent + 1, (reset - 1) * 1000 + 1);
    const resetAt = (previous = Math.min(earliest, reset * 1000));
    return inWindow.map(({ sentAt, answeredAt, remaining, allowed }) => ({
      sentAt,
      answeredAt,
      remaining,
      allowed,
      resetAt,
    }));
  });
}
