// A sensor that sends what it has blocked to the operator's port of the whole API.
import { describe, expect, test, type TestContext } from 'vitest';
import { FailingStore } from '../contract/kit/failing-store.ts';
import { engines, type Engine } from '../engines.ts';
import { startWhole } from '../kit/api.ts';
import type { Account, Startup, WholeApi } from '../kit/whole.ts';

const patient = { timeout: 60_000 };

async function watched(
  engine: Engine,
  context: TestContext,
  startup: Startup = {},
): Promise<{ api: WholeApi; account: Account; ip: string }> {
  const api = await startWhole(engine, context, {}, { threatThresholds: { gather: 300 }, ...startup });
  const account = await api.account('Example');
  const body = { region: 'us-east-1', plan: 'starter', image: 'debian-12' };
  const { json } = await account.send('POST', '/v2/servers', { body });
  const read = async (): Promise<unknown> =>
    (await account.send('GET', `/v2/servers/${json.data.id}`)).json.data.attributes['ip'];
  await expect.poll(read, { timeout: 20_000 }).toEqual(expect.any(String));
  return { api, account, ip: String(await read()) };
}

function line(address: string, action = 'blocked'): string {
  return JSON.stringify({
    timestamp: new Date().toISOString(),
    event_type: 'alert',
    src_ip: '185.220.101.44',
    dest_ip: address,
    proto: 'TCP',
    alert: { action, signature: 'ET DOS SYN flood', category: 'Attempted Denial of Service' },
  });
}

async function ingest(api: WholeApi, body: string): Promise<{ status: number; json: unknown }> {
  const response = await fetch(`${api.operatorUrl}/ingest/suricata`, { method: 'POST', body });
  return { status: response.status, json: await response.json() };
}

async function threatsOf(account: Account): Promise<unknown[]> {
  const { json } = await account.send('GET', '/v2/events?filter[event]=security.threat.detected');
  const events = json.data as unknown as { attributes: { data: unknown } }[]; // a list of events
  return events.map(({ attributes }) => attributes.data);
}

describe.each(engines)('on %s', (engine) => {
  test('what was blocked before a server is told to its account, and to no other', patient, async (context) => {
    const { api, account, ip } = await watched(engine, context);
    const other = await api.account('Other');
    const lines = [...Array.from({ length: 500 }, () => line(ip)), line(ip, 'allowed'), line('203.0.113.9'), '{'];
    expect(await ingest(api, lines.join('\n'))).toEqual({
      status: 200,
      json: { blocked: 500, elsewhere: 1, ignored: 1, malformed: 1 },
    });
    await expect
      .poll(() => threatsOf(account), { timeout: 20_000 })
      .toEqual([{ source_ip: '185.220.101.44', attack_type: 'SYN_FLOOD', mitigated: true, packets_blocked: 500 }]);
    expect(await threatsOf(other)).toEqual([]);
  });

  test('an address that nobody has any more is nobody’s', patient, async (context) => {
    const { api, account, ip } = await watched(engine, context);
    const { json } = await account.send('GET', '/v2/servers');
    const [{ id }] = json.data as unknown as [{ id: string }]; // a list of one
    await account.send('DELETE', `/v2/servers/${id}`);
    const read = async (): Promise<unknown> =>
      (await account.send('GET', `/v2/servers/${id}`)).json.data.attributes['status'];
    await expect.poll(read, { timeout: 20_000 }).toBe('terminated');
    expect((await ingest(api, line(ip))).json).toMatchObject({ blocked: 0, elsewhere: 1 });
  });
});

test('without its store nothing is taken, and the sensor is told to send it again', patient, async (context) => {
  let failing: FailingStore | undefined;
  const { api, account, ip } = await watched('sqlite', context, {
    wrapStore: (store) => (failing = new FailingStore(store)),
  });
  const refused = await failing?.failing('unreachable', () => ingest(api, line(ip)));
  expect(refused?.status).toBe(503);
  expect((await ingest(api, line(ip))).status).toBe(200);
  await expect.poll(() => threatsOf(account), { timeout: 20_000 }).toMatchObject([{ packets_blocked: 1 }]);
});

test('what is too large or compressed is refused, and the next one is taken', patient, async (context) => {
  const { api, ip } = await watched('sqlite', context);
  expect((await ingest(api, 'x'.repeat(200_000))).status).toBe(413);
  const most = await ingest(api, `${'x'.repeat(1_000)}\n`.repeat(20_000)).catch(() => ({ status: 413 }));
  expect(most.status).toBe(413);
  const headers = { 'Content-Encoding': 'gzip' };
  const response = await fetch(`${api.operatorUrl}/ingest/suricata`, { method: 'POST', body: 'x', headers });
  expect(response.status).toBe(415);
  expect((await ingest(api, line(ip))).status).toBe(200);
});
