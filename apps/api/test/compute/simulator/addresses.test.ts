import { expect, test } from 'vitest';
import { ComputeRefusedError } from '../../../src/compute/errors.ts';
import type { Simulator } from '../../../src/compute/simulator/simulator.ts';
import { newSimulatedWorld, server } from './world.ts';

const start = 3_000;
const stop = 1_000;

async function addresses(simulator: Simulator): Promise<(string | null)[]> {
  return (await simulator.observe()).map(({ address }) => address);
}

test('each region has its own', async (context) => {
  const { simulator, time } = await newSimulatedWorld(context);
  for (const [index, region] of ['us-east-1', 'eu-west-1', 'us-east-1'].entries())
    await simulator.apply(server(`srv_${index}`, { region }));
  time.now += start;
  expect(await addresses(simulator)).toEqual(['10.0.1.2', '10.1.1.2', '10.0.1.3']);
});

test('one is free when its server is gone and not before, and a full region refuses', async (context) => {
  const { simulator, time } = await newSimulatedWorld(context, { poolSize: 2 });
  await simulator.apply(server('srv_1'));
  await simulator.apply(server('srv_2'));
  const full = 'There is no room for another server in us-east-1.';
  await expect(simulator.apply(server('srv_3'))).rejects.toThrow(new ComputeRefusedError(full));
  await simulator.apply(server('srv_3', { region: 'eu-west-1' }));

  await simulator.remove('srv_1');
  time.now += stop - 1;
  await expect(simulator.apply(server('srv_4'))).rejects.toThrow(full);
  time.now += 1;
  await simulator.apply(server('srv_4'));
  time.now += start;
  expect(await addresses(simulator)).toEqual(['10.0.1.3', '10.1.1.2', '10.0.1.2']);
});

test('one that was given back is not at once given away', async (context) => {
  const { simulator, time } = await newSimulatedWorld(context, { poolSize: 5 });
  const given: (string | null)[] = [];
  for (let round = 0; round < 7; round += 1) {
    await simulator.apply(server(`srv_${round}`));
    time.now += start;
    given.push(...(await addresses(simulator)));
    await simulator.remove(`srv_${round}`);
    time.now += stop;
  }
  expect(given.map((address) => Number(address?.split('.').at(-1)))).toEqual([2, 3, 4, 5, 6, 2, 3]);
});

test('the holes among those in use are found', async (context) => {
  const { simulator, time } = await newSimulatedWorld(context, { poolSize: 300 });
  for (let number = 0; number < 300; number += 1) await simulator.apply(server(`srv_${number}`));
  for (const number of [298, 7, 253]) await simulator.remove(`srv_${number}`);
  time.now += start;
  for (const number of [300, 301, 302]) await simulator.apply(server(`srv_${number}`));
  await expect(simulator.apply(server('srv_303'))).rejects.toThrow(ComputeRefusedError);
  time.now += start;
  const all = await addresses(simulator);
  expect(new Set(all).size).toBe(300);
  expect(all.slice(-3)).toEqual(['10.0.1.9', '10.0.2.2', '10.0.2.47']);

  // The last one given was near the end, so the search goes on from the beginning.
  await simulator.remove('srv_5');
  time.now += stop;
  await simulator.apply(server('srv_304'));
  time.now += start;
  expect((await addresses(simulator)).at(-1)).toBe('10.0.1.7');
});
