import { vi, type TestContext } from 'vitest';
import type { Change, ComputeDriver } from '../../../src/compute/driver.ts';
import type { Instance } from '../../../src/compute/instance.ts';
import { openDriver } from '../drivers.ts';
import type { EngineUnderTest, World } from './engine.ts';

/** For what takes an engine seconds. It is there to end a hang. */
const patience = { timeout: 25_000, interval: 20 };

export async function newWorld(engine: EngineUnderTest, test: TestContext): Promise<World> {
  const address = await engine.newAddress(test);
  const open = async (): Promise<ComputeDriver> => {
    const driver = await openDriver(engine.kind, address);
    test.onTestFinished(() => driver.close());
    return driver;
  };
  return { address, driver: await open(), open };
}

export async function find(driver: ComputeDriver, serverId: string): Promise<Instance | undefined> {
  const found = (await driver.observe()).filter((instance) => instance.serverId === serverId);
  if (found.length > 1) throw new Error(`${serverId} has ${found.length} instances.`);
  return found[0];
}

/** Waits until what is observed passes. */
export async function until(driver: ComputeDriver, passes: (instances: Instance[]) => void): Promise<Instance[]> {
  return await vi.waitFor(async () => {
    const instances = await driver.observe();
    passes(instances);
    return instances;
  }, patience);
}

/** Waits until the server is in the state. */
export async function untilState(driver: ComputeDriver, serverId: string, state: Instance['state']): Promise<Instance> {
  return await vi.waitFor(async () => {
    const instance = await find(driver, serverId);
    if (instance?.state !== state) throw new Error(`${serverId} is ${instance?.state ?? 'not there'}, not ${state}.`);
    return instance;
  }, patience);
}

export async function untilGone(driver: ComputeDriver, serverId: string): Promise<void> {
  await vi.waitFor(async () => {
    const instance = await find(driver, serverId);
    if (instance) throw new Error(`${serverId} is still ${instance.state}.`);
  }, patience);
}

/** What a watch tells, from its first resync on. */
export interface Told {
  readonly changes: readonly Change[];
  /** Its states, and `gone`. */
  statesOf(serverId: string): string[];
  /** Waits until it has told this of the server last. */
  untilTold(serverId: string, state: string): Promise<void>;
  /** Aborts, and waits until it has ended. */
  end(): Promise<void>;
}

export async function watch(driver: ComputeDriver, test: TestContext): Promise<Told> {
  const changes: Change[] = [];
  const controller = new AbortController();
  const ended = (async () => {
    for await (const change of driver.watch(controller.signal)) changes.push(change);
  })();
  const end = async (): Promise<void> => {
    controller.abort();
    await ended;
  };
  test.onTestFinished(end);
  const statesOf = (serverId: string): string[] =>
    changes.flatMap((change) => {
      if (change.kind === 'instance' && change.instance.serverId === serverId) return [change.instance.state];
      return change.kind === 'removed' && change.serverId === serverId ? ['gone'] : [];
    });
  await vi.waitFor(() => {
    if (changes[0]?.kind !== 'resync') throw new Error('The watch has not begun.');
  }, patience);
  const untilTold = async (serverId: string, state: string): Promise<void> => {
    await vi.waitFor(() => {
      const states = statesOf(serverId);
      if (states.at(-1) !== state) throw new Error(`Of ${serverId} was told: ${states.join(', ')}. Not yet ${state}.`);
    }, patience);
  };
  return { changes, statesOf, untilTold, end };
}
