import { describe, expect, test } from 'vitest';
import { complete, type Ending } from '../../src/delivery/queue/complete.ts';
import { engines } from '../engines.ts';
import { setUp, type World } from '../events/set-up.ts';

function ending(world: World, delivery: { id: string; webhook_id: string }, claim: number): Ending {
  const timings = { dns_ms: null, connect_ms: null, tls_ms: null, first_byte_ms: null, total_ms: 1 };
  return {
    deliveryId: delivery.id,
    webhookId: delivery.webhook_id,
    claim,
    status: 'succeeded',
    nextAt: null,
    endedAt: world.time.now,
    number: 1,
    attempts: [{ startedAt: world.time.now, error: null, status: 200, timings, headers: {}, body: 'ok' }],
    isGone: false,
  };
}

describe.each(engines)('on %s', (engine) => {
  test.for([
    ['the claim of one of them holds', 'pending'],
    ['both were made before it was held', 'held'],
  ])('two attempts that end together are one where %s', async ([, status = ''], context) => {
    const world = await setUp(engine, context);
    const { store } = world;
    await world.subscribe(['server.created']);
    await world.happen();
    const [delivery = { id: '', webhook_id: '' }] = await world.deliveries();
    await store.run('update deliveries set status = $1', status);
    if (status === 'held') await store.run('delete from delivery_due');
    else await store.run('update delivery_due set claims = 22');
    const both = [11, 22].map((claim) => ending(world, delivery, claim));
    await store.exclusive('test', (tx) => complete(tx, store.kind, both));
    expect(await world.deliveries()).toMatchObject([{ status: 'succeeded' }]);
    expect(await world.due()).toEqual([]);
    expect(await store.all('select number, repetition from delivery_attempts')).toEqual([{ number: 1, repetition: 0 }]);
  });
});
