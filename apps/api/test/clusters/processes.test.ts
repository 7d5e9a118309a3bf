// Several API processes on one Postgres.
import { expect, test } from 'vitest';
import { startClusterWatcher } from '../../src/clusters/watch/watcher.ts';
import { Turn } from '../../src/clusters/watch/turn.ts';
import { newAddress, open } from '../engines.ts';
import { migrate } from '../../src/store/migrate.ts';
import { createAccount } from '../../src/identity/accounts.ts';
import {
  announcedNames,
  cipher,
  clusterOf,
  newKubernetes,
  nodesOf,
  patient,
  register,
  sources,
  until,
} from './kit/world.ts';

test('one of two watches, and the other goes on when it stops', patient, async (context) => {
  const address = await newAddress('postgres', context);
  const stores = [await open(address, context), await open(address, context)] as const;
  await migrate(stores[0], Date.now);
  const { id: account } = await createAccount(stores[0], { name: 'Example', tier: 'starter' }, sources);
  const kubernetes = await newKubernetes(context);
  kubernetes.join('worker-1');
  const warnings: string[] = [];
  const options = { cipher, ...sources, warn: (message: string) => void warnings.push(message) };
  const watchers = stores.map((store) => startClusterWatcher({ store, ...options }));
  context.onTestFinished(async () => void (await Promise.all(watchers.map((watcher) => watcher.close()))));
  // Registered through the store that may not be the one that watches.
  const { id } = await register(stores[1], account, kubernetes, 'production');
  await until(stores[0], id, { status: 'connected', node_count: 1 });
  await expect.poll(() => kubernetes.openWatches, patient).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 1_500)); // longer than a watch takes to begin
  expect(watchers.map(({ status }) => status.isWatching).toSorted()).toEqual([false, true]);
  expect(kubernetes.openWatches).toBe(1);

  await watchers.find(({ status }) => status.isWatching)?.close();
  kubernetes.join('worker-2');
  const closedAt = performance.now();
  await until(stores[0], id, { node_count: 2 });
  expect(performance.now() - closedAt).toBeLessThan(10_000);
  expect(await announcedNames(stores[0])).toEqual(['worker-1', 'worker-2']);
  expect(warnings).toEqual([]);
});

test(
  'when two believe that it is their turn, each node is told of once, and nothing old is written',
  patient,
  async (context) => {
    const address = await newAddress('postgres', context);
    const stores = [await open(address, context), await open(address, context)] as const;
    await migrate(stores[0], Date.now);
    const { id: account } = await createAccount(stores[0], { name: 'Example', tier: 'starter' }, sources);
    const kubernetes = await newKubernetes(context);
    for (let index = 0; index < 30; index += 1) kubernetes.join(`early-${index}`);
    const { id } = await register(stores[0], account, kubernetes, 'production');
    const ending = new AbortController();
    const options = { cipher, ...sources, warn: () => {} };
    const running = stores.map((store) => new Turn({ store, ...options }, { isBlind: false }).run(ending.signal));
    for (let index = 0; index < 60; index += 1) {
      kubernetes.join(`late-${index}`);
      if (index % 10 === 0) kubernetes.drop();
      kubernetes.change(`early-${index % 30}`, { kubelet: `v1.31.${index}` });
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await until(stores[0], id, { node_count: 90 });
    await expect.poll(async () => new Set(await announcedNames(stores[0])), patient).toEqual(new Set(kubernetes.names));
    expect(await announcedNames(stores[0])).toHaveLength(90);
    const versions = async (): Promise<unknown[]> =>
      (await nodesOf(stores[0], id))
        .filter(({ name }) => String(name).startsWith('early'))
        .map((node) => node['kubelet_version']);
    const expected = Array.from({ length: 30 }, (_, index) => `v1.31.${index + 30}`);
    await expect.poll(async () => (await versions()).toSorted(), patient).toEqual(expected.toSorted());
    ending.abort();
    await Promise.all(running);
    expect(await clusterOf(stores[0], id)).toMatchObject({ status: 'connected' });
  },
);
