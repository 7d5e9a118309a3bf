import { expect, test } from 'vitest';
import { ComputeRefusedError } from '../../../src/compute/errors.ts';
import type { EngineUnderTest } from './engine.ts';
import { newSpec } from './spec.ts';
import { newWorld, untilGone, untilState, watch } from './world.ts';

export function failureTests(engine: EngineUnderTest): void {
  test('an image that is not there is refused, with a reason, and nothing is made', async (context) => {
    const { driver } = await newWorld(engine, context);
    const error = await driver.apply(newSpec(engine, 'srv_1', { image: engine.missingImage })).catch((each) => each);
    expect(error).toBeInstanceOf(ComputeRefusedError);
    expect(error.reason).toMatch(/^[A-Z].{5,499}\.$/);
    expect(await driver.observe()).toEqual([]);
  });

  test('another region or image is refused for a server that has an instance, and changes nothing', async (context) => {
    const { driver } = await newWorld(engine, context);
    await driver.apply(newSpec(engine, 'srv_1'));
    const before = await untilState(driver, 'srv_1', 'running');
    for (const change of [{ region: 'elsewhere' }, { image: engine.brokenImage }])
      await expect(
        driver.apply(newSpec(engine, 'srv_1', { ...change, name: 'renamed', plan: engine.large })),
      ).rejects.toThrow(ComputeRefusedError);
    expect(await untilState(driver, 'srv_1', 'running')).toMatchObject({ name: before.name, plan: before.plan });
  });

  test('what does not start is failed, with a reason, and can be removed', async (context) => {
    const { driver } = await newWorld(engine, context);
    const told = await watch(driver, context);
    const spec = newSpec(engine, 'srv_1', { image: engine.brokenImage });
    await driver.apply(spec);
    await driver.apply(spec);
    const instance = await untilState(driver, 'srv_1', 'failed');
    expect(instance).toMatchObject({ address: null, cpuPercent: null });
    expect(instance.reason).toMatch(/^[A-Z].{5,499}\.$/);
    await told.untilTold('srv_1', 'failed');
    expect(told.statesOf('srv_1')).toEqual([...engine.stages.start.slice(0, -1), 'failed']);
    await driver.remove('srv_1');
    await untilGone(driver, 'srv_1');
  });

  test('one that failed tries again when it is applied, and is still one', async (context) => {
    const { driver } = await newWorld(engine, context);
    const told = await watch(driver, context);
    const spec = newSpec(engine, 'srv_1', { image: engine.brokenImage });
    await driver.apply(spec);
    await told.untilTold('srv_1', 'failed');
    const before = told.statesOf('srv_1');
    await driver.apply(spec);
    await expect.poll(() => told.statesOf('srv_1'), { timeout: 25_000 }).toEqual([...before, ...before]);
    expect(await driver.observe()).toHaveLength(1);
  });
}
