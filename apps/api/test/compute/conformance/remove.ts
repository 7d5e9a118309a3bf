import { expect, test } from 'vitest';
import { ComputeUnavailableError } from '../../../src/compute/errors.ts';
import type { EngineUnderTest } from './engine.ts';
import { newSpec } from './spec.ts';
import { newWorld, untilGone, untilState } from './world.ts';

export function removeTests(engine: EngineUnderTest): void {
  test('makes it gone, and asking again changes nothing', async (context) => {
    const { driver } = await newWorld(engine, context);
    await driver.apply(newSpec(engine, 'srv_1'));
    await driver.apply(newSpec(engine, 'srv_2'));
    await untilState(driver, 'srv_1', 'running');
    await driver.remove('srv_1');
    await driver.remove('srv_1');
    await untilGone(driver, 'srv_1');
    await driver.remove('srv_1');
    expect(await driver.observe()).toMatchObject([{ serverId: 'srv_2' }]);
  });

  test('of a server that never was does nothing', async (context) => {
    const { driver } = await newWorld(engine, context);
    await driver.remove('srv_1');
    expect(await driver.observe()).toEqual([]);
  });

  test('of one that still starts makes it gone', async (context) => {
    const { driver } = await newWorld(engine, context);
    await driver.apply(newSpec(engine, 'srv_1'));
    await driver.remove('srv_1');
    await untilGone(driver, 'srv_1');
    expect(await driver.observe()).toEqual([]);
  });

  test('at once from two drivers makes it gone', async (context) => {
    const { driver, open } = await newWorld(engine, context);
    const other = await open();
    await driver.apply(newSpec(engine, 'srv_1'));
    await untilState(driver, 'srv_1', 'running');
    await Promise.all([driver, other, driver, other].map((each) => each.remove('srv_1')));
    await untilGone(other, 'srv_1');
    expect(await driver.observe()).toEqual([]);
  });

  test('is followed by apply, which makes another, as soon as the first is gone', async (context) => {
    const { driver } = await newWorld(engine, context);
    const spec = newSpec(engine, 'srv_1');
    await driver.apply(spec);
    await untilState(driver, 'srv_1', 'running');
    await driver.remove('srv_1');
    const refusals: unknown[] = [];
    const applied = async (): Promise<boolean> => {
      try {
        await driver.apply(spec);
        return true;
      } catch (error) {
        refusals.push(error);
        return false;
      }
    };
    await expect.poll(applied, { timeout: 25_000, interval: 20 }).toBe(true);
    for (const refusal of refusals) expect(refusal).toBeInstanceOf(ComputeUnavailableError);
    await untilState(driver, 'srv_1', 'running');
    expect(await driver.observe()).toHaveLength(1);
  });
}
