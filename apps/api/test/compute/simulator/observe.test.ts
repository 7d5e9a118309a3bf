import { expect, test } from 'vitest';
import { newSimulatedWorld, server } from './world.ts';

test('others get their turn while many are listed', { timeout: 120_000 }, async (context) => {
  const { simulator } = await newSimulatedWorld(context);
  const count = 2_500;
  for (let number = 0; number < count; number += 1) await simulator.apply(server(`srv_${number}`));
  let turns = 0;
  let isListed = false;
  const takeTurn = (): void => {
    turns += 1;
    if (!isListed) setImmediate(takeTurn);
  };
  setImmediate(takeTurn);
  const instances = await simulator.observe();
  isListed = true;
  expect(instances.map(({ serverId }) => serverId)).toEqual(instances.map((_each, index) => `srv_${index}`));
  expect(instances).toHaveLength(count);
  expect(turns).toBeGreaterThanOrEqual(2);
});
