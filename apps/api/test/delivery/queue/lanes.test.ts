import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Lanes } from '../../../src/delivery/queue/lanes.ts';

test('a lane has as many slots as were given', () => {
  const lanes = new Lanes(2);
  lanes.start('a');
  expect(lanes.free('a')).toBe(1);
  lanes.start('a');
  expect(lanes.free('a')).toBe(0);
  expect(lanes.free('b')).toBe(2);
  lanes.end('a', 'well', 0);
  expect(lanes.free('a')).toBe(1);
});

test('an endpoint that takes long to fail keeps one slot, and gets the others back as it succeeds', () => {
  const lanes = new Lanes(16);
  const free = (how: 'well' | 'badly' | 'slowly and badly'): number => {
    lanes.start('a');
    lanes.end('a', how, 0);
    return lanes.free('a');
  };
  expect(Array.from({ length: 6 }, () => free('slowly and badly'))).toEqual([8, 4, 2, 1, 1, 1]);
  expect(free('badly')).toBe(1);
  expect(Array.from({ length: 5 }, () => free('well'))).toEqual([2, 4, 8, 16, 16]);
});

test('what waits for an endpoint that has all its slots does not wait for us, and does again once one is free', () => {
  const lanes = new Lanes(1);
  expect(lanes.waitingSince('a', 1_000)).toBe(1_000);
  lanes.crowd('a');
  lanes.start('a');
  expect(lanes.waitingSince('a', 1_000)).toBeUndefined();
  expect(lanes.waitingSince('b', 1_000)).toBe(1_000);
  lanes.end('a', 'slowly and badly', 9_000);
  expect(lanes.waitingSince('a', 1_000)).toBe(9_000);
  expect(lanes.waitingSince('a', 9_500)).toBe(9_500);
});

test('crowded lanes take turns', () => {
  const lanes = new Lanes(4);
  for (const id of ['a', 'b', 'c']) lanes.crowd(id);
  lanes.start('a');
  expect([...lanes.crowded()]).toEqual(['b', 'c', 'a']);
  lanes.uncrowd('b');
  expect([...lanes.crowded()]).toEqual(['c', 'a']);
});

test('a lane that is shut has no slots until its time', () => {
  const lanes = new Lanes(4);
  lanes.shut('a', 1_000);
  lanes.shut('b', 2_000);
  lanes.open(999);
  expect([lanes.free('a'), lanes.opensAt, lanes.isWaiting]).toEqual([0, 1_000, false]);
  lanes.open(1_000);
  expect([lanes.free('a'), lanes.free('b'), lanes.opensAt, lanes.isWaiting]).toEqual([4, 0, 2_000, true]);
});

test('whatever happens, no lane has fewer than no slots or more than it was given, and what ended is not in flight', () => {
  const ended = fc.constantFrom('well', 'badly', 'slowly and badly');
  const steps = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c'), how: ended, isStart: fc.boolean() }));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 32 }), steps, (most, all) => {
      const lanes = new Lanes(most);
      const inFlight = new Map<string, number>();
      for (const { id, how, isStart } of all) {
        const now = inFlight.get(id) ?? 0;
        if (isStart && lanes.free(id) > 0) {
          lanes.start(id);
          inFlight.set(id, now + 1);
        } else if (now > 0) {
          lanes.end(id, how, 0);
          inFlight.set(id, now - 1);
        }
        expect(lanes.free(id)).toBeGreaterThanOrEqual(0);
        expect(lanes.free(id) + (inFlight.get(id) ?? 0)).toBeLessThanOrEqual(most);
      }
      expect(lanes.inFlight).toBe([...inFlight.values()].reduce((sum, count) => sum + count, 0));
    }),
  );
});
