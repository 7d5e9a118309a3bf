// Two months in half a minute: servers come, grow and go through the API, with a clock that is moved, and the invoices are
// what the transitions say by another reckoning. Two API processes' worth of billing loops look at the same store.
import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startApi } from '../../src/api.ts';
import { startBilling } from '../../src/billing/billing.ts';
import { defaultCatalog } from '../../src/catalog/default-catalog.ts';
import { readConfig } from '../../src/config.ts';
import { createAccount } from '../../src/identity/accounts.ts';
import { createKey } from '../../src/identity/keys/create.ts';
import { allScopes } from '../../src/identity/scopes.ts';
import { silentLog } from '../../src/log/log.ts';
import { engines, newAddress, newFolder } from '../engines.ts';
import { freePort } from '../../src/free-port.ts';
import { reckon } from './reckon.ts';
import { eventsOf, invoicesOf, type Life } from './set-up.ts';

const day = 86_400_000;
const january = Date.UTC(2026, 0);
const february = Date.UTC(2026, 1);
const march = Date.UTC(2026, 2);

describe.each(engines)('on %s', (engine) => {
  test(
    'a hundred servers, two months, two billing loops: each invoice once, to the cent',
    { timeout: 300_000 },
    async (context) => {
      let moved = january + 3 * day - Date.now();
      const sources = { clock: () => Date.now() + moved, random: randomBytes };
      const address = await newAddress(engine, context);
      const config = readConfig({
        CN_DATA_DIR: engine === 'sqlite' ? dirname(address) : newFolder(context),
        DATABASE_URL: address,
        PORT: String(await freePort()),
        CN_ADMIN_PORT: String(await freePort()),
      });
      const api = await startApi(config, { log: silentLog(), sources, simulatorSpeed: 100, lookEvery: 500 });
      context.onTestFinished(() => api.close());
      const { store, url } = api;
      const other = startBilling({ store, catalog: defaultCatalog, sources, warn: () => {} });
      context.onTestFinished(() => other.close());

      const subscription = { name: 'Example Corp', tier: 'enterprise', ownLimit: 1_000_000 };
      const { id: account } = await store.transaction((tx) => createAccount(tx, subscription, sources));
      const owner = { accountId: account, name: 'owner', grant: { role: 'owner' }, creator: allScopes };
      const { key } = await store.transaction((tx) => createKey(tx, owner, sources));
      const send = async (method: string, path: string, body?: object): Promise<number> => {
        const headers = {
          Authorization: `Bearer ${key}`,
          'X-CloudNexus-Id': account,
          'Content-Type': 'application/json',
        };
        const response = await fetch(url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
        await response.bytes();
        return response.status;
      };
      const settled = async (): Promise<void> => {
        const unsettled = `select count(*) as count from servers where status not in ('running', 'terminated')`;
        await expect
          .poll(async () => (await store.get<{ count: number }>(unsettled))?.count, { timeout: 60_000 })
          .toBe(0);
      };
      const running = async (): Promise<string[]> => {
        const rows = await store.all<{ id: string }>(`select id from servers where status = 'running' order by id`);
        return rows.map(({ id }) => id);
      };

      const plans = ['starter', 'professional', 'enterprise'];
      for (let batch = 0; batch < 5; batch += 1) {
        const wanted = { region: 'us-east-1', plan: plans[batch % 3], image: 'debian-12', count: 20 };
        expect(await send('POST', '/v2/servers', wanted)).toBe(200);
        await settled();
        const statuses: number[] = [];
        for (const [index, id] of (await running()).entries()) {
          const path = `/v2/servers/${id}`;
          if (index % 7 === batch) statuses.push(await send('PATCH', path, { plan: plans[(index + batch) % 3] }));
          if (index % 11 === batch) statuses.push(await send('DELETE', path));
        }
        expect(new Set(statuses)).toEqual(new Set([200]));
        await settled();
        moved += 9 * day + batch * 3_599_123;
      }
      moved += Math.max(0, march + day - sources.clock());

      // Both loops look again when their timers tell them, or when they start.
      for (let times = 0; times < 3; times += 1) {
        const again = startBilling({ store, catalog: defaultCatalog, sources, warn: () => {} });
        await again.close();
      }
      const lives = await livesOf(store);
      expect(lives).toHaveLength(100);
      const invoices = await invoicesOf(store, account);
      expect(invoices.map(({ attributes }) => [attributes.period_start, attributes.amount_due])).toEqual([
        ['2026-01-01T00:00:00Z', reckon(lives, january, february)],
        ['2026-02-01T00:00:00Z', reckon(lives, february, march)],
      ]);
      expect(invoices.every(({ attributes }) => attributes.amount_due > 10_000)).toBe(true);
      const finalized = (await eventsOf(store, account)).filter(
        (event) => Object(event).event === 'billing.invoice.finalized',
      );
      expect(finalized).toHaveLength(2);
    },
  );
});

async function livesOf(store: Parameters<typeof invoicesOf>[0]): Promise<Life[]> {
  const rows = await store.all<{ server_id: string; at: number; status: string; plan: string }>(
    'select server_id, at, status, plan from server_transitions order by server_id, number',
  );
  return [...Map.groupBy(rows, ({ server_id }) => server_id)].map(([id, transitions]) => ({ id, transitions }));
}
