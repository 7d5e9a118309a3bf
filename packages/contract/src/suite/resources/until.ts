import { setTimeout as delay } from 'node:timers/promises';

/** How long a server may take to come, in milliseconds. A real one takes longer than a simulated one. */
const patience = 60_000;

/**
 * Asks again and again, until there is an answer.
 *
 * @param what of which the error speaks
 * @returns the first answer that is not falsy
 */
export async function until<T>(what: string, ask: () => Promise<T | undefined | false>): Promise<T> {
  const end = performance.now() + patience;
  for (let wait = 10; ; wait = Math.min(wait * 2, 1000)) {
    const answer = await ask();
    if (answer) return answer;
    if (performance.now() > end) throw new Error(`It took longer than ${patience / 1000} s until ${what}.`);
    await delay(wait);
  }
}
