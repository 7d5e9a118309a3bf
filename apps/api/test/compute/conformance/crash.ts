import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { startApplying } from './applying.ts';
import type { EngineUnderTest } from './engine.ts';
import { newSpec } from './spec.ts';
import { newWorld, until, untilState } from './world.ts';

export function crashTests(engine: EngineUnderTest): void {
  test('an instance comes up though every driver was closed while it started', async (context) => {
    const { driver, open } = await newWorld(engine, context);
    await driver.apply(newSpec(engine, 'srv_1'));
    await driver.close();
    const later = await open();
    expect(await later.observe()).toMatchObject([{ serverId: 'srv_1' }]);
    await untilState(later, 'srv_1', 'running');
    await later.apply(newSpec(engine, 'srv_1'));
    expect(await later.observe()).toHaveLength(1);
  });

  test('an instance goes though every driver was closed while it stopped', async (context) => {
    const { driver, open } = await newWorld(engine, context);
    await driver.apply(newSpec(engine, 'srv_1'));
    await untilState(driver, 'srv_1', 'running');
    await driver.remove('srv_1');
    await driver.close();
    await until(await open(), (all) => expect(all).toEqual([]));
  });

  test(
    `after each of ${engine.kills} kills all that was ordered is there, once, and can be ordered again`,
    { timeout: 120_000 },
    async (context) => {
      const { address, driver } = await newWorld(engine, context);
      let first = 1;
      for (let kill = 0; kill < engine.kills; kill += 1) {
        const acknowledged = await applyAndKill(startApplying(engine, address, { first, count: 10_000 }), kill);
        const ids = (await driver.observe()).map(({ serverId }) => serverId);
        const numbers = ids.map((id) => Number(id.slice('srv_'.length))).sort((one, other) => one - other);
        // One more may have been made than the process had time to say.
        expect(numbers.length - (first - 1 + acknowledged)).toBeOneOf([0, 1]);
        expect(numbers).toEqual(numbers.map((_number, index) => index + 1));
        for (const number of numbers.slice(first - 1)) await driver.apply(newSpec(engine, `srv_${number}`));
        expect(await driver.observe()).toHaveLength(numbers.length);
        first = numbers.length + 1;
      }
      const instances = await until(driver, (all) => expect(all.every(({ state }) => state === 'running')).toBe(true));
      expect(instances.length).toBeGreaterThanOrEqual(engine.kills);
      expect(new Set(instances.map((instance) => instance.address)).size).toBe(instances.length);
    },
  );
}

/** @returns how many servers the process said were applied before it was killed */
async function applyAndKill(child: ReturnType<typeof startApplying>, seed: number): Promise<number> {
  const said = text(child.stdout);
  await once(child.stdout, 'data');
  await delay((seed * 7.3) % 40); // from the midst of the first to some dozens later
  child.kill('SIGKILL');
  await once(child, 'exit');
  return (await said).split('\n').filter((line) => line !== '').length;
}
