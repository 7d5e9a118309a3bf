// How long to wait before the next try, with chance in it so that those who failed together don't come back together.
import type { Random } from '../../ids.ts';

const first = 250;
const longest = 30_000;

/**
 * @param failures one after the other, from 1
 * @returns milliseconds
 */
export function backoff(failures: number, random: Random): number {
  const most = Math.min(longest, first * 2 ** (failures - 1));
  const [byte = 0] = random(1);
  return Math.round(most * (0.5 + byte / 510));
}
