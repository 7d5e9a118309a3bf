import fc from 'fast-check';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { Queue } from '../../../src/servers/reconcile/queue.ts';

test('however keys are added, each is worked on after its last addition, one at a time and few at once', async () => {
  const additions = fc.array(
    fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd'), pause: fc.integer({ min: 0, max: 3 }) }),
  );
  await fc.assert(
    fc.asyncProperty(additions, fc.integer({ min: 1, max: 3 }), async (steps, concurrency) => {
      const running = new Set<string>();
      const added = new Map<string, number>();
      const worked = new Map<string, number>();
      let step = 0;
      const queue = new Queue({
        concurrency,
        work: async (key) => {
          expect(running.has(key)).toBe(false);
          running.add(key);
          expect(running.size).toBeLessThanOrEqual(concurrency);
          worked.set(key, step);
          await delay(1);
          running.delete(key);
          return undefined;
        },
      });
      queue.resume();
      for (const { key, pause } of steps) {
        step += 1;
        added.set(key, step);
        queue.add(key);
        if (pause > 0) await delay(pause - 1);
      }
      await vi.waitFor(() => {
        for (const [key, at] of added) expect(worked.get(key) ?? 0).toBeGreaterThanOrEqual(at);
      }, 5_000);
      await queue.close();
    }),
    { numRuns: 60 },
  );
});

test('what is put off is done later, at the earlier of two times, and at once when it is added', async () => {
  const done: string[] = [];
  const queue = new Queue({ concurrency: 1, work: async (key) => void done.push(key) as undefined });
  queue.resume();
  queue.addLater('a', 60_000);
  queue.addLater('a', 50);
  queue.addLater('a', 60_000);
  queue.addLater('b', 60_000);
  await delay(10);
  expect(done).toEqual([]);
  await vi.waitFor(() => expect(done).toEqual(['a']), 5_000);
  queue.add('b');
  await vi.waitFor(() => expect(done).toEqual(['a', 'b']), 5_000);
  await queue.close();
});

test('work that asks for it is done again', async () => {
  let count = 0;
  const queue = new Queue({ concurrency: 1, work: async () => ((count += 1) < 5 ? 1 : undefined) });
  queue.resume();
  queue.add('a');
  await vi.waitFor(() => expect(count).toBe(5), 5_000);
  await delay(20);
  expect(count).toBe(5);
  await queue.close();
});

test('a paused queue waits, and then does also what was put off', async () => {
  const done: string[] = [];
  const queue = new Queue({ concurrency: 2, work: async (key) => void done.push(key) as undefined });
  queue.add('a');
  queue.addLater('b', 60_000);
  await delay(20);
  expect(done).toEqual([]);
  queue.resume();
  await vi.waitFor(() => expect(done.toSorted()).toEqual(['a', 'b']), 5_000);
  await queue.close();
});

test('a closed queue has finished what was under way, and does no more', async () => {
  const done: string[] = [];
  const queue = new Queue({
    concurrency: 1,
    work: async (key) => {
      await delay(50);
      done.push(key);
      return 1;
    },
  });
  queue.resume();
  queue.add('a');
  queue.add('b');
  await delay(20);
  await queue.close();
  queue.add('c');
  await delay(100);
  expect(done).toEqual(['a']);
});
