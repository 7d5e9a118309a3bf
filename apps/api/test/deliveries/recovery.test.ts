import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { runRecoveries } from '../../src/deliveries/recovery/run.ts';
import { startRecoveries } from '../../src/deliveries/recovery/recoveries.ts';
import { settleDeliveries } from '../../src/deliveries/settle.ts';
import { atOnce } from '../../src/deliveries/requeue.ts';
import { engines } from '../engines.ts';
import { account, serve, setUp, type Send, type World } from '../events/set-up.ts';

const notClosing = (): boolean => false;
const minute = 60_000;

/** Deliveries of one event each second, as many as asked for. */
async function fill(world: World, webhookId: string, status: string, count: number): Promise<void> {
  await world.store.transaction(async (tx) => {
    for (let index = 0; index < count; index += 1) {
      const id = `dlv_${status.replace(/[^a-h]/g, '')}${String(index).padStart(6, '0')}`;
      const at = world.time.now + index * 1_000;
      const isDue = status === 'pending' || status === 'retrying';
      await tx.run(
        `insert into deliveries (id, webhook_id, account_id, event_id, event_type, status, test, attempt_count,
           next_attempt_at, created_at, updated_at)
         values ($1, $2, $3, 'evt_1', 'server.created', $4, 0, 0, $5, $6, $6)`,
        id,
        webhookId,
        account,
        status,
        isDue ? at : null,
        at,
      );
      if (isDue) await tx.run('insert into delivery_due values ($1, $2, $3, 0, 0)', id, webhookId, at);
    }
  });
}

async function counts({ store }: World): Promise<Record<string, number>> {
  const rows = await store.all<{ status: string; count: number }>(
    'select status, count(*) as count from deliveries group by status',
  );
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
}

/** What must hold whatever happens: a delivery is in the queue exactly where it waits to be sent. */
async function expectConsistent({ store }: World): Promise<void> {
  const lost = await store.all(
    `select id from deliveries where (status in ('pending', 'retrying'))
       <> (exists (select 1 from delivery_due where delivery_id = deliveries.id))`,
  );
  expect(lost).toEqual([]);
}

async function webhook(send: Send, id: string): Promise<Record<string, unknown>> {
  return (await send({ path: `/v2/webhooks/${id}` })).data.attributes;
}

describe.each(engines)('on %s', (engine) => {
  test('a recovery puts back what was held or exhausted in its range, and no more', async (context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    const { id } = await world.subscribe(['server.created']);
    const { store, sources, time } = world;
    await fill(world, id, 'held', 10);
    await fill(world, id, 'exhausted', 10);
    await fill(world, id, 'succeeded', 10);
    const start = time.now;
    time.now += minute;
    const since = new Date(start + 2_000).toISOString();
    const until = new Date(start + 7_000).toISOString();
    const { status, data, headers } = await send({
      method: 'POST',
      path: `/v2/webhooks/${id}/recover`,
      body: { since, until },
    });
    expect(status).toBe(200);
    expect(headers.etag).toBe('"1"');
    expect(data.attributes['recovery']).toEqual({
      since: `${since.slice(0, 19)}Z`,
      until: `${until.slice(0, 19)}Z`,
      status: 'running',
      requeued: 0,
      started_at: '2025-01-15T14:23:07Z',
      completed_at: null,
    });
    const second = await send({ method: 'POST', path: `/v2/webhooks/${id}/recover`, body: { since } });
    expect([second.status, second.json.errors[0]?.code]).toEqual([409, 'state_conflict']);

    time.now += 2_000;
    await runRecoveries(store, sources.clock, notClosing);
    const after = await webhook(send, id);
    expect(after['recovery']).toMatchObject({
      status: 'completed',
      requeued: 10,
      completed_at: '2025-01-15T14:23:09Z',
    });
    expect(after['updated_at']).toBe('2025-01-15T14:22:07Z');
    expect(await counts(world)).toEqual({ pending: 10, held: 5, exhausted: 5, succeeded: 10 });
    expect(await world.due()).toHaveLength(10);
    await expectConsistent(world);
  });

  test('a recovery that a process began is ended by another, each delivery once', async (context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    const { id } = await world.subscribe(['server.created']);
    const { store, sources, time } = world;
    const many = 2 * atOnce + 100;
    await fill(world, id, 'held', many);
    await fill(world, id, 'exhausted', 50);
    time.now += 3 * 60 * minute;
    await send({ method: 'POST', path: `/v2/webhooks/${id}/recover`, body: { since: '2025-01-15T00:00:00Z' } });
    let steps = 0;
    await runRecoveries(store, sources.clock, () => (steps += 1) > 1);
    expect(await counts(world)).toEqual({ pending: atOnce, held: many - atOnce, exhausted: 50 });
    expect((await webhook(send, id))['recovery']).toMatchObject({ status: 'running', requeued: atOnce });
    await Promise.all([1, 2, 3].map(() => runRecoveries(store, sources.clock, notClosing)));
    expect(await counts(world)).toEqual({ pending: many + 50 });
    expect((await webhook(send, id))['recovery']).toMatchObject({ status: 'completed', requeued: many + 50 });
    await expectConsistent(world);
  });

  test('a recovery ends where its webhook takes nothing any more', async (context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    const { id } = await world.subscribe(['server.created']);
    await fill(world, id, 'held', 5);
    world.time.now += minute;
    await send({ method: 'POST', path: `/v2/webhooks/${id}/recover`, body: { since: '2025-01-15T00:00:00Z' } });
    await send({ method: 'PATCH', path: `/v2/webhooks/${id}`, body: { status: 'paused' } });
    await runRecoveries(world.store, world.sources.clock, notClosing);
    expect((await webhook(send, id))['recovery']).toMatchObject({ status: 'completed', requeued: 0 });
    expect(await counts(world)).toEqual({ held: 5 });
  });

  test.for([
    ['a webhook that is paused', { since: '2025-01-15T00:00:00Z' }, true, 409, undefined],
    [
      'a range that ends before it begins',
      { since: '2025-01-15T00:00:00Z', until: '2025-01-15T00:00:00Z' },
      false,
      400,
      { pointer: '/until' },
    ],
  ] as const)('%s is refused', async ([, body, isPaused, expected, source], context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    const { id } = await world.subscribe(['server.created']);
    if (isPaused) await send({ method: 'PATCH', path: `/v2/webhooks/${id}`, body: { status: 'paused' } });
    const { status, json } = await send({ method: 'POST', path: `/v2/webhooks/${id}/recover`, body });
    expect(status).toBe(expected);
    expect(json.errors[0]?.source).toEqual(source);
  });

  test('what waits for a paused webhook is held, step by step', async (context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    const { id } = await world.subscribe(['server.created']);
    const many = 2 * atOnce + 10;
    await fill(world, id, 'retrying', many);
    await send({ method: 'PATCH', path: `/v2/webhooks/${id}`, body: { status: 'paused' } });
    let steps = 0;
    await settleDeliveries(world.store, world.sources.clock, () => (steps += 1) > 1);
    expect(await counts(world)).toEqual({ held: atOnce, retrying: many - atOnce });
    await expectConsistent(world);
    await Promise.all([1, 2].map(() => settleDeliveries(world.store, world.sources.clock, notClosing)));
    expect(await counts(world)).toEqual({ held: many });
    await expectConsistent(world);
  });

  test('what is not complete of a deleted webhook is cancelled, however much it is', async (context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    const { id } = await world.subscribe(['server.created']);
    await fill(world, id, 'held', atOnce + 10);
    await fill(world, id, 'pending', atOnce + 10);
    await send({ method: 'DELETE', path: `/v2/webhooks/${id}` });
    await settleDeliveries(world.store, world.sources.clock, notClosing);
    expect(await counts(world)).toEqual({ cancelled: 2 * atOnce + 20 });
    expect(await world.due()).toEqual([]);
  });

  test('the job is woken by the request, and ends when it is closed', async (context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    const { id } = await world.subscribe(['server.created']);
    await fill(world, id, 'held', 3);
    world.time.now += minute;
    const warnings: unknown[] = [];
    const recoveries = startRecoveries({
      store: world.store,
      clock: world.sources.clock,
      warn: (...warning) => warnings.push(warning),
      every: 3_600_000,
    });
    await delay(300); // so that it sleeps
    await send({ method: 'POST', path: `/v2/webhooks/${id}/recover`, body: { since: '2025-01-15T00:00:00Z' } });
    await expect
      .poll(async () => (await webhook(send, id))['recovery'], { timeout: 10_000 })
      .toMatchObject({ status: 'completed', requeued: 3 });
    await recoveries.close();
    expect(warnings).toEqual([]);
  });
});
