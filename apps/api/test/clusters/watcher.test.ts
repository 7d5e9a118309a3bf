import { describe, expect, test } from 'vitest';
import { removeCluster } from '../../src/clusters/register.ts';
import { engines } from '../engines.ts';
import { announced, announcedNames, clusterOf, newKubernetes, nodesOf, patient, setUp, until } from './kit/world.ts';

describe.each(engines)('on %s', (engine) => {
  test('workers that are there, and those that come, are announced once each', patient, async (context) => {
    const world = await setUp(engine, context);
    const kubernetes = await newKubernetes(context);
    kubernetes.join('worker-1', { ip: '10.244.2.11', region: 'eu-central-1', roles: ['worker'] });
    const { id } = await world.register(kubernetes);
    world.watch();
    await until(world.store, id, { status: 'connected', version: 'v1.31.4', node_count: 1 });
    kubernetes.join('worker-2', { ip: '10.244.2.12', kubelet: 'v1.31.5' });
    await until(world.store, id, { node_count: 2 });
    const events = await announced(world.store);
    expect(events).toEqual([
      {
        cluster_id: id,
        node_id: expect.stringMatching(/^nod_/),
        name: 'worker-1',
        region: 'eu-central-1',
        ip: '10.244.2.11',
      },
      {
        cluster_id: id,
        node_id: expect.stringMatching(/^nod_/),
        name: 'worker-2',
        region: 'us-east-1',
        ip: '10.244.2.12',
      },
    ]);
    expect(await nodesOf(world.store, id)).toEqual([
      {
        name: 'worker-1',
        region: 'eu-central-1',
        ip: '10.244.2.11',
        status: 'ready',
        roles: ['worker'],
        kubelet_version: 'v1.31.4',
        joined_at: '2025-01-15T15:10:00Z',
      },
      expect.objectContaining({ name: 'worker-2', region: 'us-east-1', kubelet_version: 'v1.31.5', roles: [] }),
    ]);
    expect(world.warnings).toEqual([]);
  });

  test('a worker is announced when it is ready and has an address, and not again', patient, async (context) => {
    const world = await setUp(engine, context);
    const kubernetes = await newKubernetes(context);
    const { id } = await world.register(kubernetes);
    world.watch();
    await until(world.store, id, { status: 'connected' });
    kubernetes.join('worker-1', { ready: false, ip: null });
    await until(world.store, id, { node_count: 1 });
    kubernetes.change('worker-1', { ready: false, ip: '10.0.0.1' });
    kubernetes.change('worker-1', { ready: true, ip: null });
    await expect
      .poll(async () => (await nodesOf(world.store, id))[0], patient)
      .toMatchObject({ status: 'ready', ip: null });
    expect(await announced(world.store)).toEqual([]);
    kubernetes.change('worker-1', { ready: true, ip: 'fd00::AB' });
    await expect.poll(() => announced(world.store), patient).toMatchObject([{ name: 'worker-1', ip: 'fd00::ab' }]);
    for (const ready of [false, true, false, true]) kubernetes.change('worker-1', { ready });
    kubernetes.join('worker-2');
    await expect.poll(() => announcedNames(world.store), patient).toEqual(['worker-1', 'worker-2']);
  });

  test('nodes of the control plane are listed, and not announced', patient, async (context) => {
    const world = await setUp(engine, context);
    const kubernetes = await newKubernetes(context);
    kubernetes.join('main', { roles: ['control-plane'] });
    kubernetes.join('old-main', { roles: ['master', 'worker'] });
    kubernetes.join('early-main', { taints: ['node-role.kubernetes.io/control-plane'] });
    kubernetes.join('worker-1', { roles: ['storage', 'ingress'] });
    const { id } = await world.register(kubernetes);
    world.watch();
    await until(world.store, id, { node_count: 4, status: 'connected' });
    expect(await announcedNames(world.store)).toEqual(['worker-1']);
    const roles = (await nodesOf(world.store, id)).map((node) => node['roles']);
    expect(roles).toEqual([[], ['control-plane'], ['master', 'worker'], ['ingress', 'storage']]);
  });

  test('a node that leaves is gone, and one that comes under its name is another', patient, async (context) => {
    const world = await setUp(engine, context);
    const kubernetes = await newKubernetes(context);
    kubernetes.join('worker-1');
    kubernetes.join('worker-2');
    const { id } = await world.register(kubernetes);
    world.watch();
    await until(world.store, id, { node_count: 2, status: 'connected' });
    kubernetes.leave('worker-1');
    await until(world.store, id, { node_count: 1 });
    kubernetes.join('worker-1');
    await until(world.store, id, { node_count: 2 });
    const events = await announced(world.store);
    expect(events.map(({ name }) => name)).toEqual(['worker-1', 'worker-2', 'worker-1']);
    expect(new Set(events.map(({ node_id }) => node_id)).size).toBe(3);
  });

  test('the same node after its cluster was restored is not announced again', patient, async (context) => {
    const world = await setUp(engine, context);
    const kubernetes = await newKubernetes(context);
    const uid = kubernetes.join('worker-1');
    const { id } = await world.register(kubernetes);
    world.watch();
    await until(world.store, id, { node_count: 1 });
    kubernetes.leave('worker-1');
    await until(world.store, id, { node_count: 0 });
    kubernetes.join('worker-1', { uid });
    await until(world.store, id, { node_count: 1 });
    expect(await announcedNames(world.store)).toEqual(['worker-1']);
  });

  test('heartbeats change nothing', patient, async (context) => {
    const world = await setUp(engine, context);
    const kubernetes = await newKubernetes(context);
    kubernetes.join('worker-1');
    const { id } = await world.register(kubernetes);
    world.watch();
    await until(world.store, id, { status: 'connected', node_count: 1 });
    const read = (): unknown => world.store.get('select version from clusters where id = $1', id);
    const before = await read();
    for (let second = 10; second < 60; second += 1)
      kubernetes.change('worker-1', { heartbeat: `2025-01-15T15:11:${second}Z` });
    kubernetes.join('worker-2');
    await until(world.store, id, { node_count: 2 });
    expect(await read()).toEqual({ version: Number(Object(before).version) + 1 });
  });

  test('a cluster that is registered or removed meanwhile is noticed within a second', patient, async (context) => {
    const world = await setUp(engine, context);
    world.watch();
    const kubernetes = await newKubernetes(context);
    kubernetes.join('worker-1');
    await new Promise((resolve) => setTimeout(resolve, 300));
    const first = await world.register(kubernetes, 'first'); // loads the client
    await until(world.store, first.id, { status: 'connected' });
    const registeredAt = performance.now();
    const { id } = await world.register(kubernetes, 'second');
    await until(world.store, id, { status: 'connected', node_count: 1 });
    expect(performance.now() - registeredAt).toBeLessThan(4_000); // less than it sleeps between two looks
    await expect.poll(() => kubernetes.openWatches, patient).toBe(2);
    const removedAt = performance.now();
    await world.store.transaction((tx) => removeCluster(tx, id));
    await expect.poll(() => kubernetes.openWatches, patient).toBe(1);
    expect(performance.now() - removedAt).toBeLessThan(4_000);
    expect(await clusterOf(world.store, id)).toBeUndefined();
    kubernetes.join('worker-2');
    await until(world.store, first.id, { node_count: 2 });
    expect(await announcedNames(world.store)).toEqual(['worker-1', 'worker-1', 'worker-2']);
    expect(world.warnings).toEqual([]);
  });

  test('a large cluster is listed page by page', { timeout: 60_000 }, async (context) => {
    const world = await setUp(engine, context);
    const kubernetes = await newKubernetes(context);
    for (let index = 0; index < 450; index += 1)
      kubernetes.join(`worker-${index}`, { ip: `10.0.${index >> 8}.${index & 255}` });
    const { id } = await world.register(kubernetes);
    world.watch();
    await expect.poll(() => clusterOf(world.store, id), { timeout: 40_000 }).toMatchObject({ status: 'connected' });
    expect(kubernetes.asked.lists).toBe(5);
    expect(await clusterOf(world.store, id)).toMatchObject({ node_count: 450 });
    expect(new Set(await announcedNames(world.store))).toEqual(new Set(kubernetes.names));
    expect(await announced(world.store)).toHaveLength(450);
  });
});
