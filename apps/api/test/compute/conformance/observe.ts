import { expect, test } from 'vitest';
import type { EngineUnderTest } from './engine.ts';
import { newSpec } from './spec.ts';
import { newWorld, until, untilGone, untilState } from './world.ts';

export function observeTests(engine: EngineUnderTest): void {
  test('lists all there are, each with an address of its own and its load', async (context) => {
    const { driver } = await newWorld(engine, context);
    expect(await driver.observe()).toEqual([]);
    const ids = Array.from({ length: 20 }, (_each, index) => `srv_${index}`);
    await Promise.all(ids.map((id) => driver.apply(newSpec(engine, id))));
    const instances = await until(driver, (all) =>
      expect(all.map(({ state }) => state)).toEqual(ids.map(() => 'running')),
    );
    expect(new Set(instances.map(({ serverId }) => serverId))).toEqual(new Set(ids));
    expect(new Set(instances.map(({ address }) => address)).size).toBe(ids.length);
    for (const { address, cpuPercent } of instances) {
      expect(address).not.toBeNull();
      expect(cpuPercent).toBeGreaterThanOrEqual(0);
      expect(cpuPercent).toBeLessThanOrEqual(100);
    }
  });

  test('shows no address and no load before it is up', async (context) => {
    const { driver } = await newWorld(engine, context);
    await driver.apply(newSpec(engine, 'srv_1'));
    // An engine may be that fast.
    const starting = (await driver.observe()).filter(({ state }) => state === 'starting');
    expect(starting).toEqual(starting.map((instance) => ({ ...instance, address: null, cpuPercent: null })));
    await untilState(driver, 'srv_1', 'running');
  });

  test('never shows an address twice, however many come and go', async (context) => {
    const { driver, open } = await newWorld(engine, context);
    const other = await open();
    const ids = Array.from({ length: 8 }, (_each, index) => `srv_${index}`);
    for (const round of [0, 1, 2]) {
      const [going = '', ...staying] = ids.map((id) => `${id}_${round}`);
      await Promise.all([going, ...staying].map((id, index) => [driver, other][index % 2]?.apply(newSpec(engine, id))));
      await driver.remove(going);
      await untilGone(driver, going);
      const instances = await until(driver, (all) =>
        expect(all.map(({ state }) => state)).toEqual(all.map(() => 'running')),
      );
      expect(instances).toHaveLength(staying.length * (round + 1));
      expect(new Set(instances.map(({ address }) => address)).size).toBe(instances.length);
    }
  });

  const { count, observedWithin } = engine.many;
  test(`lists ${count} within ${observedWithin} ms`, { timeout: 240_000 }, async (context) => {
    const { driver } = await newWorld(engine, context);
    for (let done = 0; done < count; done += 100)
      await Promise.all(
        Array.from({ length: Math.min(100, count - done) }, (_each, index) =>
          driver.apply(newSpec(engine, `srv_${done + index}`)),
        ),
      );
    const startedAt = performance.now();
    const instances = await driver.observe();
    const took = performance.now() - startedAt;
    expect(new Set(instances.map(({ serverId }) => serverId)).size).toBe(count);
    expect(instances).toHaveLength(count);
    expect(took).toBeLessThan(observedWithin);
  });
}
