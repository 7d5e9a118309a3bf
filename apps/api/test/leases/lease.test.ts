import { once } from 'node:events';
import { describe, expect, test, vi, type TestContext } from 'vitest';
import { Lease } from '../../src/leases/lease.ts';
import type { Store } from '../../src/store/store.ts';
import { migrate } from '../../src/store/migrate.ts';
import { engines, newAddress, open } from '../engines.ts';

interface Competitor {
  readonly lease: Lease;
  readonly turns: { began: number; ended: number };
}

function compete(store: Store, context: TestContext, patience = 500, name = 'test'): Competitor {
  const turns = { began: 0, ended: 0 };
  const lease = Lease.start({
    store,
    name,
    patience,
    warn: () => {},
    work: async (turn) => {
      turns.began += 1;
      if (!turn.aborted) await once(turn, 'abort');
      turns.ended += 1;
    },
  });
  context.onTestFinished(() => lease.close());
  return { lease, turns };
}

async function twoStores(context: TestContext): Promise<[Store, Store]> {
  const address = await newAddress('postgres', context);
  const store = await open(address, context);
  await migrate(store, Date.now);
  return [store, await open(address, context)];
}

describe.each(engines)('on %s', (engine) => {
  test('who is alone has the lease at once, and until it is closed', async (context) => {
    const store = await open(await newAddress(engine, context), context);
    await migrate(store, Date.now);
    const { lease, turns } = compete(store, context);
    await vi.waitFor(() => expect(lease.isHeld).toBe(true), 5_000);
    await new Promise((resolve) => setTimeout(resolve, 1_500)); // three times its patience
    expect(turns).toEqual({ began: 1, ended: 0 });
    await lease.close();
    expect(turns).toEqual({ began: 1, ended: 1 });
    expect(lease.isHeld).toBe(false);
  });

  test('work that fails begins anew', async (context) => {
    const store = await open(await newAddress(engine, context), context);
    await migrate(store, Date.now);
    const warnings: string[] = [];
    let began = 0;
    const lease = Lease.start({
      store,
      name: 'test',
      patience: 100,
      warn: (message) => warnings.push(message),
      work: async (turn) => {
        began += 1;
        if (began < 3) throw new Error('no');
        await once(turn, 'abort');
      },
    });
    context.onTestFinished(() => lease.close());
    await vi.waitFor(() => expect(began).toBe(3), 10_000);
    expect(warnings).toEqual(Array(2).fill('The work of the lease test failed, and begins anew'));
  });
});

test('of two processes one has the lease, and the other gets it as soon as it is given back', async (context) => {
  const [a, b] = await twoStores(context);
  const first = compete(a, context, 60_000);
  await vi.waitFor(() => expect(first.lease.isHeld).toBe(true), 5_000);
  const second = compete(b, context, 60_000);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(second.turns.began).toBe(0);
  await first.lease.close();
  await vi.waitFor(() => expect(second.lease.isHeld).toBe(true), 10_000); // far less than its patience
});

test('a holder that is silent is taken over after a while, and not before', async (context) => {
  const [store] = await twoStores(context);
  await store.run("insert into leases (name, holder, renewals) values ('test', 'dead', 7)");
  const start = performance.now();
  const { lease } = compete(store, context, 1_000);
  await vi.waitFor(() => expect(lease.isHeld).toBe(true), 10_000);
  expect(performance.now() - start).toBeGreaterThanOrEqual(990);
});

test('who was taken over ends its work, and competes again', async (context) => {
  const [store] = await twoStores(context);
  const { lease, turns } = compete(store, context);
  await vi.waitFor(() => expect(lease.isHeld).toBe(true), 5_000);
  await store.run("update leases set holder = 'other', renewals = renewals + 1");
  await vi.waitFor(() => expect(turns.ended).toBe(1), 5_000);
  await vi.waitFor(() => expect(turns).toEqual({ began: 2, ended: 1 }), 5_000);
});

test('each of several leases is its own', async (context) => {
  const [a, b] = await twoStores(context);
  const competitors = [compete(a, context, 500, 'one'), compete(b, context, 500, 'other')];
  await vi.waitFor(() => expect(competitors.every(({ lease }) => lease.isHeld)).toBe(true), 5_000);
});
