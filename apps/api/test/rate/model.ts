// What the limits are to be, in the fewest words: windows of a bucket follow each other, each starting with the first
// request that is in none before it.
import type { Taken } from '../../src/rate/limiter.ts';

export interface Request {
  readonly at: number;
  readonly limit: number;
}

/** @returns what each of a bucket's requests is answered */
export function model(requests: readonly Request[], length: number): Taken[] {
  const answers: Taken[] = [];
  let start = -Infinity;
  for (const [index, { at, limit }] of requests.entries()) {
    if (at >= start + length) start = at;
    const allowedBefore = answers
      .slice(0, index)
      .filter((answer) => answer.resetAt === start + length && answer.allowed);
    const left = Math.max(0, limit - allowedBefore.length);
    answers.push({ limit, remaining: Math.max(0, left - 1), resetAt: start + length, allowed: left > 0 });
  }
  return answers;
}
