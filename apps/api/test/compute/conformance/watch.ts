import { getEventListeners } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Change } from '../../../src/compute/driver.ts';
import type { EngineUnderTest } from './engine.ts';
import { newSpec } from './spec.ts';
import { find, newWorld, untilState, watch } from './world.ts';

export function watchTests(engine: EngineUnderTest): void {
  const { start, resize, remove } = engine.stages;

  test.for(['its own', "another driver's"])(
    'tells every stage of %s orders, in order, and each once',
    async (whose, context) => {
      const { driver, open } = await newWorld(engine, context);
      const ordering = whose === 'its own' ? driver : await open();
      const told = await watch(driver, context);

      await ordering.apply(newSpec(engine, 'srv_1'));
      await ordering.apply(newSpec(engine, 'srv_1'));
      await told.untilTold('srv_1', 'running');
      await ordering.apply(newSpec(engine, 'srv_1', { plan: engine.large }));
      await expect
        .poll(() => find(driver, 'srv_1'), { timeout: 25_000 })
        .toMatchObject({
          state: 'running',
          plan: engine.large,
        });
      await told.untilTold('srv_1', 'running');
      await ordering.remove('srv_1');
      await told.untilTold('srv_1', 'gone');
      expect(told.statesOf('srv_1')).toEqual([...start, ...resize, ...remove, 'gone']);
      expect(told.changes.filter(({ kind }) => kind === 'resync')).toHaveLength(1);
    },
  );

  test('tells what observe shows: the address when it is up, the plan when it is resized', async (context) => {
    const { driver } = await newWorld(engine, context);
    const told = await watch(driver, context);
    await driver.apply(newSpec(engine, 'srv_1'));
    await told.untilTold('srv_1', 'running');
    const observed = await untilState(driver, 'srv_1', 'running');
    expect(told.changes.at(-1)).toEqual({ kind: 'instance', instance: { ...observed, cpuPercent: null } });

    await driver.apply(newSpec(engine, 'srv_1', { plan: engine.large, name: 'renamed' }));
    await expect
      .poll(() => told.changes.at(-1), { timeout: 25_000 })
      .toMatchObject({ kind: 'instance', instance: { state: 'running', plan: engine.large, name: 'renamed' } });
  });

  test('tells another name', async (context) => {
    const { driver } = await newWorld(engine, context);
    await driver.apply(newSpec(engine, 'srv_1', { name: 'before' }));
    await untilState(driver, 'srv_1', 'running');
    const told = await watch(driver, context);
    await driver.apply(newSpec(engine, 'srv_1', { name: 'after' }));
    await told.untilTold('srv_1', 'running');
    expect(told.changes.slice(1)).toMatchObject([{ instance: { state: 'running', name: 'after' } }]);
  });

  test('tells many servers, each in order', async (context) => {
    const { driver, open } = await newWorld(engine, context);
    const other = await open();
    const told = await watch(driver, context);
    const ids = Array.from({ length: 16 }, (_each, index) => `srv_${index}`);
    await Promise.all(
      ids.map(async (id, index) => {
        const ordering = index % 2 === 0 ? driver : other;
        await ordering.apply(newSpec(engine, id));
        await untilState(ordering, id, 'running');
        await ordering.remove(id);
      }),
    );
    for (const id of ids) {
      await told.untilTold(id, 'gone');
      expect(told.statesOf(id)).toEqual([...start, ...remove, 'gone']);
    }
  });

  test('tells nothing of before its first resync', async (context) => {
    const { driver } = await newWorld(engine, context);
    await driver.apply(newSpec(engine, 'srv_1'));
    await untilState(driver, 'srv_1', 'running');
    const told = await watch(driver, context);
    await driver.apply(newSpec(engine, 'srv_2'));
    await told.untilTold('srv_2', 'running');
    expect(told.statesOf('srv_1')).toEqual([]);
  });

  test('keeps for one who is slow what happens meanwhile', async (context) => {
    const { driver } = await newWorld(engine, context);
    const controller = new AbortController();
    const changes = driver.watch(controller.signal)[Symbol.asyncIterator]();
    expect((await changes.next()).value).toEqual({ kind: 'resync' });
    await driver.apply(newSpec(engine, 'srv_1'));
    await untilState(driver, 'srv_1', 'running');
    for (const state of start) expect((await changes.next()).value).toMatchObject({ instance: { state } });
    controller.abort();
    expect(await changes.next()).toEqual({ done: true, value: undefined });
  });

  test('ends when the signal aborts, also before it began, and leaves nothing behind', async (context) => {
    const { driver } = await newWorld(engine, context);
    await delay(100); // until opening has left nothing of its own
    const before = activeTimers();
    const controller = new AbortController();
    const watches = Array.from({ length: 50 }, () => collect(driver.watch(controller.signal)));
    await delay(100);
    controller.abort();
    const told = await Promise.all(watches);
    // Other things have timers too, but not as many.
    expect(activeTimers() - before).toBeLessThan(watches.length / 2);
    expect(told).toEqual(watches.map(() => [{ kind: 'resync' }]));
    expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
    expect(await collect(driver.watch(controller.signal))).toEqual([]);
    for (let tries = 0; activeTimers() > before && tries < 1_000; tries += 1) await delay(10);
    expect(activeTimers()).toBeLessThanOrEqual(before);
  });

  test('ends when its loop is left, and leaves nothing behind', async (context) => {
    const { driver } = await newWorld(engine, context);
    const { signal } = new AbortController();
    for (let round = 0; round < 20; round += 1) {
      for await (const change of driver.watch(signal)) {
        expect(change).toEqual({ kind: 'resync' });
        break;
      }
    }
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  test('ends when the driver closes, and the driver is of no use then', async (context) => {
    const { driver, open } = await newWorld(engine, context);
    const other = await open();
    await driver.apply(newSpec(engine, 'srv_1'));
    const watching = collect(other.watch(new AbortController().signal));
    await delay(50);
    await other.close();
    expect((await watching)[0]).toEqual({ kind: 'resync' });
    await expect(other.observe()).rejects.toThrow(Error);
    await expect(other.apply(newSpec(engine, 'srv_2'))).rejects.toThrow(Error);
    expect(await driver.observe()).toHaveLength(1);
  });
}

async function collect(changes: AsyncIterable<Change>): Promise<Change[]> {
  const collected: Change[] = [];
  for await (const change of changes) collected.push(change);
  return collected;
}

function activeTimers(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
}
