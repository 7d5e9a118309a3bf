import { describe, expect, test } from 'vitest';
import { purge } from '../../src/retention/purge.ts';
import { startRetention } from '../../src/retention/retention.ts';
import { engines } from '../engines.ts';
import { day, serve, setUp, type World } from '../events/set-up.ts';

async function left({ store }: World): Promise<Record<string, number>> {
  const tables = ['events', 'deliveries', 'delivery_due', 'delivery_attempts', 'webhooks', 'webhook_secrets'];
  const counts = tables.map(async (table) => {
    const row = await store.get<{ count: number }>(`select count(*) as count from ${table}`);
    return [table, row?.count ?? 0] as const;
  });
  return Object.fromEntries(await Promise.all(counts));
}

describe.each(engines)('on %s', (engine) => {
  test('what is older than 30 days is forgotten, and nothing that can still be read', async (context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    const { store, sources, time } = world;
    const { id } = await world.subscribe(['server.created']);
    const gone = await world.subscribe(['server.created']);
    for (let index = 0; index < 3; index += 1) await world.happen();
    await store.run(
      `insert into delivery_attempts select id, 1, 0, 0, 'failed', null, 'dns', '{}', '{}', null from deliveries`,
    );
    await send({ method: 'POST', path: `/v2/webhooks/${id}/rotate-secret`, body: { grace_period: 60 } });
    time.now += 1;
    await send({ method: 'DELETE', path: `/v2/webhooks/${gone.id}` });
    const kept = await world.happen();
    const before = await left(world);

    time.now += 30 * day - 2;
    await store.run('delete from webhook_secrets where expires_at is not null');
    expect(await purge(store, sources.clock)).toEqual({ deliveries: 0, events: 0, webhooks: 0 });
    expect(await left(world)).toEqual({ ...before, webhook_secrets: before['webhook_secrets']! - 1 });

    time.now += 1;
    expect(await purge(store, sources.clock)).toEqual({ deliveries: 6, events: 3, webhooks: 0 });
    expect(await left(world)).toEqual({
      events: 1,
      deliveries: 1,
      delivery_due: 1,
      delivery_attempts: 0,
      webhooks: 2,
      webhook_secrets: 1,
    });
    expect((await send({ path: `/v2/events/${kept}` })).status).toBe(200);

    time.now += 1;
    expect(await purge(store, sources.clock)).toEqual({ deliveries: 1, events: 1, webhooks: 1 });
    expect((await store.all<{ id: string }>('select id from webhooks')).map((webhook) => webhook.id)).toEqual([id]);
  });

  test('a secret whose time is over is forgotten', async (context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    const { id } = await world.subscribe(['server.created']);
    await send({ method: 'POST', path: `/v2/webhooks/${id}/rotate-secret`, body: { grace_period: 60 } });
    world.time.now += 59_999;
    await purge(world.store, world.sources.clock);
    expect(await left(world)).toMatchObject({ webhook_secrets: 2 });
    world.time.now += 1;
    await purge(world.store, world.sources.clock);
    expect(await world.store.all('select number from webhook_secrets')).toEqual([{ number: 2 }]);
  });

  test('more than a step is forgotten, without the numbers of the feed being given again', async (context) => {
    const world = await setUp(engine, context);
    const { store, sources, time } = world;
    await store.transaction(async (tx) => {
      for (let index = 0; index < 1_203; index += 1)
        await tx.run(
          `insert into events (id, account_id, type, created_at, test, payload) values ($1, 'acc_1', 'server.created', $2, 0, '{}')`,
          `evt_${index}`,
          time.now,
        );
    });
    const newest = async (): Promise<number> =>
      Number((await store.get('select max(position) as position from events'))?.['position']);
    const before = await newest();
    time.now += 30 * day;
    const warnings: unknown[] = [];
    const retention = startRetention({ store, clock: sources.clock, warn: (...all) => warnings.push(all) });
    await expect.poll(async () => (await left(world))['events'], { timeout: 10_000 }).toBe(0);
    await retention.close();
    expect(warnings).toEqual([]);
    await world.happen();
    expect(await newest()).toBe(before + 1);
  });
});
