// What the whole API says of itself while parts of it fail.
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SimulatorControl } from '../../src/compute/simulator/control.ts';
import { FailingStore } from '../contract/kit/failing-store.ts';
import { engines, newAddress } from '../engines.ts';
import { startWhole } from '../kit/api.ts';
import { composeWhole, type WholeApi } from '../kit/whole.ts';

const patient = { timeout: 60_000 };

interface Seen {
  readonly http: number;
  readonly status: string;
  readonly parts: Readonly<Record<string, string>>;
  readonly lag: number | null;
}

async function see(api: WholeApi, headers: Readonly<Record<string, string>> = {}): Promise<Seen> {
  const response = await fetch(`${api.url}/v2/status`, { headers });
  const { data } = (await response.json()) as {
    data: {
      attributes: {
        status: string;
        components: { name: string; status: string }[];
        delivery_lag_seconds: number | null;
      };
    };
  }; // as the contract has it, which the API is held against
  const { status, components, delivery_lag_seconds: lag } = data.attributes;
  const parts = Object.fromEntries(components.map((each) => [each.name, each.status]));
  return { http: response.status, status, parts, lag };
}

describe.each(engines)('on %s', (engine) => {
  test('without its store it says so, also to a caller with a key, and recovers', patient, async (context) => {
    let failing: FailingStore | undefined;
    const api = await startWhole(engine, context, {}, { wrapStore: (store) => (failing = new FailingStore(store)) });
    const account = await api.account('Example');
    const forgotten = await account.key();
    expect(await see(api)).toMatchObject({ http: 200, status: 'operational', lag: 0 });
    await failing?.failing('unreachable', async () => {
      const headers = { Authorization: `Bearer ${forgotten}`, 'X-CloudNexus-Id': account.id };
      await expect.poll(async () => (await see(api, headers)).status, { timeout: 10_000 }).toBe('outage');
      expect(await see(api, headers)).toEqual({
        http: 200,
        status: 'outage',
        lag: null,
        parts: {
          api: 'operational',
          store: 'outage',
          compute: 'operational',
          webhooks: 'outage',
          stream: 'outage',
          clusters: 'outage',
          billing: 'outage',
        },
      });
      expect((await account.send('GET', '/v2/servers')).status).toBe(503);
    });
    await expect.poll(async () => (await see(api)).status, { timeout: 20_000 }).toBe('operational');
  });
});

test('while the engine does not answer, compute is out and all else works', patient, async (context) => {
  const address = await newAddress('sqlite', context);
  const api = await composeWhole(address, dirname(address));
  context.onTestFinished(() => api.close());
  const control = await SimulatorControl.open(join(dirname(address), 'simulator.db'), { clock: Date.now });
  context.onTestFinished(() => control.close());
  await control.disconnect('The engine is gone.');
  await expect
    .poll(() => see(api), { timeout: 20_000 })
    .toMatchObject({
      status: 'degraded',
      parts: { api: 'operational', store: 'operational', compute: 'outage', webhooks: 'operational' },
    });
});
