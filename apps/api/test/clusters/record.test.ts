import { describe, expect, test } from 'vitest';
import { removeCluster } from '../../src/clusters/register.ts';
import { Recorder, SupersededError } from '../../src/clusters/watch/record.ts';
import type { ObservedNode } from '../../src/clusters/kubernetes/node-object.ts';
import { FailingStore } from '../contract/kit/failing-store.ts';
import { engines } from '../engines.ts';
import { announcedNames, clusterOf, newKubernetes, nodesOf, patient, setUp, sources, until } from './kit/world.ts';

function worker(name: string): ObservedNode {
  return {
    uid: `uid-of-${name}`,
    name,
    region: undefined,
    ip: '10.0.0.1',
    status: 'ready',
    roles: [],
    kubeletVersion: 'v1.31.4',
    joinedAt: undefined,
    isControlPlane: false,
  };
}

describe.each(engines)('on %s', (engine) => {
  test('who began to watch earlier is too late to write, whatever it wants to', async (context) => {
    const world = await setUp(engine, context);
    const { id } = await world.register(await newKubernetes(context));
    const earlier = await Recorder.begin(world.store, sources, id);
    await earlier.seen([worker('worker-1')]);
    const later = await Recorder.begin(world.store, sources, id);
    const late = await Promise.allSettled([
      earlier.seen([worker('worker-2')]),
      earlier.left('uid-of-worker-1'),
      earlier.listed(new Set()),
      earlier.connected('v1.0.0'),
      earlier.unreachable('No.'),
    ]);
    for (const outcome of late) expect(outcome).toMatchObject({ reason: expect.any(SupersededError) });
    await later.seen([worker('worker-1'), worker('worker-2')]);
    expect(await announcedNames(world.store)).toEqual(['worker-1', 'worker-2']);
    expect(await clusterOf(world.store, id)).toMatchObject({ status: 'connecting', version: null, node_count: 2 });
  });

  test('of two that see a node at the same time, one tells of it', async (context) => {
    const world = await setUp(engine, context);
    const { id } = await world.register(await newKubernetes(context));
    const recorder = await Recorder.begin(world.store, sources, id);
    await Promise.all(Array.from({ length: 8 }, () => recorder.seen([worker('worker-1')])));
    expect(await announcedNames(world.store)).toEqual(['worker-1']);
    expect(await nodesOf(world.store, id)).toHaveLength(1);
  });

  test('of a cluster that was removed nothing is written any more', async (context) => {
    const world = await setUp(engine, context);
    const { id } = await world.register(await newKubernetes(context));
    const recorder = await Recorder.begin(world.store, sources, id);
    await world.store.transaction((tx) => removeCluster(tx, id));
    await expect(recorder.seen([worker('worker-1')])).rejects.toThrow(SupersededError);
    await expect(Recorder.begin(world.store, sources, id)).rejects.toThrow(SupersededError);
    expect(await world.store.all('select id from cluster_nodes')).toEqual([]);
  });

  test(
    'a store that fails for a while is not the fault of the cluster, and nothing is missed',
    patient,
    async (context) => {
      const world = await setUp(engine, context);
      const kubernetes = await newKubernetes(context);
      const { id } = await world.register(kubernetes);
      const store = new FailingStore(world.store);
      world.watch({ store, patience: { trouble: 0 } });
      await until(world.store, id, { status: 'connected' });
      await expect.poll(() => kubernetes.openWatches, patient).toBe(1);
      await store.failing('unreachable', async () => {
        kubernetes.join('worker-1');
        await new Promise((resolve) => setTimeout(resolve, 500));
      });
      kubernetes.join('worker-2');
      await until(world.store, id, { node_count: 2 });
      expect(await announcedNames(world.store)).toEqual(['worker-1', 'worker-2']);
      expect(await clusterOf(world.store, id)).toMatchObject({ status: 'connected', status_reason: null });
      expect(world.warnings).toContain(`What a cluster told could not be stored. It is tried again: ${id}`);
    },
  );
});
