// One endpoint that doesn't answer delays nobody else, however much waits for it.
import { describe, expect, test, vi } from 'vitest';
import { engines } from '../engines.ts';
import { addWebhook, emitEvent, emitEvents } from './kit/fixtures.ts';
import { deliveriesOf, newAccountStore, receiver, start } from './kit/start.ts';

const backlog = 4_000;
const soon = { timeout: 20_000, interval: 20 };

describe.each(engines)('on %s', (engine) => {
  test('events to others arrive while thousands wait for an endpoint that hangs', async (context) => {
    const { store, accountId } = await newAccountStore(engine, context);
    const hanging = await receiver(context, () => {});
    const other = await receiver(context);
    const dead = await addWebhook(store, accountId, hanging.url, { events: 'cluster.node.joined' });
    await addWebhook(store, accountId, other.url);
    await emitEvents(store, accountId, backlog, 'cluster.node.joined');
    const deliveries = start(store, context, { perWebhook: 4, concurrency: 8, drain: 0 });
    await hanging.count(4);
    for (let count = 1; count <= 30; count += 1) {
      await store.transaction((tx) => emitEvent(tx, accountId));
      const from = performance.now();
      await other.count(count);
      expect(performance.now() - from).toBeLessThan(3_000);
    }
    expect(hanging.received).toHaveLength(4);
    const { queued, inFlight, lag } = await deliveries.stats();
    expect(queued).toBeGreaterThanOrEqual(backlog);
    expect(inFlight).toBeGreaterThanOrEqual(4);
    // Thousands wait, all for the endpoint that hangs: we are not late.
    expect(lag).toBe(0);
    expect((await deliveriesOf(store, dead)).every(({ status }) => status === 'pending')).toBe(true);
  });

  test('what waits although its own endpoint is free is late by our doing', async (context) => {
    const { store, accountId } = await newAccountStore(engine, context);
    const hanging = await receiver(context, () => {});
    const other = await receiver(context);
    await addWebhook(store, accountId, hanging.url, { events: 'cluster.node.joined' });
    await addWebhook(store, accountId, other.url);
    await emitEvents(store, accountId, 20, 'cluster.node.joined');
    const deliveries = start(store, context, { perWebhook: 4, concurrency: 4, drain: 0 });
    await hanging.count(4);
    expect((await deliveries.stats()).lag).toBe(0);
    await store.transaction((tx) => emitEvent(tx, accountId));
    await vi.waitFor(async () => expect((await deliveries.stats()).lag).toBeGreaterThan(100), soon);
    expect(other.received).toEqual([]);
  });

  test('what waited for an endpoint is sent when it answers again', async (context) => {
    const { store, accountId } = await newAccountStore(engine, context);
    let isDead = true;
    const endpoint = await receiver(context, (_received, response) => {
      if (!isDead) response.end();
    });
    const other = await receiver(context);
    const id = await addWebhook(store, accountId, endpoint.url, { events: 'cluster.node.joined' });
    await addWebhook(store, accountId, other.url);
    await emitEvents(store, accountId, 300, 'cluster.node.joined');
    start(store, context, { perWebhook: 4, deadline: 300 });
    await endpoint.count(4);
    isDead = false;
    await emitEvents(store, accountId, 300);
    await vi.waitFor(async () => {
      const rows = await deliveriesOf(store, id);
      expect(rows.filter(({ status }) => status === 'succeeded').length).toBeGreaterThanOrEqual(296);
      expect(other.received).toHaveLength(300);
    }, soon);
  });

  test('many endpoints with more than they have slots for are all served', async (context) => {
    const { store, accountId } = await newAccountStore(engine, context);
    const endpoints = await Promise.all(Array.from({ length: 12 }, () => receiver(context)));
    for (const { url } of endpoints) await addWebhook(store, accountId, url);
    await emitEvents(store, accountId, 60);
    start(store, context, { perWebhook: 2, concurrency: 6 });
    await Promise.all(endpoints.map((endpoint) => endpoint.count(60)));
    await vi.waitFor(async () => expect(await store.all('select 1 from delivery_due')).toEqual([]), soon);
    for (const { received } of endpoints) expect(received).toHaveLength(60);
  });
});
