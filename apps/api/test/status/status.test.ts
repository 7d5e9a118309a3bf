import { describe, expect, test } from 'vitest';
import type { About } from '../../src/compute/driver.ts';
import { conditions } from '../../src/status/conditions.ts';
import { operational, statusReader, type Condition, type StatusSources } from '../../src/status/status.ts';

const about: About = { driver: 'simulator', version: '1', healthy: true, detail: 'Servers are simulated.' };

function reader(changes: Partial<StatusSources> = {}): ReturnType<typeof statusReader> {
  return statusReader({
    clock: () => 0,
    apiVersion: '2.4.0',
    driver: 'simulator',
    compute: async () => about,
    deliveryLag: async () => 0.4,
    parts: { api: async () => operational, store: async () => operational },
    ...changes,
  });
}

const never = (): Promise<never> => new Promise(() => {});

test('where everything works, it says so', async () => {
  expect(await reader()()).toEqual({
    status: 'operational',
    components: [
      { name: 'api', ...operational },
      { name: 'store', ...operational },
    ],
    compute: { driver: 'simulator', detail: 'Servers are simulated.' },
    delivery_lag_seconds: 0.4,
    api_version: '2.4.0',
    updated_at: '1970-01-01T00:00:00Z',
  });
});

test('a part that fails or hangs is out, and the others are as they are', async () => {
  const parts = {
    api: async () => operational,
    billing: async (): Promise<Condition> => {
      throw new Error('a secret of ours');
    },
    compute: never,
  };
  const status = await reader({ parts, compute: never, deliveryLag: never })();
  expect(status).toMatchObject({
    status: 'degraded',
    components: [
      { name: 'api', status: 'operational' },
      { name: 'billing', status: 'outage', detail: 'It does not answer.' },
      { name: 'compute', status: 'outage', detail: 'It does not answer.' },
    ],
    compute: { driver: 'simulator', detail: null },
    delivery_lag_seconds: null,
  });
  expect(JSON.stringify(status)).not.toContain('secret');
});

test('without its store nothing works', async () => {
  const parts = {
    api: async () => operational,
    store: async (): Promise<Condition> => {
      throw new Error('gone');
    },
  };
  expect(await reader({ parts })()).toMatchObject({ status: 'outage' });
});

test('however often it is asked for, it is looked at once a second', async () => {
  let [now, asked] = [1_000_000, 0];
  const count = async (): Promise<Condition> => {
    asked += 1;
    return operational;
  };
  const read = reader({ clock: () => now, parts: { api: count } });
  await Promise.all(Array.from({ length: 1_000 }, read));
  now += 999;
  await read();
  expect(asked).toBe(1);
  now += 1;
  await read();
  expect(asked).toBe(2);
});

test('a part that hangs is not asked again until it has answered', async () => {
  let [now, asked] = [0, 0];
  const answers: (() => void)[] = [];
  const hang = async (): Promise<Condition> => {
    asked += 1;
    await new Promise<void>((resolve) => answers.push(resolve));
    return operational;
  };
  const read = reader({ clock: () => now, parts: { store: hang } });
  const looks = Array.from({ length: 5 }, () => {
    now += 1_000;
    return read();
  });
  for (const look of looks) expect((await look).status).toBe('outage');
  expect(asked).toBe(1);
  answers.shift()?.();
  await new Promise(setImmediate);
  now += 1_000;
  const last = read();
  await expect.poll(() => asked).toBe(2);
  answers.shift()?.();
  expect((await last).status).toBe('operational');
});

describe('of the parts of this API', () => {
  type Needs = Parameters<typeof conditions>[0];

  async function conditionOf(name: string, changes: Partial<Needs> = {}): Promise<Condition | undefined> {
    const parts = conditions({
      // As much of a store as is asked.
      queries: { run: () => 1 } as unknown as Needs['queries'],
      about: async () => about,
      reconciler: { status: () => ({ isReconciling: true, unreachableSince: null, problem: undefined }) },
      deliveryLag: async () => 0,
      clusters: { status: { isWatching: false, isBlind: false } as Needs['clusters']['status'] }, // the rest is not asked
      billing: { problem: undefined },
      ...changes,
    });
    return await parts[name]?.();
  }

  test.each([
    ['webhooks', { deliveryLag: async () => 59 }, operational],
    [
      'webhooks',
      { deliveryLag: async () => 61 },
      { status: 'degraded', detail: 'Deliveries are late by about a minute.' },
    ],
    [
      'webhooks',
      { deliveryLag: async () => 600 },
      { status: 'degraded', detail: 'Deliveries are late by about 10 minutes.' },
    ],
    ['billing', { billing: { problem: 'no such table' } }, { status: 'degraded', detail: 'Invoices are late.' }],
    [
      'compute',
      { reconciler: { status: () => ({ isReconciling: true, unreachableSince: 1, problem: undefined }) } },
      { status: 'degraded', detail: 'Changes of servers are late.' },
    ],
    [
      'compute',
      { about: async () => ({ ...about, healthy: false, detail: 'The engine is gone.' }) },
      { status: 'outage', detail: 'The engine is gone.' },
    ],
  ] satisfies [string, Partial<Needs>, Condition][])('%s say what is wrong', async (name, changes, expected) => {
    expect(await conditionOf(name, changes)).toEqual(expected);
  });

  test.each(['store', 'webhooks', 'stream', 'clusters', 'billing'])(
    '%s can do nothing without the store',
    async (name) => {
      const failing = {
        run: () => {
          throw new Error('gone');
        },
      };
      await expect(conditionOf(name, { queries: failing as unknown as Needs['queries'] })).rejects.toThrow('gone'); // as above
    },
  );
});
