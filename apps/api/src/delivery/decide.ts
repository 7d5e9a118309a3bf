// What an attempt comes to.
import type { Attempt } from './outcome.ts';
import { nextWait, parseRetryAfter } from './schedule.ts';

export type Decision =
  | { readonly status: 'succeeded' | 'exhausted'; readonly nextAt: null; readonly isGone: false }
  | { readonly status: 'retrying'; readonly nextAt: number; readonly isGone: false }
  | { readonly status: 'held'; readonly nextAt: null; readonly isGone: true };

/**
 * @param last the request that decides
 * @param made attempts since the delivery was put in the queue, this one included
 * @param now in milliseconds since 1970
 * @param chance from 0 up to 1
 */
export function decide(last: Attempt, made: number, now: number, chance: number): Decision {
  if (last.error === null) return { status: 'succeeded', nextAt: null, isGone: false };
  if (last.status === 410) return { status: 'held', nextAt: null, isGone: true };
  const wait = nextWait(made, chance, parseRetryAfter(last.headers['retry-after'], now));
  return wait === undefined
    ? { status: 'exhausted', nextAt: null, isGone: false }
    : { status: 'retrying', nextAt: now + wait, isGone: false };
}
