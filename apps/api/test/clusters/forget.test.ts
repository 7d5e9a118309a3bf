import { describe, expect, test } from 'vitest';
import { rememberedAfterLeaving } from '../../src/clusters/node.ts';
import { forgetNodes } from '../../src/clusters/watch/forget.ts';
import { engines } from '../engines.ts';
import { newKubernetes, nodesOf, patient, setUp, until } from './kit/world.ts';

describe.each(engines)('on %s', (engine) => {
  test('a node that left is forgotten after a month, and one that stays never', patient, async (context) => {
    const world = await setUp(engine, context);
    const kubernetes = await newKubernetes(context);
    kubernetes.join('stays');
    kubernetes.join('leaves');
    const { id } = await world.register(kubernetes);
    world.watch();
    await until(world.store, id, { node_count: 2 });
    kubernetes.leave('leaves');
    await until(world.store, id, { node_count: 1 });
    const known = async (): Promise<unknown> => await world.store.all('select name from cluster_nodes order by name');
    await forgetNodes(world.store, () => Date.now() + rememberedAfterLeaving - 60_000);
    expect(await known()).toEqual([{ name: 'leaves' }, { name: 'stays' }]);
    await forgetNodes(world.store, () => Date.now() + rememberedAfterLeaving);
    expect(await known()).toEqual([{ name: 'stays' }]);
    expect(await nodesOf(world.store, id)).toHaveLength(1);
  });
});
