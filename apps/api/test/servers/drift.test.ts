// The world changes without anybody having asked for it.
import { describe, expect, test, vi } from 'vitest';
import { lostAfter } from '../../src/servers/reconcile/decide.ts';
import { engines } from '../engines.ts';
import { catalog, usual } from './set-up.ts';
import { setUpLoop } from './reconciling.ts';

const { id, vcpus, memory_mb, disk_gb } = catalog.plans.get('starter') ?? {
  id: '',
  vcpus: 0,
  memory_mb: 0,
  disk_gb: 0,
};
const spec = {
  accountId: 'acc_8k3m5p',
  ...usual,
  plan: { id, vcpus, memory_mb, disk_gb },
  sshKeys: [],
  userData: null,
};

describe.each(engines)('on %s', (engine) => {
  test('a server that stops by itself is started again, and was running all the time', async (context) => {
    const { create, until, control, driver, store } = await setUpLoop(engine, context);
    const [server] = await create();
    await until(server, { status: 'running', settled: 1 });
    await control.stop(server?.id ?? '');
    await vi.waitFor(async () => expect(await driver.observe()).toMatchObject([{ state: 'starting' }]), 10_000);
    await vi.waitFor(async () => expect(await driver.observe()).toMatchObject([{ state: 'running' }]), 10_000);
    const moves = await store.all('select status from server_transitions order by number');
    expect(moves.map(({ status }) => status)).toEqual(['provisioning', 'running']);
  });

  test('a server that goes down again and again is an error, with the last reason', async (context) => {
    const { create, until, control, ahead, driver, read } = await setUpLoop(engine, context);
    const [server] = await create();
    await until(server, { status: 'running' });
    const fall = async (): Promise<void> => {
      await control.fail(server?.id ?? '', 'The kernel panicked.');
      ahead.milliseconds += 30_000; // past the pause before it is started again
    };
    for (let falls = 0; falls < 5; falls += 1) {
      await fall();
      await vi.waitFor(async () => expect(await driver.observe()).toMatchObject([{ state: 'running' }]), 10_000);
      expect(await read({ id: server?.id ?? '' })).toMatchObject({ status: 'running', version: 2 });
    }
    await fall();
    const reason = 'The kernel panicked. It was started again several times.';
    await until(server, { status: 'error', status_reason: reason });
  });

  test('a server whose machine is gone for good is made anew, and is no new server', async (context) => {
    const { create, until, control, ahead, events, driver, read } = await setUpLoop(engine, context);
    const [server] = await create({ user_data: '#cloud-config' });
    await until(server, { status: 'running', settled: 1 });
    await control.lose(server?.id ?? '');
    await vi.waitFor(async () => expect(await driver.observe()).toEqual([]), 10_000);
    await new Promise((resolve) => setTimeout(resolve, 600)); // several looks
    expect(await read({ id: server?.id ?? '' })).toMatchObject({ status: 'running', version: 2 });
    ahead.milliseconds += lostAfter;
    await until(server, { status: 'running', settled: 1, version: 4 });
    expect(await driver.observe()).toMatchObject([{ serverId: server?.id, state: 'running' }]);
    expect((await read({ id: server?.id ?? '' })).ip).toBe((await driver.observe())[0]?.address);
    expect(await events()).toHaveLength(1);
  });

  test('the machine of a terminated server is removed after a while', async (context) => {
    const { create, until, remove, driver, ahead } = await setUpLoop(engine, context);
    const [server] = await create();
    const serverId = server?.id ?? '';
    await until(server, { status: 'running' });
    await remove({ id: serverId });
    await until(server, { status: 'terminated' });
    await vi.waitFor(async () => expect(await driver.observe()).toEqual([]), 10_000);
    // As a process does that was asleep since before.
    await driver.apply({ ...spec, id: serverId, name: 'late' });
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await driver.observe()).toHaveLength(1);
    ahead.milliseconds += 60_000;
    await vi.waitFor(async () => expect(await driver.observe()).toEqual([]), 10_000);
  });

  test('a machine that no server is known of is told of at once, and removed after an hour', async (context) => {
    const { driver, ahead, warnings } = await setUpLoop(engine, context);
    await driver.apply({ ...spec, id: 'srv_unknown', name: 'unknown' });
    await vi.waitFor(() => expect(warnings).toContainEqual(expect.stringContaining('srv_unknown')), 10_000);
    ahead.milliseconds += 59 * 60_000;
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await driver.observe()).toHaveLength(1);
    ahead.milliseconds += 60_000;
    await vi.waitFor(async () => expect(await driver.observe()).toEqual([]), 10_000);
  });
});
