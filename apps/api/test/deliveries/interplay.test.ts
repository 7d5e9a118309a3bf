// Everybody who changes deliveries at once: those who emit, the engine, and an owner who can't make up their mind.
import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { findDelivery } from '../../src/deliveries/find.ts';
import { startRecovery } from '../../src/deliveries/recovery/start.ts';
import { retryDelivery } from '../../src/deliveries/retry.ts';
import type { Queries } from '../../src/store/store.ts';
import { findWebhook } from '../../src/webhooks/find.ts';
import { updateWebhook } from '../../src/webhooks/update.ts';
import type { WebhookRow } from '../../src/webhooks/webhook.ts';
import { addWebhook, emitEvent } from '../delivery/kit/fixtures.ts';
import { newAccountStore, receiver, start, startSettling } from '../delivery/kit/start.ts';
import { engines } from '../engines.ts';

const clock = Date.now;

describe.each(engines)('on %s', (engine) => {
  test('no delivery is lost or stuck, whatever is done to its webhook meanwhile', async (context) => {
    const { store, accountId } = await newAccountStore(engine, context);
    let isKind = false;
    const endpoint = await receiver(context, async (_received, response) => {
      await delay(Math.random() * 10);
      response.writeHead(isKind || Math.random() < 0.7 ? 200 : 503).end();
    });
    const id = await addWebhook(store, accountId, endpoint.url);
    startSettling(store, context);
    start(store, context);
    start(store, context, { random: randomBytes });

    const change = (work: (tx: Queries, webhook: WebhookRow) => Promise<unknown>): Promise<unknown> =>
      store.transaction(async (tx) => {
        const webhook = await findWebhook(tx, { id, accountId }, clock);
        if (webhook === undefined) throw new Error('The webhook is there.');
        return await work(tx, webhook);
      });
    const setStatus = (status: 'active' | 'paused'): Promise<unknown> =>
      change((tx, webhook) => updateWebhook(tx, webhook, { status }, clock));
    const recover = (): Promise<unknown> =>
      change((tx, webhook) => startRecovery(tx, webhook, { since: 0, until: undefined }, clock));
    const retryAll = async (): Promise<void> => {
      const rows = await store.all<{ id: string }>("select id from deliveries where status <> 'succeeded' limit 50");
      for (const row of rows)
        await store.transaction(async (tx) => {
          const delivery = await findDelivery(tx, { id: row.id, accountId }, clock);
          if (delivery) await retryDelivery(tx, delivery, clock);
        });
    };

    const events = new Set<string>();
    const emitting = (async () => {
      for (let index = 0; index < 400; index += 1)
        events.add(await store.transaction((tx) => emitEvent(tx, accountId)));
    })();
    const emission = { isOver: false };
    const upsetting = (async () => {
      while (!emission.isOver) {
        await setStatus('paused');
        await delay(Math.random() * 20);
        await setStatus('active');
        await recover();
        await delay(Math.random() * 40);
        if (Math.random() < 0.3) await retryAll();
      }
    })();
    await emitting.finally(() => (emission.isOver = true));
    await upsetting;

    isKind = true;
    await setStatus('active');
    await vi.waitFor(
      async () => {
        await recover();
        await retryAll();
        expect(await store.all("select id, status from deliveries where status <> 'succeeded' limit 3")).toEqual([]);
      },
      { timeout: 60_000, interval: 200 },
    );
    const received = new Set(endpoint.received.map(({ headers }) => headers['webhook-id']));
    expect(received).toEqual(events);
    await vi.waitFor(async () => expect(await store.all('select * from delivery_due')).toEqual([]), {
      timeout: 20_000,
      interval: 100,
    });
  }, 120_000);
});
