// Times are in the file, and what is follows from the clock.
import { expect, test } from 'vitest';
import fc from 'fast-check';
import { durations, usualTimes } from '../../../src/compute/simulator/times.ts';
import { large, newSimulatedWorld, server } from './world.ts';

test('a server starts in 3 s, is resized in 1.5 s and removed in 1 s, when chance is even', async (context) => {
  const { simulator, time } = await newSimulatedWorld(context);
  const seen = async (): Promise<string[]> =>
    (await simulator.observe()).map(({ state, plan }) => `${state} ${plan.id}`);

  await simulator.apply(server('srv_1'));
  time.now += 2_999;
  expect(await seen()).toEqual(['starting starter']);
  time.now += 1;
  expect(await seen()).toEqual(['running starter']);

  await simulator.apply(server('srv_1', { plan: large }));
  time.now += 1_499;
  expect(await seen()).toEqual(['resizing starter']);
  time.now += 1;
  expect(await seen()).toEqual(['running professional']);

  await simulator.remove('srv_1');
  time.now += 999;
  expect(await seen()).toEqual(['stopping professional']);
  time.now += 1;
  expect(await seen()).toEqual([]);
});

test('the time of every step lies in its span, divided by the speed', () => {
  const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  const step = fc.constantFrom('start', 'resize', 'stop');
  fc.assert(
    fc.property(step, chance, fc.integer({ min: 1, max: 100 }), (name, random, speed) => {
      const duration = durations(usualTimes, speed, () => random)(name);
      const [least, most] = usualTimes[name];
      expect(duration).toBeGreaterThanOrEqual(Math.round(least / speed));
      expect(duration).toBeLessThanOrEqual(Math.round(most / speed));
    }),
  );
});

test.for([0, -1, Number.NaN])('a speed of %d is a mistake', (speed) => {
  expect(() => durations(usualTimes, speed, Math.random)).toThrow(RangeError);
});

test('applying again what is on its way does not put it off', async (context) => {
  const { simulator, time } = await newSimulatedWorld(context);
  await simulator.apply(server('srv_1'));
  time.now += 2_000;
  await simulator.apply(server('srv_1', { name: 'renamed' }));
  time.now += 1_000;
  expect(await simulator.observe()).toMatchObject([{ state: 'running', name: 'renamed' }]);
});

test('removing again what is on its way out does not put it off', async (context) => {
  const { simulator, time } = await newSimulatedWorld(context);
  await simulator.apply(server('srv_1'));
  await simulator.remove('srv_1');
  time.now += 900;
  await simulator.remove('srv_1');
  time.now += 100;
  expect(await simulator.observe()).toEqual([]);
});

test('a clock that is set back, even to before it was made, loses no server and takes orders', async (context) => {
  const { simulator, time } = await newSimulatedWorld(context);
  await simulator.apply(server('srv_1'));
  time.now -= 60_000;
  expect(await simulator.observe()).toMatchObject([{ serverId: 'srv_1', state: 'starting' }]);
  await simulator.apply(server('srv_1', { plan: large }));
  expect(await simulator.observe()).toMatchObject([{ serverId: 'srv_1', plan: large }]);
  await simulator.remove('srv_1');
  time.now += 61_000;
  expect(await simulator.observe()).toEqual([]);
});

test('what is long over is forgotten, and what is lasts', async (context) => {
  const { simulator, time } = await newSimulatedWorld(context);
  await simulator.apply(server('srv_1'));
  await simulator.apply(server('srv_2'));
  await simulator.remove('srv_2');
  time.now += 365 * 24 * 3_600_000;
  await simulator.apply(server('srv_3'));
  expect(await simulator.observe()).toMatchObject([
    { serverId: 'srv_1', state: 'running' },
    { serverId: 'srv_3', state: 'starting' },
  ]);
});
