import { describe, expect, test, vi } from 'vitest';
import type { ComputeDriver } from '../../src/compute/driver.ts';
import { engines } from '../engines.ts';
import { setUpLoop } from './reconciling.ts';

describe.each(engines)('on %s', (engine) => {
  test('servers that are asked for run, each with an address, and each is an event', async (context) => {
    const { create, until, events, read, driver } = await setUpLoop(engine, context);
    const servers = await create({ count: 5 });
    for (const server of servers) await until(server, { status: 'running', settled: 1, actual_plan: 'professional' });
    const rows = await Promise.all(servers.map((server) => read(server)));
    expect(new Set(rows.map(({ ip }) => ip)).size).toBe(5);
    const told = (await events()).toSorted((a, b) => (a.data.server_id < b.data.server_id ? -1 : 1));
    const expected = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(told.map(({ event, data }) => [event, data])).toEqual(
      expected.map(({ id, ip, region }) => ['server.created', { server_id: id, region, ip, status: 'running' }]),
    );
    const instances = new Map((await driver.observe()).map((instance) => [instance.serverId, instance]));
    expect(instances.size).toBe(5);
    for (const { id, ip, name } of rows) expect(instances.get(id)).toMatchObject({ address: ip, name });
  });

  test('another plan and another name reach the machine', async (context) => {
    const { create, until, patch, driver } = await setUpLoop(engine, context);
    const [server] = await create();
    await until(server, { status: 'running' });
    const id = server?.id ?? '';
    await patch({ id }, { plan: 'enterprise', name: 'big' });
    await until(server, { status: 'running', plan: 'enterprise', actual_plan: 'enterprise', settled: 1 });
    expect(await driver.observe()).toMatchObject([{ name: 'big', plan: { id: 'enterprise' }, state: 'running' }]);
    await patch({ id }, { name: 'bigger' });
    await vi.waitFor(async () => expect(await driver.observe()).toMatchObject([{ name: 'bigger' }]), 10_000);
    await until(server, { settled: 1, name: 'bigger' });
  });

  test('a server that is terminated is gone, whatever it was doing', async (context) => {
    const { create, until, remove, driver, events } = await setUpLoop(engine, context);
    const [running, young] = await create({ count: 2 });
    await remove({ id: young?.id ?? '' });
    await until(running, { status: 'running' });
    await remove({ id: running?.id ?? '' });
    for (const server of [running, young]) await until(server, { status: 'terminated' });
    await vi.waitFor(async () => expect(await driver.observe()).toEqual([]), 10_000);
    expect((await events()).filter(({ data }) => data.server_id === running?.id)).toHaveLength(1);
  });

  test('what the driver refuses is an error, in words for the owner, and can be terminated', async (context) => {
    const { create, until, control, remove, events } = await setUpLoop(engine, context);
    await control.refuseNext({ reason: 'There is no capacity in this region.' });
    const [server] = await create();
    await until(server, { status: 'error', status_reason: 'There is no capacity in this region.' });
    expect(await events()).toEqual([]);
    await remove({ id: server?.id ?? '' });
    await until(server, { status: 'terminated' });
  });

  test('a machine that does not start is an error, and goes when the server does', async (context) => {
    const { create, until, control, remove, driver } = await setUpLoop(engine, context);
    await control.failNext({ reason: 'The image did not boot.' });
    const [server] = await create();
    await until(server, { status: 'error', status_reason: 'The image did not boot.' });
    await remove({ id: server?.id ?? '' });
    await until(server, { status: 'terminated' });
    await vi.waitFor(async () => expect(await driver.observe()).toEqual([]), 10_000);
  });

  test('a resize that is refused leaves the server running on the plan it has', async (context) => {
    const { create, until, control, patch, warnings } = await setUpLoop(engine, context);
    const [server] = await create();
    await until(server, { status: 'running' });
    await control.refuseNext();
    await patch({ id: server?.id ?? '' }, { plan: 'enterprise' });
    await until(server, { status: 'running', plan: 'professional', settled: 1, version: 4 });
    expect(warnings).toContainEqual(expect.stringContaining('keeps its plan'));
  });

  test('while the driver can not be reached nothing changes, and afterwards everything goes on', async (context) => {
    const { create, until, control, reconciler, read, remove } = await setUpLoop(engine, context);
    const [old] = await create();
    await until(old, { status: 'running' });
    await control.disconnect();
    await vi.waitFor(() => expect(reconciler.status().unreachableSince).not.toBeNull(), 10_000);
    const [server] = await create();
    await remove({ id: old?.id ?? '' });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect((await read({ id: server?.id ?? '' })).status).toBe('provisioning');
    expect((await read({ id: old?.id ?? '' })).status).toBe('stopping');
    await control.reconnect();
    await until(server, { status: 'running' });
    await until(old, { status: 'terminated' });
    expect(reconciler.status()).toEqual({ isReconciling: true, unreachableSince: null });
  });

  test('what happened while nobody looked is caught up with', async (context) => {
    const { create, until, reconciler, start, patch, remove, driver } = await setUpLoop(engine, context);
    const [first, second, third] = await create({ count: 3 });
    for (const server of [first, second, third]) await until(server, { status: 'running' });
    await reconciler.close();
    await patch({ id: first?.id ?? '' }, { plan: 'starter' });
    await remove({ id: second?.id ?? '' });
    const [fourth] = await create();
    start();
    await until(first, { status: 'running', actual_plan: 'starter' });
    await until(second, { status: 'terminated' });
    await until(fourth, { status: 'running' });
    await vi.waitFor(async () => expect(await driver.observe()).toHaveLength(3), 10_000);
  });

  test('what happens is told, and nobody asks over and over', async (context) => {
    const { create, until, remove, patch, driver, start, reconciler } = await setUpLoop(engine, context);
    await reconciler.close();
    let observations = 0;
    const counted: ComputeDriver = {
      apply: (spec) => driver.apply(spec),
      remove: (id) => driver.remove(id),
      observe: () => {
        observations += 1;
        return driver.observe();
      },
      watch: (signal) => driver.watch(signal),
      about: () => driver.about(),
      close: () => driver.close(),
    };
    start({ driver: counted, lookEvery: 3_600_000 });
    const [server] = await create();
    await until(server, { status: 'running', settled: 1 });
    await patch({ id: server?.id ?? '' }, { plan: 'starter' });
    await until(server, { status: 'running', actual_plan: 'starter' });
    await remove({ id: server?.id ?? '' });
    await until(server, { status: 'terminated' });
    expect(observations).toBeLessThanOrEqual(3); // at the start, and where the watch began
  });
});
