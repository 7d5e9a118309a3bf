// How busy a server's processors are, in percent of all of them.
import type { PlanSize } from '../server-spec.ts';

/** How long it takes until the usual load is back where it was, in milliseconds. */
const period = 10 * 60_000;

/** @param busy how many processors it keeps busy: the same work is a smaller part of a larger plan */
export function setLoad(busy: number, { vcpus }: PlanSize): number {
  return rounded(Math.min(100, (busy / vcpus) * 100));
}

/** Of a server that nobody said anything of: between 4 and 30, its own, slowly up and down. */
export function usualLoad(serverId: string, now: number): number {
  const own = hash(serverId);
  const level = 10 + (own % 15);
  const turn = (now % period) / period + (own % 97) / 97;
  return rounded(level + 5 * Math.sin(2 * Math.PI * turn));
}

/** FNV-1a: quick, and well spread for texts as alike as identifiers. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return value;
}

function rounded(percent: number): number {
  return Math.round(percent * 10) / 10;
}
