// The whole API under attack, over HTTP.
import { describe, expect, test, type TestContext } from 'vitest';
import { newApiKey } from '../../src/identity/api-key.ts';
import { newAddress, newFolder, engines, type Engine } from '../engines.ts';
import { startWhole } from '../kit/api.ts';
import { composeWhole, sources, type Account, type WholeApi } from '../kit/whole.ts';

const thresholds = { flood: { count: 30, within: 60_000 }, gather: 300 };
const patient = { timeout: 60_000 };

async function attacked(
  engine: Engine,
  context: TestContext,
  more: Readonly<Record<string, string>> = {},
): Promise<{ api: WholeApi; account: Account }> {
  const api = await startWhole(engine, context, more, { threatThresholds: thresholds });
  return { api, account: await api.account('Example') };
}

interface Attempt {
  readonly account: string;
  readonly key?: string | undefined;
  readonly from?: string;
}

async function attempt(api: WholeApi, { account, key, from }: Attempt): Promise<number> {
  const response = await fetch(`${api.url}/v2/servers`, {
    headers: {
      'X-CloudNexus-Id': account,
      ...(key === undefined ? {} : { Authorization: `Bearer ${key}` }),
      ...(from === undefined ? {} : { 'X-Forwarded-For': from }),
    },
  });
  await response.arrayBuffer();
  return response.status;
}

function wrongKey(): string {
  return newApiKey(sources.random);
}

/** As the account reads them. The answer is held against the contract. */
async function threatsOf(account: Account): Promise<Record<string, unknown>[]> {
  const { json } = await account.send('GET', '/v2/events?filter[event]=security.threat.detected');
  const events = json.data as unknown as { attributes: { data: Record<string, unknown> } }[]; // a list of events
  return events.map(({ attributes }) => attributes.data);
}

async function pause(milliseconds: number): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

describe.each(engines)('on %s', (engine) => {
  test('who tries many keys for an account is told to it once', patient, async (context) => {
    const { api, account } = await attacked(engine, context);
    for (let index = 0; index < 40; index += 1)
      expect(await attempt(api, { account: account.id, key: wrongKey() })).toBe(401);
    await expect.poll(() => threatsOf(account), { timeout: 20_000 }).toHaveLength(1);
    for (let index = 0; index < 40; index += 1) await attempt(api, { account: account.id, key: wrongKey() });
    await pause(2_000);
    const threats = await threatsOf(account);
    expect(threats).toMatchObject([{ source_ip: '127.0.0.1', attack_type: 'CREDENTIAL_GUESSING', mitigated: true }]);
    expect(threats[0]?.['packets_blocked']).toBeGreaterThanOrEqual(20);
  });

  test('a program that keeps on sending one key that was revoked is no attack', patient, async (context) => {
    const { api, account } = await attacked(engine, context);
    const key = wrongKey();
    for (let index = 0; index < 60; index += 1) await attempt(api, { account: account.id, key });
    await pause(2_000);
    expect(await threatsOf(account)).toEqual([]);
  });

  test('a flood from an address without a credential is told to the account it names', patient, async (context) => {
    const { api, account } = await attacked(engine, context, { CN_ADDRESS_LIMIT: '10' });
    const statuses = new Set<number>();
    for (let index = 0; index < 60; index += 1) statuses.add(await attempt(api, { account: account.id }));
    expect([...statuses]).toEqual([401, 429]);
    await expect.poll(() => threatsOf(account), { timeout: 20_000 }).toMatchObject([{ attack_type: 'HTTP_FLOOD' }]);
  });

  test('an account that asks too much itself attacks nobody', patient, async (context) => {
    const { api, account } = await attacked(engine, context);
    const busy = await api.account('Busy');
    await api.store.run('update accounts set own_limit = 5 where id = $1', busy.id);
    await api.store.changed('identity');
    await pause(1_500);
    const key = await busy.key();
    const statuses = new Set<number>();
    for (let index = 0; index < 60; index += 1) statuses.add(await attempt(api, { account: busy.id, key }));
    expect([...statuses]).toEqual([200, 429]);
    await pause(2_000);
    expect(await api.store.all(`select id from events where type = 'security.threat.detected'`)).toEqual([]);
    expect(await threatsOf(account)).toEqual([]);
  });

  test('behind a proxy that is trusted it is the caller who attacks', patient, async (context) => {
    const { api, account } = await attacked(engine, context, { CN_TRUSTED_PROXIES: '127.0.0.1' });
    for (let index = 0; index < 25; index += 1)
      await attempt(api, { account: account.id, key: wrongKey(), from: `2001:DB8::${index}` });
    await expect.poll(() => threatsOf(account), { timeout: 20_000 }).toMatchObject([{ source_ip: '2001:db8::19' }]);
  });

  test('what is being counted when the API stops is told', patient, async (context) => {
    const address = await newAddress(engine, context);
    const folder = newFolder(context);
    const slow = { threatThresholds: { gather: 600_000 } };
    const first = await composeWhole(address, folder, {}, slow);
    const account = await first.account('Example');
    for (let index = 0; index < 25; index += 1) await attempt(first, { account: account.id, key: wrongKey() });
    await first.close();
    const second = await composeWhole(address, folder);
    context.onTestFinished(() => second.close());
    const rows = await second.store.all<{ account_id: string }>(
      `select account_id from events where type = 'security.threat.detected'`,
    );
    expect(rows).toEqual([{ account_id: account.id }]);
  });
});

test('accounts that are made up take nothing from the store', patient, async (context) => {
  const { api } = await attacked('sqlite', context);
  for (let index = 0; index < 100; index += 1) await attempt(api, { account: `acc_${index % 4}zz`, key: wrongKey() });
  await pause(2_000);
  expect(await api.store.all('select * from threat_episodes')).toEqual([]);
});

test('two processes that are attacked at once tell it once', patient, async (context) => {
  const address = await newAddress('postgres', context);
  const apis = await Promise.all(
    [0, 1].map(() =>
      composeWhole(
        address,
        newFolder(context),
        { CN_ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64') },
        { threatThresholds: thresholds },
      ),
    ),
  );
  for (const api of apis) context.onTestFinished(() => api.close());
  const [first] = apis;
  const account = await first!.account('Example'); // there are two
  for (let index = 0; index < 50; index += 1)
    for (const api of apis) await attempt(api, { account: account.id, key: wrongKey() });
  await expect.poll(() => threatsOf(account), { timeout: 20_000 }).toHaveLength(1);
  await pause(2_000);
  expect(await threatsOf(account)).toHaveLength(1);
});
