// What the whole API measures of itself.
import { describe, expect, test } from 'vitest';
import { FailingStore } from '../contract/kit/failing-store.ts';
import { startReceiver } from '../delivery/kit/receiver.ts';
import { engines } from '../engines.ts';
import { startWhole } from '../kit/api.ts';
import type { WholeApi } from '../kit/whole.ts';
import { send } from '../http/kit/send.ts';

const patient = { timeout: 60_000 };

/** Values by name and labels, as they are written: `name{label="value"}`. */
async function metricsOf(api: WholeApi): Promise<Map<string, number>> {
  const response = await fetch(`${api.operatorUrl}/metrics`);
  expect(response.headers.get('Content-Type')).toMatch(/^text\/plain; version=0\.0\.4/);
  const lines = (await response.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const space = line.lastIndexOf(' ');
      return [line.slice(0, space), Number(line.slice(space + 1))];
    }),
  );
}

const requests = 'cloudnexus_http_request_duration_seconds_count';

describe.each(engines)('on %s', (engine) => {
  test('requests, the store, servers and events are counted', patient, async (context) => {
    const api = await startWhole(engine, context);
    const account = await api.account('Example');
    for (let index = 0; index < 3; index += 1) await account.send('GET', '/v2/servers');
    await account.send('GET', '/v2/servers', { key: 'cn_live_sk_wrong' });
    await account.send('GET', '/v2/nothing');
    const server = { region: 'us-east-1', plan: 'starter', image: 'debian-12' };
    await account.send('POST', '/v2/servers', { body: server });
    await expect.poll(async () => (await metricsOf(api)).get('cloudnexus_events_total'), { timeout: 20_000 }).toBe(1);
    const metrics = await metricsOf(api);
    expect(Object.fromEntries(metrics)).toMatchObject({
      [`${requests}{operation="servers.list",method="GET",status="200"}`]: 3,
      [`${requests}{operation="servers.list",method="GET",status="401"}`]: 1,
      [`${requests}{operation="none",method="GET",status="404"}`]: 1,
      [`${requests}{operation="servers.create",method="POST",status="200"}`]: 1,
      cloudnexus_http_requests_in_flight: 0,
      cloudnexus_servers_unsettled: 0,
      cloudnexus_reconciling: 1,
      cloudnexus_compute_unreachable_seconds: 0,
      cloudnexus_stream_connections: 0,
      cloudnexus_deliveries_queued: 0,
      'cloudnexus_info{version="2.4.0"}': 1,
    });
    expect(metrics.get('cloudnexus_store_duration_seconds_count{kind="transaction"}')).toBeGreaterThan(0);
    expect(metrics.get('process_resident_memory_bytes')).toBeGreaterThan(10_000_000);
  });

  test('attempts to deliver are counted by what became of them', patient, async (context) => {
    const api = await startWhole(engine, context);
    const account = await api.account('Example');
    const receiver = await startReceiver((_, response) =>
      response.writeHead(receiver.received.length > 1 ? 500 : 200).end(),
    );
    context.onTestFinished(() => receiver.close());
    const body = { url: receiver.url, events: ['server.created'] };
    const { id } = (await account.send('POST', '/v2/webhooks', { body })).json.data;
    for (let index = 0; index < 2; index += 1) {
      await account.send('POST', `/v2/webhooks/${id}/test`, { body: { event: 'server.created' } });
      await receiver.count(index + 1);
    }
    const read = async (): Promise<object> => Object.fromEntries(await metricsOf(api));
    await expect.poll(read, { timeout: 20_000 }).toMatchObject({
      'cloudnexus_delivery_attempts_total{outcome="succeeded"}': 1,
      'cloudnexus_delivery_attempts_total{outcome="retrying"}': 1,
      'cloudnexus_delivery_failures_total{reason="response_status"}': 1,
      'cloudnexus_delivery_attempt_duration_seconds_count{result="succeeded"}': 1,
      'cloudnexus_delivery_attempt_duration_seconds_count{result="failed"}': 1,
      cloudnexus_deliveries_queued: 1,
    });
  });
});

test('requests above a limit are counted, by whose limit it was', patient, async (context) => {
  const api = await startWhole('sqlite', context, { CN_ADDRESS_LIMIT: '3' });
  for (let index = 0; index < 5; index += 1) await fetch(`${api.url}/v2/status`);
  expect((await metricsOf(api)).get('cloudnexus_rate_limited_total{bucket="address"}')).toBe(2);
});

test('callers can not make up series', patient, async (context) => {
  const api = await startWhole('sqlite', context);
  const port = Number(new URL(api.url).port);
  for (const method of ['PROPFIND', 'MKCALENDAR', 'PURGE', 'REPORT'])
    await send(port, { method, path: `/v2/${method}`, headers: { Authorization: undefined } });
  for (let index = 0; index < 50; index += 1) await fetch(`${api.url}/v2/path-${index}`);
  const series = [...(await metricsOf(api)).keys()].filter((name) => name.startsWith(requests));
  expect(series.sort()).toEqual([
    `${requests}{operation="none",method="GET",status="404"}`,
    `${requests}{operation="none",method="other",status="404"}`,
  ]);
});

test('without the store its figures are left out, and the others are there', patient, async (context) => {
  let failing: FailingStore | undefined;
  const api = await startWhole('sqlite', context, {}, { wrapStore: (store) => (failing = new FailingStore(store)) });
  await api.account('Example');
  expect((await metricsOf(api)).has('cloudnexus_deliveries_queued')).toBe(true);
  await failing?.failing('unreachable', async () => {
    const metrics = await metricsOf(api);
    expect(metrics.has('cloudnexus_deliveries_queued')).toBe(false);
    expect(metrics.has('cloudnexus_events_total')).toBe(false);
    expect(metrics.get('cloudnexus_stream_connections')).toBe(0);
    const unavailable = [...(await metricsOf(api))].filter(([name]) =>
      name.startsWith('cloudnexus_store_unavailable_total'),
    );
    expect(unavailable.reduce((sum, [, value]) => sum + value, 0)).toBeGreaterThan(0);
  });
  expect((await metricsOf(api)).has('cloudnexus_deliveries_queued')).toBe(true);
});
