import { describe, expect, test } from 'vitest';
import { engines } from '../engines.ts';
import { day, otherAccount, serve, setUp, type World } from '../events/set-up.ts';

/** As the engine does when an attempt ends. */
async function end(
  { store }: World,
  delivery: { id: string },
  given: { status: string; response: number | null; error: string | null; at: number },
): Promise<void> {
  const { status, response, error, at } = given;
  await store.run(
    `update deliveries set status = $2, attempt_count = attempt_count + 1, last_response_status = $3, last_error = $4,
       next_attempt_at = null, updated_at = $5, completed_at = $5 where id = $1`,
    delivery.id,
    status,
    response,
    error,
    at,
  );
  await store.run('delete from delivery_due where delivery_id = $1', delivery.id);
  await store.run(
    `insert into delivery_attempts values (
       $1, (select attempt_count from deliveries where id = $1), 0, $2, $3, $4, $5,
       '{"dns_ms":3.1,"connect_ms":null,"tls_ms":null,"first_byte_ms":null,"total_ms":15000}',
       '{"content-type":"text/plain"}', $6)`,
    delivery.id,
    at,
    error === null ? 'succeeded' : 'failed',
    response,
    error,
    response === null ? null : 'zwei\n"Zeilen"',
  );
}

describe.each(engines)('on %s', (engine) => {
  test('a delivery shows every attempt, and what it is related to where that is asked for', async (context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    const webhook = await world.subscribe(['server.created']);
    const eventId = await world.happen();
    const [delivery = { id: '' }] = await world.deliveries();
    const pending = await send({ path: `/v2/deliveries/${delivery.id}` });
    expect(pending.data).toEqual({
      type: 'deliveries',
      id: delivery.id,
      attributes: {
        event_type: 'server.created',
        status: 'pending',
        test: false,
        attempt_count: 0,
        next_attempt_at: '2025-01-15T14:22:07Z',
        last_response_status: null,
        last_error: null,
        created_at: '2025-01-15T14:22:07Z',
        updated_at: '2025-01-15T14:22:07Z',
        completed_at: null,
        attempts: [],
      },
      relationships: {
        webhook: {
          data: { type: 'webhooks', id: webhook.id },
          links: { related: `/v2/webhooks/${webhook.id}` },
        },
        event: { data: { type: 'events', id: eventId }, links: { related: `/v2/events/${eventId}` } },
      },
      links: { self: `/v2/deliveries/${delivery.id}` },
    });

    const at = world.time.now;
    await end(world, delivery, { status: 'retrying', response: null, error: 'timeout', at });
    await end(world, delivery, { status: 'succeeded', response: 204, error: null, at: at + 5_000 });
    const { data, included, headers } = await send({
      path: `/v2/deliveries/${delivery.id}?include=webhook,event`,
    });
    expect(data.attributes).toMatchObject({ status: 'succeeded', attempt_count: 2, last_response_status: 204 });
    expect(data.attributes['attempts']).toEqual([
      {
        number: 1,
        started_at: '2025-01-15T14:22:07Z',
        outcome: 'failed',
        response_status: null,
        error: 'timeout',
        timings: { dns_ms: 3.1, connect_ms: null, tls_ms: null, first_byte_ms: null, total_ms: 15_000 },
        response_headers: { 'content-type': 'text/plain' },
        response_body: null,
      },
      expect.objectContaining({ number: 2, outcome: 'succeeded', response_body: 'zwei\n"Zeilen"' }),
    ]);
    expect(included?.map(({ type, id }) => [type, id])).toEqual([
      ['webhooks', webhook.id],
      ['events', eventId],
    ]);
    expect(included?.[0]?.attributes).not.toHaveProperty('secret');
    expect(headers.etag).not.toBe(pending.headers.etag);
  });

  test('a list is of one webhook, newest first, by status, type and time', async (context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    const { id } = await world.subscribe(['server.created', 'security.threat.detected']);
    await world.subscribe(['server.created']);
    const eventIds: string[] = [];
    for (const happen of [world.happen, () => world.attack('1.1.1.1'), world.happen]) {
      world.time.now += 1_000;
      eventIds.push(await happen());
    }
    const path = `/v2/webhooks/${id}/deliveries`;
    const all = await send({ path: `${path}?include=event` });
    expect(all.included?.map((event) => event.id)).toEqual(eventIds.toReversed());
    const ids = all.list.map((delivery) => delivery.id);
    const found = async (query: string): Promise<number[]> =>
      (await send({ path: `${path}?sort=created_at&${query}` })).list.map((each) => ids.toReversed().indexOf(each.id));
    expect(await found('filter[event_type]=security.threat.detected')).toEqual([1]);
    expect(await found('filter[since]=2025-01-15T14:22:09.250Z')).toEqual([1, 2]);
    expect(await found('filter[until]=2025-01-15T15:22:09.250%2B01:00')).toEqual([0]);
    expect(await found('filter[status]=succeeded')).toEqual([]);
    await end(world, { id: ids[2] ?? '' }, { status: 'succeeded', response: 200, error: null, at: world.time.now });
    expect(await found('filter[status]=succeeded')).toEqual([0]);
    expect(await found('filter[status]=pending&filter[event_type]=server.created')).toEqual([2]);

    const first = await send({ path: `${path}?page[size]=2` });
    expect(first.list.map((each) => each.id)).toEqual(ids.slice(0, 2));
    const second = await send({ path: first.links.next ?? '' });
    expect(second.list.map((each) => each.id)).toEqual(ids.slice(2));
    expect((await send({ path: second.links.prev ?? '' })).list.map((each) => each.id)).toEqual(ids.slice(0, 2));
    expect((await send({ path: `${path}?page[after]=${first.page.after}&sort=created_at` })).status).toBe(400);
  });

  test('a delivery is sent again now, succeeded or not, and its schedule starts over', async (context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    await world.subscribe(['server.created']);
    await world.happen();
    const [delivery = { id: '' }] = await world.deliveries();
    await end(world, delivery, { status: 'succeeded', response: 200, error: null, at: world.time.now });
    world.time.now += 60_000;
    const { status, data, links } = await send({ method: 'POST', path: `/v2/deliveries/${delivery.id}/retry` });
    expect(status).toBe(200);
    expect(links.self).toBe(data.links.self);
    expect(data.attributes).toMatchObject({
      status: 'pending',
      attempt_count: 1,
      next_attempt_at: '2025-01-15T14:23:07Z',
      last_response_status: 200,
      completed_at: null,
    });
    expect(await world.due()).toMatchObject([{ delivery_id: delivery.id, next_at: world.time.now, attempts: 0 }]);
  });

  test('an attempt that is under way when a retry is asked for loses its claim', async (context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    await world.subscribe(['server.created']);
    await world.happen();
    const [delivery = { id: '' }] = await world.deliveries();
    await world.store.run('update delivery_due set claims = 77, attempts = 3, next_at = next_at + 60000');
    await send({ method: 'POST', path: `/v2/deliveries/${delivery.id}/retry` });
    expect(await world.due()).toMatchObject([{ claims: 0, attempts: 0, next_at: world.time.now }]);
  });

  test('what can not be sent is not retried', async (context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    const { id } = await world.subscribe(['server.created']);
    await world.happen();
    const [delivery = { id: '' }] = await world.deliveries();
    const retry = { method: 'POST', path: `/v2/deliveries/${delivery.id}/retry` };
    await send({ method: 'PATCH', path: `/v2/webhooks/${id}`, body: { status: 'paused' } });
    expect((await send(retry)).json.errors).toMatchObject([{ code: 'state_conflict' }]);
    await send({ method: 'DELETE', path: `/v2/webhooks/${id}` });
    await world.settle();
    expect((await send(retry)).json.errors[0]?.detail).toContain('cancelled');
    expect(await world.due()).toEqual([]);
  });

  test('deliveries of others, and those older than 30 days, are unknown', async (context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    await world.subscribe(['server.created'], otherAccount);
    await world.happen(otherAccount);
    const [theirs = { id: '' }] = await world.deliveries();
    const unknown = (await send({ path: '/v2/deliveries/dlv_0000' })).json.errors[0];
    for (const [method, path] of [
      ['GET', ''],
      ['POST', '/retry'],
    ]) {
      const { status, json } = await send({ method: method ?? '', path: `/v2/deliveries/${theirs.id}${path}` });
      expect(status).toBe(404);
      expect({ ...json.errors[0], id: '' }).toEqual({ ...unknown, id: '' });
    }
    const { id } = await world.subscribe(['server.created']);
    await world.happen();
    const ours = (await world.deliveries()).find(({ webhook_id }) => webhook_id === id);
    world.time.now += 30 * day - 1;
    expect((await send({ path: `/v2/deliveries/${ours?.id}` })).status).toBe(200);
    expect((await send({ path: `/v2/webhooks/${id}/deliveries` })).list).toHaveLength(1);
    world.time.now += 1;
    expect((await send({ path: `/v2/deliveries/${ours?.id}` })).status).toBe(404);
    expect((await send({ path: `/v2/webhooks/${id}/deliveries` })).list).toEqual([]);
  });
});
