import { expect, test } from 'vitest';
import { Readiness } from '../../src/operator/readiness.ts';

test('a process is not ready before it has started, nor when it stops', async () => {
  const readiness = new Readiness();
  expect(await readiness.reasons()).toEqual(['The process is starting.']);
  readiness.started();
  expect(await readiness.reasons()).toEqual([]);
  readiness.stopping();
  expect(await readiness.reasons()).toEqual(['The process is stopping.']);
});

test('everything that is wrong is said at once, whether it tells, fails or hangs', async () => {
  const readiness = new Readiness();
  readiness.started();
  readiness.add('store', () => {
    throw new Error('no connection');
  });
  readiness.add('deliveries', () => 'nothing was sent for 200 s');
  readiness.add('stream', () => undefined);
  readiness.add('servers', () => new Promise(() => {}));
  expect(await readiness.reasons()).toEqual([
    'store: no connection',
    'deliveries: nothing was sent for 200 s',
    'servers: It took too long.',
  ]);
});

test('a check that hangs is not begun again, however often it is asked', async () => {
  let begun = 0;
  const readiness = new Readiness();
  readiness.started();
  readiness.add('store', () => {
    begun += 1;
    return new Promise(() => {});
  });
  await Promise.all(Array.from({ length: 50 }, () => readiness.reasons()));
  expect(begun).toBe(1);
});
