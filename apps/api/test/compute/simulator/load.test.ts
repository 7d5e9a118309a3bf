import { expect, test } from 'vitest';
import { setLoad, usualLoad } from '../../../src/compute/simulator/load.ts';
import { large, newSimulatedWorld, server, small } from './world.ts';

test('work that was set is a smaller part of a larger plan', async (context) => {
  const { simulator, control, time } = await newSimulatedWorld(context);
  const seen = async (): Promise<unknown[]> => (await simulator.observe()).map(({ cpuPercent }) => cpuPercent);
  await control.setLoad('srv_1', 0.9);
  await simulator.apply(server('srv_1'));
  expect(await seen()).toEqual([null]);
  time.now += 3_000;
  expect(await seen()).toEqual([90]);
  await simulator.apply(server('srv_1', { plan: large }));
  expect(await seen()).toEqual([90]);
  time.now += 1_500;
  expect(await seen()).toEqual([45]);

  await control.setLoad('srv_1', null);
  expect(await seen()).toEqual([usualLoad('srv_1', time.now)]);
});

test('no server is more than fully busy', () => {
  expect(setLoad(7, small)).toBe(100);
  expect(setLoad(0, small)).toBe(0);
});

test('the load of a server that is gone is forgotten', async (context) => {
  const { simulator, control, time } = await newSimulatedWorld(context);
  await control.setLoad('srv_1', 1);
  await simulator.apply(server('srv_1'));
  await simulator.remove('srv_1');
  time.now += 1_000;
  await simulator.apply(server('srv_1'));
  time.now += 3_000;
  expect(await simulator.observe()).toMatchObject([{ cpuPercent: usualLoad('srv_1', time.now) }]);
});

test('the usual load is low, differs between servers, and moves slowly', () => {
  const loads = Array.from({ length: 1_000 }, (_each, index) => usualLoad(`srv_2x9k4m${index}`, 1_000_000));
  expect(Math.min(...loads)).toBeGreaterThanOrEqual(5);
  expect(Math.max(...loads)).toBeLessThanOrEqual(29);
  expect(new Set(loads).size).toBeGreaterThan(100);
  const hour = Array.from({ length: 3_600 }, (_each, second) => usualLoad('srv_1', second * 1_000));
  const steps = hour.slice(1).map((load, index) => Math.abs(load - (hour[index] ?? 0)));
  expect(Math.max(...steps)).toBeLessThan(0.2);
  expect(Math.max(...hour) - Math.min(...hour)).toBeGreaterThan(9);
});
