import { describe, expect, test, vi } from 'vitest';
import { engines } from '../engines.ts';
import { addWebhook, emitEvent, emitEvents } from './kit/fixtures.ts';
import { eventIds } from './kit/receiver.ts';
import { deliveriesOf, movableClock, newAccountStore, receiver, start, startSettling } from './kit/start.ts';

const hour = 3_600_000;
const soon = { timeout: 20_000, interval: 10 };

describe.each(engines)('on %s', (engine) => {
  test('an event is sent to every webhook that wants it, byte for byte as it was stored', async (context) => {
    const { store, accountId } = await newAccountStore(engine, context);
    const [one, two, other] = [await receiver(context), await receiver(context), await receiver(context)];
    await addWebhook(store, accountId, one.url);
    await addWebhook(store, accountId, two.url);
    await addWebhook(store, accountId, other.url, { events: 'cluster.node.joined' });
    start(store, context);
    const id = await store.transaction((tx) => emitEvent(tx, accountId));
    await Promise.all([one.count(1), two.count(1)]);
    const stored = await store.get<{ payload: string }>('select payload from events where id = $1', id);
    expect(one.received[0]?.body.toString()).toBe(stored?.payload);
    expect(two.received[0]?.body.toString()).toBe(stored?.payload);
    expect(other.received).toEqual([]);
  });

  test('a delivery says what it is in its headers', async (context) => {
    const { store, accountId } = await newAccountStore(engine, context);
    const endpoint = await receiver(context);
    const webhook = await addWebhook(store, accountId, `${endpoint.url}?tenant=7`);
    start(store, context);
    const id = await store.transaction((tx) => emitEvent(tx, accountId));
    await endpoint.count(1);
    const [delivery] = await deliveriesOf(store, webhook);
    expect(endpoint.received[0]?.path).toBe('/hook?tenant=7');
    expect(endpoint.received[0]?.headers).toMatchObject({
      'content-type': 'application/json',
      'user-agent': 'CloudNexus-Webhooks/2.4.0',
      'x-cloudnexus-event': 'server.created',
      'x-cloudnexus-delivery': delivery?.id,
      'x-cloudnexus-attempt': '1',
      'webhook-id': id,
    });
  });

  test('a success is recorded with its attempt, and on the webhook', async (context) => {
    const { store, accountId } = await newAccountStore(engine, context);
    const endpoint = await receiver(context, (_received, response) => {
      response.writeHead(202, { 'X-Trace': 'a', 'Content-Type': 'text/plain' }).end('thanks\0\u{1F600}');
    });
    const webhook = await addWebhook(store, accountId, endpoint.url);
    start(store, context);
    await store.transaction((tx) => emitEvent(tx, accountId));
    await vi.waitFor(async () => {
      expect(await deliveriesOf(store, webhook)).toMatchObject([
        { status: 'succeeded', attempt_count: 1, next_attempt_at: null, last_response_status: 202, last_error: null },
      ]);
    }, soon);
    const attempt = await store.get('select * from delivery_attempts');
    expect(attempt).toMatchObject({
      number: 1,
      repetition: 0,
      outcome: 'succeeded',
      response_status: 202,
      error: null,
      response_body: 'thanks\uFFFD\u{1F600}',
    });
    expect(JSON.parse(String(attempt?.['response_headers']))).toMatchObject({ 'x-trace': 'a' });
    expect(JSON.parse(String(attempt?.['timings']))).toMatchObject({
      dns_ms: null,
      connect_ms: expect.any(Number),
      tls_ms: null,
      first_byte_ms: expect.any(Number),
      total_ms: expect.any(Number),
    });
    expect(await store.get('select failing_since, last_success_at from webhooks')).toEqual({
      failing_since: null,
      last_success_at: expect.any(Number),
    });
    expect(await store.all('select * from delivery_due')).toEqual([]);
  });

  test('a failure is tried 12 times on the schedule, and is then exhausted', async (context) => {
    const { store, accountId } = await newAccountStore(engine, context);
    const endpoint = await receiver(context, (_received, response) => response.writeHead(500).end('broken'));
    const webhook = await addWebhook(store, accountId, endpoint.url);
    const { clock, move } = movableClock(store);
    const warn = vi.fn<(message: string, error?: unknown) => void>();
    start(store, context, { clock, warn });
    await store.transaction((tx) => emitEvent(tx, accountId));
    for (let attempt = 1; attempt < 12; attempt += 1) {
      await vi.waitFor(async () => {
        expect(await deliveriesOf(store, webhook)).toMatchObject([
          { status: 'retrying', attempt_count: attempt, last_response_status: 500, last_error: 'response_status' },
        ]);
      }, soon);
      const [row] = await deliveriesOf(store, webhook);
      await move((row?.next_attempt_at ?? 0) - clock());
    }
    await vi.waitFor(async () => {
      expect(await deliveriesOf(store, webhook)).toMatchObject([
        { status: 'exhausted', attempt_count: 12, next_attempt_at: null, completed_at: expect.any(Number) },
      ]);
    }, soon);
    expect(endpoint.received.map(({ headers }) => Number(headers['x-cloudnexus-attempt']))).toEqual(
      Array.from({ length: 12 }, (_, index) => index + 1),
    );
    expect(new Set(eventIds(endpoint)).size).toBe(1);
    expect(await store.all('select * from delivery_due')).toEqual([]);
    expect(warn).not.toHaveBeenCalled();
  });

  test('a retry is made when its time has come, without anybody asking', async (context) => {
    const { store, accountId } = await newAccountStore(engine, context);
    const endpoint = await receiver(context, (_received, response) => {
      response.writeHead(endpoint.received.length === 1 ? 503 : 200).end();
    });
    const webhook = await addWebhook(store, accountId, endpoint.url);
    start(store, context);
    await store.transaction((tx) => emitEvent(tx, accountId));
    await vi.waitFor(async () => {
      expect(await deliveriesOf(store, webhook)).toMatchObject([{ status: 'succeeded', attempt_count: 2 }]);
    }, soon);
    const [first, second] = endpoint.received;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(3_500);
  });

  test('an endpoint that answers 410 is disabled at once, and what is due for it held', async (context) => {
    const { store, accountId } = await newAccountStore(engine, context);
    const endpoint = await receiver(context, (_received, response) => response.writeHead(410).end());
    const webhook = await addWebhook(store, accountId, endpoint.url);
    await emitEvents(store, accountId, 60);
    startSettling(store, context);
    start(store, context, { perWebhook: 2 });
    await vi.waitFor(async () => {
      const rows = await deliveriesOf(store, webhook);
      expect(rows.filter(({ status }) => status === 'held')).toHaveLength(60);
      expect(rows.filter((row) => row.attempt_count === 1)).toHaveLength(endpoint.received.length);
    }, soon);
    expect(await store.get('select status, status_reason, version from webhooks')).toEqual({
      status: 'disabled',
      status_reason: 'The endpoint answered 410 Gone.',
      version: 2,
    });
    expect(endpoint.received.length).toBeLessThan(60);
    expect(await store.all('select * from delivery_due')).toEqual([]);
    const rows = await deliveriesOf(store, webhook);
    expect(rows.find((row) => row.attempt_count === 1)).toMatchObject({
      last_response_status: 410,
      next_attempt_at: null,
    });
  });

  test('an endpoint without a success in 120 hours is disabled', async (context) => {
    const { store, accountId } = await newAccountStore(engine, context);
    let status = 500;
    const endpoint = await receiver(context, (_received, response) => response.writeHead(status).end());
    const webhook = await addWebhook(store, accountId, endpoint.url);
    const { clock, move } = movableClock(store);
    startSettling(store, context);
    start(store, context, { clock });
    const emitNow = () =>
      store.transaction((tx) =>
        emitEvent(tx, accountId, undefined, { clock, random: (n) => crypto.getRandomValues(new Uint8Array(n)) }),
      );
    const isFailing = async (expected: boolean): Promise<void> => {
      await vi.waitFor(async () => {
        const row = await store.get<{ failing_since: number | null }>('select failing_since from webhooks');
        expect(row?.failing_since !== null).toBe(expected);
      }, soon);
    };
    await emitNow();
    await isFailing(true);
    status = 200;
    await move(119 * hour);
    await isFailing(false);
    status = 500;
    await emitNow();
    await isFailing(true);
    await move(121 * hour);
    await vi.waitFor(async () => {
      expect(await store.get('select status, status_reason from webhooks')).toEqual({
        status: 'disabled',
        status_reason: 'No delivery has succeeded for 120 hours.',
      });
      expect(await store.all('select * from delivery_due')).toEqual([]);
    }, soon);
    expect((await deliveriesOf(store, webhook)).map(({ status: now }) => now)).toEqual(['succeeded', 'held']);
  });

  test.for([
    ['paused', 'held'],
    ['disabled', 'held'],
    ['deleted', 'cancelled'],
  ])('what is due for a webhook that is %s is %s, and not sent', async ([status = '', expected], context) => {
    const { store, accountId } = await newAccountStore(engine, context);
    const endpoint = await receiver(context);
    const webhook = await addWebhook(store, accountId, endpoint.url);
    await emitEvents(store, accountId, 1_200);
    await store.run('update webhooks set status = $1', status);
    startSettling(store, context);
    start(store, context);
    await vi.waitFor(async () => {
      const rows = await deliveriesOf(store, webhook);
      expect(new Set(rows.map((row) => row.status))).toEqual(new Set([expected]));
    }, soon);
    expect(endpoint.received).toEqual([]);
    expect(await store.all('select * from delivery_due')).toEqual([]);
  });

  test('an attempt that ends after its webhook was paused is recorded, and needs no recovery where it succeeded', async (context) => {
    const { store, accountId } = await newAccountStore(engine, context);
    const { promise: paused, resolve: isPaused } = Promise.withResolvers<void>();
    const endpoint = await receiver(context, async (_received, response) => {
      await paused;
      response.end('late');
    });
    const webhook = await addWebhook(store, accountId, endpoint.url);
    start(store, context);
    await store.transaction((tx) => emitEvent(tx, accountId));
    await endpoint.count(1);
    await store.transaction(async (tx) => {
      await tx.run("update webhooks set status = 'paused'");
      await tx.run('delete from delivery_due');
      await tx.run("update deliveries set status = 'held', next_attempt_at = null");
    });
    isPaused();
    await vi.waitFor(async () => {
      expect(await deliveriesOf(store, webhook)).toMatchObject([{ status: 'succeeded', attempt_count: 1 }]);
    }, soon);
  });

  test('what a process has claimed and not ended is claimed by another when the lease is over', async (context) => {
    const { store, accountId } = await newAccountStore(engine, context);
    const endpoint = await receiver(context);
    const webhook = await addWebhook(store, accountId, endpoint.url);
    await store.transaction((tx) => emitEvent(tx, accountId));
    const { clock, move } = movableClock(store);
    await store.run('update delivery_due set claims = 5, next_at = $1', Date.now() + 60_000);
    start(store, context, { clock });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(endpoint.received).toEqual([]);
    await move(61_000);
    await vi.waitFor(async () => {
      expect(await deliveriesOf(store, webhook)).toMatchObject([{ status: 'succeeded' }]);
    }, soon);
  });

  test('a shutdown waits for what is under way, and hands back what does not end', async (context) => {
    const { store, accountId } = await newAccountStore(engine, context);
    const endpoint = await receiver(context, (received, response) => {
      if (received.path === '/hook') setTimeout(() => response.end(), 200);
    });
    const quick = await addWebhook(store, accountId, endpoint.url);
    const stuck = await addWebhook(store, accountId, `${endpoint.url}/stuck`);
    const deliveries = start(store, context, { drain: 500 });
    await store.transaction((tx) => emitEvent(tx, accountId));
    await endpoint.count(2);
    await deliveries.close();
    expect(await deliveriesOf(store, quick)).toMatchObject([{ status: 'succeeded' }]);
    expect(await deliveriesOf(store, stuck)).toMatchObject([{ status: 'pending', attempt_count: 0 }]);
    const due = await store.get<{ next_at: number; claims: number }>('select next_at, claims from delivery_due');
    expect(due?.claims).toBe(0);
    expect(due?.next_at).toBeLessThanOrEqual(Date.now());
  });

  test('two engines on one store send each event once', async (context) => {
    const { store, accountId } = await newAccountStore(engine, context);
    const endpoint = await receiver(context);
    const webhook = await addWebhook(store, accountId, endpoint.url);
    await emitEvents(store, accountId, 500);
    start(store, context, { perWebhook: 64 });
    start(store, context, { perWebhook: 64 });
    await vi.waitFor(async () => {
      const rows = await deliveriesOf(store, webhook);
      expect(rows.filter(({ status }) => status === 'succeeded')).toHaveLength(500);
    }, soon);
    expect(endpoint.received).toHaveLength(500);
    expect(new Set(eventIds(endpoint)).size).toBe(500);
  });

  test('what is counted is what has happened', async (context) => {
    const { store, accountId } = await newAccountStore(engine, context);
    const endpoint = await receiver(context, (_received, response) => {
      response.writeHead(endpoint.received.length === 1 ? 302 : 200, { location: 'http://127.0.0.1:1/' }).end();
    });
    await addWebhook(store, accountId, endpoint.url);
    const deliveries = start(store, context, { perWebhook: 1 });
    await emitEvents(store, accountId, 3);
    await vi.waitFor(async () => {
      expect(await deliveries.stats()).toMatchObject({
        queued: 1,
        lag: 0,
        inFlight: 0,
        outcomes: { succeeded: 2, retrying: 1, exhausted: 0, held: 0 },
        failures: { redirect: 1 },
      });
    }, soon);
  });
});
