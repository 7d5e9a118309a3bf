// Traces of the whole API, in a collector.
import { createServer } from 'node:net';
import { once } from 'node:events';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, type TestContext } from 'vitest';
import { startReceiver } from '../delivery/kit/receiver.ts';
import { engines, newFolder, newAddress, type Engine } from '../engines.ts';
import { composeWhole, type Account, type WholeApi } from '../kit/whole.ts';
import { freePort } from '../../src/free-port.ts';
import { attribute, startCollector, type Collector, type CollectedSpan } from './kit/collector.ts';

const patient = { timeout: 60_000 };
const server = { region: 'us-east-1', plan: 'starter', image: 'debian-12' };
const traceId = '0af7651916cd43dd8448eb211c80319c';
const parentId = 'b7ad6b7169203331';

interface Traced {
  readonly api: WholeApi;
  readonly account: Account;
  readonly collector: Collector;
  /** Ends the API, so that all spans have been sent. */
  end(): Promise<readonly CollectedSpan[]>;
}

async function traced(
  engine: Engine,
  context: TestContext,
  more: Readonly<Record<string, string>> = {},
): Promise<Traced> {
  const collector = await startCollector();
  context.onTestFinished(() => collector.close());
  const environment = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint, ...more };
  const api = await composeWhole(await newAddress(engine, context), newFolder(context), environment);
  let ended: Promise<void> | undefined;
  const close = (): Promise<void> => (ended ??= api.close());
  context.onTestFinished(close);
  return {
    api,
    account: await api.account('Example'),
    collector,
    end: async () => {
      await close();
      return collector.spans;
    },
  };
}

describe.each(engines)('on %s', (engine) => {
  test(
    'a request is a child of its caller’s span, and what it does in the store is its child',
    patient,
    async (context) => {
      const { account, end } = await traced(engine, context);
      const headers = { traceparent: `00-${traceId}-${parentId}-01` };
      const { status } = await account.send('POST', '/v2/servers', { body: server, headers });
      expect(status).toBe(200);
      const spans = await end();
      const request = spans.find((span) => span.parentSpanId === parentId);
      expect(request).toMatchObject({ traceId, name: 'POST servers.create', kind: 2 });
      expect(request && attribute(request, 'cloudnexus.account_id')).toBe(account.id);
      const transaction = spans.find(
        ({ name, parentSpanId }) => name === 'store transaction' && parentSpanId === request?.spanId,
      );
      expect(transaction).toMatchObject({ traceId, kind: 3 });
      const ofTheTrace = spans.filter((span) => span.traceId === traceId);
      const ids = new Set([parentId, ...ofTheTrace.map(({ spanId }) => spanId)]);
      for (const span of ofTheTrace) expect(ids).toContain(span.parentSpanId);
    },
  );

  test('requests at the same time have children of their own', patient, async (context) => {
    const { account, end } = await traced(engine, context);
    await Promise.all(Array.from({ length: 20 }, () => account.send('GET', '/v2/servers')));
    const spans = await end();
    const requests = spans.filter(({ name }) => name === 'GET servers.list');
    expect(new Set(requests.map((span) => span.traceId)).size).toBe(20);
    const reads = requests.map(
      ({ spanId }) => spans.filter(({ name, parentSpanId }) => name === 'store read' && parentSpanId === spanId).length,
    );
    // The first look-up of a key is shared by those who come together.
    expect(reads.filter((count) => count >= 1)).toHaveLength(20);
  });
});

test('orders to the driver and attempts to deliver are spans, and no secret is in any', patient, async (context) => {
  const receiver = await startReceiver();
  context.onTestFinished(() => receiver.close());
  const { account, collector, end } = await traced('sqlite', context);
  const webhook = { url: receiver.url, events: ['server.created'] };
  const made = await account.send('POST', '/v2/webhooks', { body: webhook });
  const secret = String(made.json.data.attributes['secret']);
  expect(secret).toMatch(/^whsec_/);
  const body = { ...server, user_data: '#cloud-config: a-secret-of-the-server', tags: { team: 'a-value-of-a-tag' } };
  const { id } = (
    await account.send('POST', '/v2/servers', { body, headers: { 'Idempotency-Key': 'a-key-of-the-caller' } })
  ).json.data;
  await receiver.count(1);
  await account.send('GET', '/v2/servers?filter[tag]=a-secret-in-a-query');
  const spans = await end();
  const apply = spans.find(({ name }) => name === 'compute apply');
  expect(apply && attribute(apply, 'cloudnexus.server_id')).toBe(id);
  // Loops are woken by requests, and do what is of no concern to them.
  expect(apply?.parentSpanId ?? '').toBe('');
  const sent = spans.find(({ name }) => name === 'webhook attempt');
  expect(sent).toMatchObject({ kind: 4 });
  expect(sent?.parentSpanId ?? '').toBe('');
  expect(sent && attribute(sent, 'cloudnexus.event')).toBe('server.created');
  expect(Number(sent && attribute(sent, 'http.response.status_code'))).toBe(200);
  expect(receiver.received[0]?.headers['traceparent']).toBeUndefined();
  for (const hidden of [account.owner, secret, 'a-secret', 'a-value-of-a-tag', 'a-key-of-the-caller', receiver.url])
    expect(collector.received()).not.toContain(hidden);
});

test('loops that look for work make no traces of nothing', patient, async (context) => {
  const { end } = await traced('sqlite', context);
  const spans = await end();
  expect(spans.filter(({ name, parentSpanId }) => name.startsWith('store') && !parentSpanId)).toEqual([]);
});

test('a caller who is gone leaves no span open', patient, async (context) => {
  const { api, account, end } = await traced('sqlite', context);
  const aborted = new AbortController();
  const headers = {
    Authorization: `Bearer ${account.owner}`,
    'X-CloudNexus-Id': account.id,
    'Content-Type': 'application/json',
  };
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"region":'));
      setTimeout(() => aborted.abort(), 300);
    },
  });
  const init = { method: 'POST', headers, body, duplex: 'half', signal: aborted.signal } as const;
  await expect(fetch(`${api.url}/v2/servers`, init)).rejects.toThrow('aborted');
  await new Promise((resolve) => {
    setTimeout(resolve, 300);
  });
  expect((await end()).filter(({ name }) => name.startsWith('POST'))).toHaveLength(1);
});

test('of the traces that begin here, as many are made as was asked for', patient, async (context) => {
  const { account, end } = await traced('sqlite', context, { OTEL_TRACES_SAMPLER_ARG: '0' });
  await account.send('GET', '/v2/servers');
  await account.send('GET', '/v2/regions', { headers: { traceparent: `00-${traceId}-${parentId}-01` } });
  const spans = await end();
  expect(new Set(spans.map((span) => span.traceId))).toEqual(new Set([traceId]));
});

test.for(['nobody listens', 'nobody answers'])(
  'where %s, the API answers all the same, and stops',
  patient,
  async (how, context) => {
    const port = await freePort();
    if (how === 'nobody answers') {
      const silent = createServer().listen(port, '127.0.0.1');
      await once(silent, 'listening');
      context.onTestFinished(() => void silent.close());
    }
    const environment = { OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}` };
    const api = await composeWhole(await newAddress('sqlite', context), newFolder(context), environment);
    const account = await api.account('Example');
    expect((await account.send('GET', '/v2/servers')).status).toBe(200);
    const before = performance.now();
    await api.close();
    expect(performance.now() - before).toBeLessThan(30_000);
  },
);

test('without a collector nothing of the SDK is loaded', () => {
  const program = fileURLToPath(new URL('programs/loaded.ts', import.meta.url));
  const loaded = (endpoint: string): string[] =>
    JSON.parse(execFileSync(process.execPath, [program, endpoint], { encoding: 'utf8' }));
  expect(loaded('')).toEqual([]);
  expect(loaded('http://127.0.0.1:4318')).not.toEqual([]);
});
