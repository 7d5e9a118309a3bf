import { once } from 'node:events';
import { expect, test } from 'vitest';
import { startApplying } from './applying.ts';
import type { EngineUnderTest } from './engine.ts';
import { newWorld, until, watch } from './world.ts';

export function processesTests(engine: EngineUnderTest): void {
  test('applying the same servers at once make one of each', async (context) => {
    const { address, driver } = await newWorld(engine, context);
    const told = await watch(driver, context);
    const ids = Array.from({ length: 20 }, (_each, index) => `srv_${index + 1}`);
    await Promise.all(
      [1, 2, 3].map(async () => {
        const child = startApplying(engine, address, { first: 1, count: ids.length });
        child.stdout.resume();
        expect(await once(child, 'exit')).toEqual([0, null]);
      }),
    );
    const instances = await until(driver, (all) =>
      expect(all.map(({ state }) => state)).toEqual(ids.map(() => 'running')),
    );
    expect(new Set(instances.map(({ serverId }) => serverId))).toEqual(new Set(ids));
    expect(new Set(instances.map((instance) => instance.address)).size).toBe(ids.length);
    for (const id of ids) {
      await told.untilTold(id, 'running');
      expect(told.statesOf(id)).toEqual(engine.stages.start);
    }
  });
}
