// A lease is no lock: while one process takes over, both may believe that it is their turn.
import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { Turn } from '../../src/servers/reconcile/turn.ts';
import { engines } from '../engines.ts';
import { setUpLoop } from './reconciling.ts';
import { catalog, cipher } from './set-up.ts';

describe.each(engines)('on %s', (engine) => {
  test('two that reconcile at once do nothing twice', { timeout: 60_000 }, async (context) => {
    const { store, driver, create, until, patch, remove, events, reconciler } = await setUpLoop(engine, context);
    await reconciler.close();
    const over = new AbortController();
    const warnings: string[] = [];
    const warn = (message: string, error: unknown): void => void warnings.push(`${message}: ${String(error)}`);
    const options = { store, driver, catalog, cipher, warn, clock: Date.now, random: randomBytes, lookEvery: 200 };
    const turns = [0, 1].map(() => new Turn(options, { unreachableSince: null, lookedAt: 0 }).run(over.signal));

    const servers = await create({ count: 12 });
    for (const server of servers) await until(server, { status: 'running', settled: 1 });
    for (const server of servers) await patch(server, { plan: 'starter' });
    for (const server of servers) await until(server, { status: 'running', actual_plan: 'starter', settled: 1 });
    for (const server of servers) await remove(server);
    for (const server of servers) await until(server, { status: 'terminated' });
    over.abort();
    await Promise.all(turns);

    expect((await events()).map(({ data }) => data.server_id).toSorted()).toEqual(
      servers.map(({ id }) => id).toSorted(),
    );
    const moves = await store.all(
      'select status, count(*) as times from server_transitions group by status order by status',
    );
    const times = { provisioning: 12, resizing: 12, running: 24, stopping: 12, terminated: 12 };
    expect(moves).toEqual(Object.entries(times).map(([status, count]) => ({ status, times: count })));
    expect(warnings).toEqual([]);
  });
});
