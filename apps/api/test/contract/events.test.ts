// Events from what really causes them, to where they are received: a webhook and the stream, with the same bytes. Each payload
// is held against the contract, and each delivery's signatures against the secret, by every way there is to verify them.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventTypeName } from '@cloudnexus/sdk';
import { expect, onTestFinished, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { SimulatorControl } from '../../src/compute/simulator/control.ts';
import { readConfig } from '../../src/config.ts';
import { Kubernetes } from '../clusters/kit/kubernetes.ts';
import { start, type Started, type StartOptions } from './kit/start.ts';
import { eventTypes, Subscriber } from './kit/subscriber.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const wanted = { region: 'us-east-1', plan: 'professional', image: 'ubuntu-22.04' };

test('server.created, of a server that was provisioned', async () => {
  const api = await started();
  const subscriber = await Subscriber.subscribe(api);
  const { id } = await subscriber.cn.servers.create(wanted);

  const { payload, faults, streamed, body } = await receive(subscriber, 'server.created', api);
  expect(faults).toEqual([]);
  expect(streamed).toContain(body);
  const { ip } = await subscriber.cn.servers.get(id);
  expect(payload).toMatchObject({ data: { server_id: id, region: 'us-east-1', ip, status: 'running' } });
});

test('server.scaled, of a server that has too much to do', { timeout: 2 * minute }, async () => {
  // The server starts a while ago, so that time can pass until it may be moved, and it is moved about now.
  let now = Date.now() - 8 * minute;
  const clock = (): number => now;
  const api = await started({ clock, lookEvery: 20 });
  const subscriber = await Subscriber.subscribe(api);
  const autoscaling = { min_plan: 'professional', max_plan: 'enterprise', target_cpu_percent: 60 };
  const { id } = await subscriber.cn.servers.create({ ...wanted, autoscaling });
  const control = await SimulatorControl.open(join(api.dataDir, 'simulator.db'), { clock });
  onTestFinished(() => control.close());
  await control.setLoad(id, 2);

  const isScaled = async (): Promise<boolean> => (await subscriber.cn.servers.get(id)).plan === 'enterprise';
  while (!(await isScaled()) && now < Date.now()) now += 1000;
  // Its move takes time too.
  while ((await subscriber.cn.servers.get(id)).status !== 'running' && now < Date.now()) now += 100;

  const { payload, faults, streamed, body } = await receive(subscriber, 'server.scaled', api);
  expect(faults).toEqual([]);
  expect(streamed).toContain(body);
  expect(payload).toMatchObject({
    data: {
      server_id: id,
      direction: 'up',
      from_plan: 'professional',
      to_plan: 'enterprise',
      reason: 'cpu_above_target',
    },
  });
});

test('billing.invoice.finalized, of a month in which a server ran', { timeout: 2 * minute }, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'cn-contract-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  let now = Date.now() - 40 * day;
  const before = await start({ dataDir, clock: () => now });
  const subscriber = await Subscriber.subscribe(before);
  const { id } = await subscriber.cn.servers.create(wanted);
  while ((await subscriber.cn.servers.get(id)).status !== 'running') now += 100;
  await before.close();

  const api = await started({ dataDir });
  const { payload, faults, streamed, body } = await receive(subscriber, 'billing.invoice.finalized', api);
  expect(faults).toEqual([]);
  expect(streamed).toContain(body);
  const [invoice] = (await subscriber.at(api).cn.invoices.list()).data;
  const { amount_due, currency, period_start, period_end } = invoice ?? {};
  expect(payload).toMatchObject({
    data: { invoice_id: invoice?.id, amount_due, currency, period_start, period_end },
  });
});

test(
  'cluster.node.joined, of a worker of a cluster that an operator has registered',
  { timeout: 2 * minute },
  async () => {
    const api = await started();
    const subscriber = await Subscriber.subscribe(api);
    const kubernetes = await Kubernetes.start();
    onTestFinished(() => kubernetes.stop());
    writeFileSync(join(api.dataDir, 'kubeconfig.yaml'), kubernetes.kubeconfig());
    const { accountId } = subscriber.credentials;
    const command = `clusters add --account ${accountId} --name production --region us-east-1 --kubeconfig kubeconfig.yaml`;
    const config = readConfig({ CN_DATA_DIR: api.dataDir });
    const sources = { clock: Date.now, random: randomBytes };
    expect(await run(command.split(' '), config, sources, api.dataDir)).toMatchObject({ code: 0 });
    const [cluster] = (await subscriber.cn.clusters.k8s.list()).data;
    kubernetes.join('worker-1', { ip: '10.244.2.11', region: 'us-east-1' });

    const { payload, faults, streamed, body } = await receive(subscriber, 'cluster.node.joined', api);
    expect(faults).toEqual([]);
    expect(streamed).toContain(body);
    const [node] = (await subscriber.cn.clusters.k8s.nodes(cluster?.id ?? '')).data;
    expect(payload).toMatchObject({
      data: { cluster_id: cluster?.id, node_id: node?.id, name: 'worker-1', region: 'us-east-1', ip: '10.244.2.11' },
    });
  },
);

test('security.threat.detected, of somebody who guesses at keys', { timeout: 2 * minute }, async () => {
  const api = await started();
  const subscriber = await Subscriber.subscribe(api);
  const { accountId } = subscriber.credentials;
  for (let guess = 10; guess < 50; guess += 1) {
    const headers = { Authorization: `Bearer cn_live_sk_guess${guess}`, 'X-CloudNexus-Id': accountId };
    expect((await fetch(`${api.baseUrl}/servers`, { headers })).status).toBe(401);
  }

  const { payload, faults, streamed, body } = await receive(subscriber, 'security.threat.detected', api);
  expect(faults).toEqual([]);
  expect(streamed).toContain(body);
  expect(payload).toMatchObject({
    data: { source_ip: '127.0.0.1', attack_type: 'CREDENTIAL_GUESSING', mitigated: true, packets_blocked: 40 },
  });
});

test.each(eventTypes)('%s, as a sample', async (event) => {
  const api = await started();
  const subscriber = await Subscriber.subscribe(api);
  const sample = await subscriber.sample(event);
  expect(await subscriber.faultsOf(sample, event)).toEqual([]);
});

test('who verifies a delivery refuses one that somebody has changed', async () => {
  const api = await started();
  const subscriber = await Subscriber.subscribe(api);
  const sample = await subscriber.sample('server.created');
  const body = Buffer.from(sample.body.toString().replace('us-east-1', 'us-west-2'));
  expect(await subscriber.faultsOf({ ...sample, body }, 'server.created')).toEqual([
    "the SDK's unwrap refuses it",
    "the SDK's verifyWebhook refuses it",
    "the reference's verifyWebhook refuses it",
    'the package standardwebhooks refuses it',
  ]);
});

interface Twice {
  /** As it came to the webhook. */
  readonly body: string;
  readonly payload: unknown;
  readonly faults: readonly string[];
  /** The message of the stream, which has the same bytes in it. */
  readonly streamed: string;
}

async function receive(subscriber: Subscriber, event: EventTypeName, api: Started): Promise<Twice> {
  const received = await subscriber.received(event);
  const body = received.body.toString();
  const faults = await subscriber.faultsOf(received, event);
  return { body, payload: JSON.parse(body), faults, streamed: await subscriber.streamed(event, api) };
}

/** An API that ends with the test. */
async function started(options?: StartOptions): Promise<Started> {
  const api = await start(options);
  onTestFinished(() => api.close());
  return api;
}
