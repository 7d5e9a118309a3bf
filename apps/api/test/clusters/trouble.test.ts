import { describe, expect, test } from 'vitest';
import { engines } from '../engines.ts';
import { Kubernetes } from './kit/kubernetes.ts';
import { announcedNames, clusterOf, newKubernetes, nodesOf, patient, setUp, until, type World } from './kit/world.ts';

/** What a cluster shows is what the store has, and every worker of it was announced once. */
async function agrees(world: World, kubernetes: Kubernetes, id: string, ever: readonly string[]): Promise<void> {
  const names = async (): Promise<unknown[]> => (await nodesOf(world.store, id)).map(({ name }) => name);
  await expect.poll(names, patient).toEqual(kubernetes.names.toSorted());
  await expect.poll(async () => (await announcedNames(world.store)).toSorted(), patient).toEqual(ever.toSorted());
}

describe.each(engines)('on %s', (engine) => {
  test.for([
    ['is lost', (kubernetes: Kubernetes) => kubernetes.drop()],
    ['breaks off in the middle of an event', (kubernetes: Kubernetes) => kubernetes.cut()],
    ['ends as it does after a while', (kubernetes: Kubernetes) => kubernetes.end()],
    ['is told that it is too old', (kubernetes: Kubernetes) => kubernetes.expire()],
  ] as const)('nothing is missed, and nothing told twice, when a watch %s', patient, async ([, interrupt], context) => {
    const world = await setUp(engine, context);
    const kubernetes = await newKubernetes(context);
    kubernetes.join('worker-1');
    kubernetes.join('worker-2');
    const { id } = await world.register(kubernetes);
    world.watch();
    await until(world.store, id, { status: 'connected' });
    for (let round = 3; round < 6; round += 1) {
      await expect.poll(() => kubernetes.openWatches, patient).toBe(1);
      interrupt(kubernetes);
      kubernetes.join(`worker-${round}`);
      kubernetes.leave(`worker-${round - 1}`);
      await agrees(
        world,
        kubernetes,
        id,
        Array.from({ length: round }, (_, index) => `worker-${index + 1}`),
      );
    }
    expect(await clusterOf(world.store, id)).toMatchObject({ status: 'connected', status_reason: null });
    expect(world.warnings).toEqual([]);
  });

  test('a watch that the cluster ends goes on from where a bookmark said', patient, async (context) => {
    const world = await setUp(engine, context);
    const kubernetes = await newKubernetes(context);
    kubernetes.join('worker-1');
    const { id } = await world.register(kubernetes);
    world.watch();
    await expect.poll(() => kubernetes.openWatches, patient).toBe(1);
    kubernetes.join('worker-2');
    kubernetes.leave('worker-2');
    kubernetes.bookmark();
    await until(world.store, id, { node_count: 1 });
    await new Promise((resolve) => setTimeout(resolve, 200));
    kubernetes.compact();
    kubernetes.end();
    await expect.poll(() => kubernetes.asked.watches, patient).toBe(2);
    kubernetes.join('worker-3');
    await agrees(world, kubernetes, id, ['worker-1', 'worker-2', 'worker-3']);
    expect(kubernetes.asked.lists).toBe(1);
  });

  test.for(['status', 'event'] as const)(
    'a version that is too old, said by %s, is answered by a new list',
    patient,
    async (expiry, context) => {
      const world = await setUp(engine, context);
      const kubernetes = await newKubernetes(context, { expiry });
      kubernetes.join('worker-1');
      const { id } = await world.register(kubernetes);
      world.watch();
      await expect.poll(() => kubernetes.openWatches, patient).toBe(1);
      let lists = 0;
      // Between the list and the watch, so that the watch is what is too old.
      kubernetes.failing = (path) => {
        if (path.includes('watch=true') && lists++ === 0) {
          kubernetes.join('worker-2');
          kubernetes.leave('worker-1');
          kubernetes.compact();
        }
        return undefined;
      };
      kubernetes.bookmark();
      kubernetes.end();
      await agrees(world, kubernetes, id, ['worker-1', 'worker-2']);
      expect(kubernetes.asked.lists).toBe(2);
      expect(await clusterOf(world.store, id)).toMatchObject({ status: 'connected' });
    },
  );

  test('a list that grows too old between its pages begins anew', { timeout: 60_000 }, async (context) => {
    const world = await setUp(engine, context);
    const kubernetes = await newKubernetes(context);
    for (let index = 0; index < 250; index += 1) kubernetes.join(`worker-${index}`);
    let pages = 0;
    kubernetes.failing = (path) => {
      if (path.includes('continue=') && pages++ === 0) kubernetes.compact();
      return undefined;
    };
    const { id } = await world.register(kubernetes);
    world.watch();
    await until(world.store, id, { status: 'connected', node_count: 250 });
    expect(pages).toBeGreaterThan(1);
    await agrees(world, kubernetes, id, kubernetes.names);
  });

  test('a cluster that starts late is unreachable until it is there', patient, async (context) => {
    const world = await setUp(engine, context);
    const kubernetes = await Kubernetes.make();
    context.onTestFinished(() => kubernetes.stop());
    kubernetes.join('worker-1');
    const { id } = await world.register(kubernetes);
    expect(await clusterOf(world.store, id)).toMatchObject({
      status: 'connecting',
      status_reason: null,
      version: null,
    });
    world.watch({ patience: { trouble: 300 } });
    const reason = 'The cluster refuses connections.';
    await until(world.store, id, { status: 'unreachable', status_reason: reason, version: null });
    await kubernetes.start();
    await until(world.store, id, { status: 'connected', status_reason: null, node_count: 1, version: 'v1.31.4' });
    expect(await announcedNames(world.store)).toEqual(['worker-1']);
  });

  test('over an outage the nodes stay as they were, then they are what they are', patient, async (context) => {
    const world = await setUp(engine, context);
    const kubernetes = await newKubernetes(context);
    kubernetes.join('worker-1');
    kubernetes.join('worker-2');
    const { id } = await world.register(kubernetes);
    world.watch({ patience: { trouble: 300 } });
    await until(world.store, id, { status: 'connected', node_count: 2 });
    await kubernetes.stop();
    await until(world.store, id, { status: 'unreachable', node_count: 2 });
    expect(await nodesOf(world.store, id)).toHaveLength(2);
    expect(world.warnings).toEqual([`The cluster ${id} is not reached, which is tried again`]);
    kubernetes.leave('worker-1');
    kubernetes.join('worker-3');
    kubernetes.gitVersion = 'v1.32.0';
    await kubernetes.start();
    await until(world.store, id, { status: 'connected', version: 'v1.32.0' });
    await agrees(world, kubernetes, id, ['worker-1', 'worker-2', 'worker-3']);
  });

  test('what happened while the API was down is told when it is back, once', patient, async (context) => {
    const world = await setUp(engine, context);
    const kubernetes = await newKubernetes(context);
    kubernetes.join('worker-0');
    const { id } = await world.register(kubernetes);
    for (let round = 1; round < 4; round += 1) {
      const watcher = world.watch();
      await agrees(
        world,
        kubernetes,
        id,
        Array.from({ length: round }, (_, index) => `worker-${index}`),
      );
      await watcher.close();
      // The other end hears of it a moment later.
      await expect.poll(() => kubernetes.openWatches, patient).toBe(0);
      kubernetes.join(`worker-${round}`);
      kubernetes.leave(`worker-${round - 1}`);
    }
  });

  test.for([
    [401, 'The cluster refuses the credential of its kubeconfig.'],
    [403, 'The cluster does not let the credential of its kubeconfig list its nodes.'],
    [404, 'What answers at the address of the cluster is no Kubernetes API.'],
    [503, 'The cluster answers with an error (503).'],
  ] as const)('an answer of %i is explained to the owner of the cluster', patient, async ([code, reason], context) => {
    const world = await setUp(engine, context);
    const kubernetes = await newKubernetes(context);
    kubernetes.failing = () => code;
    const { id } = await world.register(kubernetes);
    world.watch({ patience: { trouble: 100 } });
    await until(world.store, id, { status: 'unreachable', status_reason: reason });
    expect(world.warnings).toEqual([`The cluster ${id} is not reached, which is tried again`]);
    kubernetes.failing = undefined;
    await until(world.store, id, { status: 'connected', status_reason: null });
  });

  test('a credential that may list and not watch makes no connection', patient, async (context) => {
    const world = await setUp(engine, context);
    const kubernetes = await newKubernetes(context);
    kubernetes.join('worker-1');
    kubernetes.failing = (path) => (path.includes('watch=true') ? 403 : undefined);
    const { id } = await world.register(kubernetes);
    world.watch({ patience: { trouble: 100 } });
    const reason = 'The cluster does not let the credential of its kubeconfig watch its nodes.';
    await until(world.store, id, { status: 'unreachable', status_reason: reason });
    const { version } = Object(await world.store.get('select version from clusters where id = $1', id));
    await expect.poll(() => kubernetes.asked.lists, patient).toBeGreaterThan(4);
    // It doesn't go back and forth.
    expect(await world.store.get('select version from clusters where id = $1', id)).toEqual({ version });
  });

  test('a cluster that no longer says anything is given up, and listed again', patient, async (context) => {
    const world = await setUp(engine, context);
    const kubernetes = await newKubernetes(context);
    const { id } = await world.register(kubernetes);
    world.watch({ patience: { quiet: 1_500 } });
    await until(world.store, id, { status: 'connected' });
    await expect.poll(() => kubernetes.asked.lists, patient).toBeGreaterThan(2);
    kubernetes.join('worker-1');
    await agrees(world, kubernetes, id, ['worker-1']);
    expect(world.warnings).toEqual([]);
  });
});
