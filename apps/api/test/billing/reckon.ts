import type { Life } from './set-up.ts';

/** Walks a server's life by intervals of its own, in other terms than the code does. */
export function reckon(lives: readonly Life[], start: number, end: number): number {
  const cents: Record<string, number> = { starter: 2, professional: 4, enterprise: 8 };
  let sum = 0;
  for (const { transitions } of lives) {
    for (const [plan, price] of Object.entries(cents)) {
      let milliseconds = 0;
      transitions.forEach((transition, index) => {
        if (transition.plan !== plan || !['running', 'resizing'].includes(transition.status)) return;
        const stop = transitions[index + 1]?.at ?? Infinity;
        milliseconds += Math.max(0, Math.min(stop, end) - Math.max(transition.at, start));
      });
      sum += Math.floor((Math.floor(milliseconds / 1000) * price) / 3600);
    }
  }
  return sum;
}
