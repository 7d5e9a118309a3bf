import type { Bucket, Limiter } from '../../src/rate/limiter.ts';

export type Load = 'one account' | 'many accounts' | 'an empty bucket';

const atOnce = 50;
const many = Array.from({ length: 10_000 }, (_, index): Bucket => ({ account: `acc_${index}`, limit: 1e9 }));

const buckets: Record<Load, readonly Bucket[]> = {
  'one account': many.slice(0, 1),
  'many accounts': many,
  'an empty bucket': [{ account: 'acc_empty', limit: 1 }],
};

/** @returns takes a second */
export async function takeFor(limiter: Limiter, load: Load, milliseconds: number): Promise<number> {
  const from = buckets[load];
  const start = performance.now();
  let taken = 0;
  const worker = async (): Promise<void> => {
    for (let asked = 0; ; asked += 1) {
      // What is answered at once leaves no time to others, nor to the clock.
      if (asked % 100 === 99) await new Promise(setImmediate);
      if (performance.now() - start >= milliseconds) return;
      const outcome = limiter.take(from[taken % from.length] ?? { address: '' });
      taken += 1;
      if (outcome instanceof Promise) await outcome;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return (taken / (performance.now() - start)) * 1_000;
}
