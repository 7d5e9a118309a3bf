// How long to wait before a cluster is tried again, with chance in it so that clusters that were lost together don't come
// back together.
import type { Random } from '../../ids.ts';

const first = 250;
const longest = 30_000;

/**
 * @param failures one after the other, from 1
 * @returns milliseconds
 */
export function backoff(failures: number, random: Random): number {
  const most = Math.min(longest, first * 2 ** (failures - 1));
  return Math.round(most * (0.5 + chance(random) / 2));
}

/** For so long a cluster is asked to let a watch go on, in seconds. Those that began together end apart. */
export function watchFor(random: Random): number {
  return Math.round(300 * (1 + chance(random)));
}

/** From 0 to 1. */
function chance(random: Random): number {
  const [byte = 0] = random(1);
  return byte / 255;
}
