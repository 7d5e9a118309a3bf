// Whatever happens to connections, to the cluster and to the API, every node is told of once, and the store ends up with what is.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { engines } from '../engines.ts';
import { Kubernetes } from './kit/kubernetes.ts';
import { announced, nodesOf, setUp } from './kit/world.ts';

const happenings = [
  'join',
  'leave',
  'drop',
  'cut',
  'end',
  'compact',
  'expire',
  'bookmark',
  'restart',
  'api',
  'wait',
] as const;

describe.each(engines)('on %s', (engine) => {
  test(
    'the store agrees with the cluster in the end, and no node is told of twice',
    { timeout: 240_000 },
    async (context) => {
      const world = await setUp(engine, context);
      let number = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.constantFrom(...happenings), { minLength: 10, maxLength: 30 }),
          fc.constantFrom('status' as const, 'event' as const),
          async (plan, expiry) => {
            number += 1;
            const kubernetes = await Kubernetes.start({ expiry });
            const { id } = await world.register(kubernetes, `cluster-${number}`);
            let watcher = world.watch();
            let joined = 0;
            for (const happening of plan) {
              switch (happening) {
                case 'join':
                  kubernetes.join(`c${number}-n${joined++ % 5}-${joined}`);
                  break;
                case 'leave':
                  if (kubernetes.names[0] !== undefined) kubernetes.leave(kubernetes.names[0]);
                  break;
                case 'restart':
                  await kubernetes.stop();
                  await kubernetes.start();
                  break;
                case 'api':
                  await watcher.close();
                  watcher = world.watch();
                  break;
                case 'wait':
                  await new Promise((resolve) => setTimeout(resolve, 100));
                  break;
                default:
                  kubernetes[happening]();
              }
            }
            kubernetes.join('last');
            const names = async (): Promise<unknown[]> => (await nodesOf(world.store, id)).map(({ name }) => name);
            await expect.poll(names, { timeout: 30_000 }).toEqual(kubernetes.names.toSorted());
            const told = (await announced(world.store)).filter(({ cluster_id }) => cluster_id === id);
            expect(told.map(({ name }) => name)).toEqual(expect.arrayContaining(kubernetes.names));
            expect(new Set(told.map(({ name }) => name)).size).toBe(told.length);
            await watcher.close();
            await kubernetes.stop();
            await world.store.run('delete from cluster_nodes where cluster_id = $1', id);
            await world.store.run('delete from clusters where id = $1', id);
          },
        ),
        { numRuns: 12, endOnFailure: true },
      );
    },
  );
});
