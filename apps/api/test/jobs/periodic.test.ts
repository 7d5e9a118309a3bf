import { expect, test } from 'vitest';
import { startPeriodic } from '../../src/jobs/periodic.ts';

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

test('work is done again and again, one at a time, whether it fails or not', async () => {
  let [running, most, times] = [0, 0, 0];
  const warned: unknown[] = [];
  const periodic = startPeriodic(
    1,
    async () => {
      most = Math.max(most, ++running);
      await pause(5);
      running -= 1;
      times += 1;
      if (times % 2 === 0) throw new Error('even');
    },
    (error) => warned.push(error),
  );
  await expect.poll(() => times, { timeout: 10_000 }).toBeGreaterThan(5);
  await periodic.close();
  const before = times;
  await pause(30);
  expect([most, running, times, warned.length >= 2]).toEqual([1, 0, before, true]);
});
