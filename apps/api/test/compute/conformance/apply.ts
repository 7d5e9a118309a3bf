import { expect, test } from 'vitest';
import type { EngineUnderTest } from './engine.ts';
import { newSpec } from './spec.ts';
import { find, newWorld, untilState } from './world.ts';

export function applyTests(engine: EngineUnderTest): void {
  test('makes an instance that comes up with what was wanted, and an address', async (context) => {
    const { driver } = await newWorld(engine, context);
    await driver.apply(newSpec(engine, 'srv_1', { name: 'web-1' }));
    const instance = await untilState(driver, 'srv_1', 'running');
    expect(instance).toMatchObject({ serverId: 'srv_1', name: 'web-1', plan: engine.small, reason: null });
    expect(instance.address).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  });

  test('twice makes one, also while it starts and when it is up', async (context) => {
    const { driver } = await newWorld(engine, context);
    const spec = newSpec(engine, 'srv_1');
    await driver.apply(spec);
    await driver.apply(spec);
    const before = await untilState(driver, 'srv_1', 'running');
    await driver.apply(spec);
    expect(await find(driver, 'srv_1')).toMatchObject({ state: 'running', address: before.address });
    expect(await driver.observe()).toHaveLength(1);
  });

  test('at once from two drivers makes one', async (context) => {
    const { driver, open } = await newWorld(engine, context);
    const drivers = [driver, await open()];
    const spec = newSpec(engine, 'srv_1');
    await Promise.all([...drivers, ...drivers, ...drivers].map((each) => each.apply(spec)));
    expect(await driver.observe()).toHaveLength(1);
    const instance = await untilState(driver, 'srv_1', 'running');
    expect(await drivers[1]?.observe()).toMatchObject([{ serverId: 'srv_1', address: instance.address }]);
  });

  test('of another plan resizes what is there, up and down, and it keeps its address', async (context) => {
    const { driver } = await newWorld(engine, context);
    await driver.apply(newSpec(engine, 'srv_1'));
    const { address } = await untilState(driver, 'srv_1', 'running');
    await driver.apply(newSpec(engine, 'srv_1', { plan: engine.large }));
    await expect
      .poll(() => find(driver, 'srv_1'), { timeout: 25_000 })
      .toMatchObject({
        state: 'running',
        plan: engine.large,
        address,
      });
    await driver.apply(newSpec(engine, 'srv_1', { plan: engine.small }));
    // A disk doesn't shrink.
    await expect
      .poll(() => find(driver, 'srv_1'), { timeout: 25_000 })
      .toMatchObject({
        state: 'running',
        plan: { ...engine.small, disk_gb: engine.large.disk_gb },
        address,
      });
    await driver.apply(newSpec(engine, 'srv_1', { plan: engine.small }));
    expect(await find(driver, 'srv_1')).toMatchObject({ state: 'running' });
  });

  test('of another plan while it starts leads to that plan', async (context) => {
    const { driver } = await newWorld(engine, context);
    await driver.apply(newSpec(engine, 'srv_1'));
    await driver.apply(newSpec(engine, 'srv_1', { plan: engine.large }));
    await expect
      .poll(() => find(driver, 'srv_1'), { timeout: 25_000 })
      .toMatchObject({
        state: 'running',
        plan: engine.large,
      });
    expect(await driver.observe()).toHaveLength(1);
  });

  test('of another plan while it is resized leads to the last one', async (context) => {
    const { driver } = await newWorld(engine, context);
    await driver.apply(newSpec(engine, 'srv_1'));
    await untilState(driver, 'srv_1', 'running');
    await driver.apply(newSpec(engine, 'srv_1', { plan: engine.large }));
    await driver.apply(newSpec(engine, 'srv_1', { plan: engine.small }));
    await expect
      .poll(() => find(driver, 'srv_1'), { timeout: 25_000 })
      .toMatchObject({
        state: 'running',
        plan: { id: engine.small.id },
      });
  });

  test('of another name renames it without a restart', async (context) => {
    const { driver } = await newWorld(engine, context);
    await driver.apply(newSpec(engine, 'srv_1', { name: 'before' }));
    const before = await untilState(driver, 'srv_1', 'running');
    await driver.apply(newSpec(engine, 'srv_1', { name: 'after' }));
    expect(await find(driver, 'srv_1')).toMatchObject({ state: 'running', name: 'after', address: before.address });
  });
}
