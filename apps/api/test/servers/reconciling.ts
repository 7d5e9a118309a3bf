// The loop over the simulator, fast, for the tests of this folder.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, vi, type TestContext } from 'vitest';
import { SimulatorControl } from '../../src/compute/simulator/control.ts';
import { Simulator } from '../../src/compute/simulator/simulator.ts';
import { deleteServer } from '../../src/servers/delete.ts';
import { startReconciler, type Reconciler, type ReconcilerOptions } from '../../src/servers/reconcile/reconciler.ts';
import type { ServerRow } from '../../src/servers/server.ts';
import { updateServer, type ServerPatch } from '../../src/servers/update.ts';
import { newFolder, type Engine } from '../engines.ts';
import { catalog, cipher, setUp, type World } from './set-up.ts';

export interface Loop extends World {
  readonly driver: Simulator;
  readonly control: SimulatorControl;
  readonly reconciler: Reconciler;
  /** How far the loop's clock is ahead. */
  readonly ahead: { milliseconds: number };
  /** What was said. */
  readonly warnings: string[];
  start(options?: Partial<ReconcilerOptions>): Reconciler;
  patch(server: { id: string }, patch: ServerPatch): Promise<unknown>;
  remove(server: { id: string }): Promise<ServerRow>;
  /** Waits until the server is so. */
  until(server: { id: string } | undefined, expected: Partial<ServerRow>): Promise<void>;
  events(): Promise<{ event: string; data: { server_id: string } }[]>;
}

export async function setUpLoop(
  engine: Engine,
  test: TestContext,
  options: Partial<ReconcilerOptions> = {},
): Promise<Loop> {
  const world = await setUp(engine, test);
  const { store, read, change, sources } = world;
  const file = join(newFolder(test), 'simulator.db');
  const driver = await Simulator.open(file, { clock: Date.now, speed: 40, lookEvery: 20 });
  const control = await SimulatorControl.open(file, { clock: Date.now });
  const warnings: string[] = [];
  const ahead = { milliseconds: 0 };
  const clock = (): number => Date.now() + ahead.milliseconds;
  const warn = (message: string): void => void warnings.push(message);
  const start = (more: Partial<ReconcilerOptions> = {}): Reconciler => {
    const given = { store, driver, catalog, cipher, clock, random: randomBytes, lookEvery: 200 };
    const reconciler = startReconciler({ ...given, warn, ...options, ...more });
    test.onTestFinished(() => reconciler.close());
    return reconciler;
  };
  test.onTestFinished(async () => {
    await control.close();
    await driver.close();
  });
  return {
    ...world,
    driver,
    control,
    warnings,
    ahead,
    start,
    reconciler: start(),
    patch: (server, patch) =>
      change(server, (tx, row) => updateServer(tx, row, patch, undefined, { catalog, sources })),
    remove: (server) => change(server, (tx, row) => deleteServer(tx, row, undefined, sources)),
    until: (server, expected) =>
      vi.waitFor(async () => expect(await read({ id: server?.id ?? '' })).toMatchObject(expected), {
        timeout: 20_000,
        interval: 10,
      }),
    events: async () => {
      const rows = await store.all<{ payload: string }>('select payload from events order by position');
      return rows.map(({ payload }) => JSON.parse(payload));
    },
  };
}
