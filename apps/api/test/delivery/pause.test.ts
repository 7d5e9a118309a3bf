// A webhook is paused while deliveries to it are under way.
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import type { Row } from '../../src/store/store.ts';
import { findWebhook } from '../../src/webhooks/find.ts';
import { updateWebhook } from '../../src/webhooks/update.ts';
import { engines } from '../engines.ts';
import { addWebhook, emitEvents } from './kit/fixtures.ts';
import { deliveriesOf, newAccountStore, receiver, start, startSettling } from './kit/start.ts';

describe.each(engines)('on %s', (engine) => {
  test('every delivery is then either received or held, and none sent again', async (context) => {
    const { store, accountId } = await newAccountStore(engine, context);
    const endpoint = await receiver(context);
    const id = await addWebhook(store, accountId, endpoint.url);
    await emitEvents(store, accountId, 3_000);
    startSettling(store, context);
    start(store, context);
    await endpoint.count(200);
    await store.transaction(async (tx) => {
      const row = await findWebhook(tx, { id, accountId }, Date.now);
      if (row !== undefined) await updateWebhook(tx, row, { status: 'paused' }, Date.now);
    });
    await vi.waitFor(
      async () => {
        const statuses = await store.all<Row & { status: string; count: number }>(
          'select status, count(*) as count from deliveries group by status order by status',
        );
        expect(statuses.map(({ status }) => status)).toEqual(['held', 'succeeded']);
        expect(await store.all('select * from delivery_due')).toEqual([]);
      },
      { timeout: 20_000, interval: 50 },
    );
    // What was being sent when it was held still arrives.
    let before = Number.NaN;
    await vi.waitFor(
      async () => {
        before = endpoint.received.length;
        await delay(300);
        expect(endpoint.received).toHaveLength(before);
      },
      { timeout: 20_000, interval: 0 },
    );
    const succeeded = (await deliveriesOf(store, id)).filter(({ status }) => status === 'succeeded');
    expect(succeeded).toHaveLength(before);
    expect(new Set(endpoint.received.map(({ headers }) => headers['webhook-id'])).size).toBe(before);
  });
});
