import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emit } from '../../src/events/emit.ts';
import { eventTypes } from '../../src/events/types.ts';
import { engines, useOwnPostgres } from '../engines.ts';
import { account, day, otherAccount, serve, setUp, type Send, type World } from './set-up.ts';

const names = ['server.created', 'server.scaled', 'security.threat.detected'] as const;

function written(at: number): string {
  return new Date(at).toISOString();
}

/** Of several types, several in one second, and some of another account between. */
async function someEvents(world: World, count: number): Promise<{ id: string; type: string; at: number }[]> {
  const events: { id: string; type: string; at: number }[] = [];
  for (let index = 0; index < count; index += 1) {
    if (index % 3 === 0) world.time.now += 30 * 60_000;
    const type = names[index % names.length] ?? 'server.created';
    const happening = eventTypes().find(({ id }) => id === type)?.example;
    if (!happening) throw new Error(`There is no ${type}.`);
    if (index % 4 === 0) await world.happen(otherAccount);
    const id = await world.store.transaction((tx) => emit(tx, account, happening, world.sources));
    events.push({ id, type, at: world.time.now });
  }
  return events;
}

async function ids(send: Send, query: string): Promise<string[]> {
  const { list, status, text } = await send({ path: `/v2/events?${query}` });
  expect(status, text).toBe(200);
  return list.map(({ id }) => id);
}

useOwnPostgres();

describe.each(engines)('on %s', (engine) => {
  test('an event is shown with the very text that is sent', async (context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    const id = await world.happen();
    const [row] = await world.store.all<{ payload: string }>('select payload from events');
    expect(row?.payload).toBe(
      `{"event":"server.created","id":"${id}","timestamp":"2025-01-15T14:22:07Z","data":{"server_id":"srv_2x9k4m","region":"us-east-1","ip":"10.244.1.5","status":"running"}}`,
    );
    const one = await send({ path: `/v2/events/${id}` });
    expect(one.data).toEqual({
      type: 'events',
      id,
      attributes: {
        event: 'server.created',
        timestamp: '2025-01-15T14:22:07Z',
        data: { server_id: 'srv_2x9k4m', region: 'us-east-1', ip: '10.244.1.5', status: 'running' },
      },
      links: { self: `/v2/events/${id}` },
    });
    expect(one.text).toContain(row?.payload.slice(row.payload.indexOf('"timestamp"')));
    expect((await send({ path: '/v2/events' })).list).toEqual([one.data]);
    const sparse = await send({ path: `/v2/events/${id}?fields[events]=event` });
    expect(sparse.data.attributes).toEqual({ event: 'server.created' });
  });

  test('pages of any size hold every event of the account once, in order, both ways', async (context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    const expected = (await someEvents(world, 13)).map(({ id }) => id);
    for (const sort of ['timestamp', '-timestamp'])
      for (const size of [1, 4, 12, 13, 14]) {
        const order = sort === 'timestamp' ? expected : expected.toReversed();
        let page = await send({ path: `/v2/events?sort=${sort}&page[size]=${size}` });
        expect(page.links.prev).toBeNull();
        const forwards: string[] = [];
        for (;;) {
          forwards.push(...page.list.map(({ id }) => id));
          if (page.links.next === null) break;
          page = await send({ path: page.links.next });
        }
        expect(forwards).toEqual(order);
        const backwards = page.list.map(({ id }) => id);
        while (page.links.prev !== null) {
          page = await send({ path: page.links.prev });
          backwards.unshift(...page.list.map(({ id }) => id));
        }
        expect(backwards).toEqual(order);
      }
  });

  test('a cursor fits any filter and either order', async (context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    const events = await someEvents(world, 12);
    const all = events.map(({ id }) => id);
    const cursors: string[] = [];
    for (let path: string | null = '/v2/events?page[size]=1'; path !== null;) {
      const { page, links } = await send({ path });
      cursors.push(page.after ?? '');
      path = links.next;
    }
    await fc.assert(
      fc.asyncProperty(
        fc.nat(11),
        fc.constantFrom('after', 'before'),
        fc.constantFrom('timestamp', '-timestamp'),
        fc.option(fc.constantFrom(...names), { nil: undefined }),
        async (place, side, sort, type) => {
          const order = sort === 'timestamp' ? all : all.toReversed();
          const at = order.indexOf(all[place] ?? '');
          const wanted = new Set(
            events.filter((event) => type === undefined || event.type === type).map(({ id }) => id),
          );
          const expected = (side === 'after' ? order.slice(at + 1) : order.slice(0, at)).filter((id) => wanted.has(id));
          const filter = type === undefined ? '' : `&filter[event]=${type}`;
          expect(await ids(send, `page[${side}]=${cursors[place]}&sort=${sort}${filter}`)).toEqual(expected);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('filters of time hold to the millisecond, whatever lies around them', async (context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    const events = await someEvents(world, 15);
    await fc.assert(
      fc.asyncProperty(fc.nat(14), fc.nat(14), fc.integer({ min: -1, max: 1 }), async (from, to, off) => {
        const [since, until] = [(events[from]?.at ?? 0) + off, (events[to]?.at ?? 0) + off];
        const expected = events.filter(({ at }) => at >= since && at < until).map(({ id }) => id);
        const filter = `filter[since]=${written(since)}&filter[until]=${written(until)}`;
        expect(await ids(send, filter)).toEqual(expected);
        expect(await ids(send, `${filter}&sort=-timestamp`)).toEqual(expected.toReversed());
      }),
      { numRuns: 30 },
    );
  });

  test('what comes while pages are read is on the last one', async (context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    await someEvents(world, 3);
    const last = await send({ path: '/v2/events?page[size]=3' });
    expect(last.links.next).toBeNull();
    const path = `/v2/events?page[after]=${last.page.after}`;
    const nothing = await send({ path });
    expect([nothing.list, nothing.page.after]).toEqual([[], last.page.after]);
    const id = await world.happen();
    expect((await send({ path })).list.map((event) => event.id)).toEqual([id]);
  });

  test('a cursor that was changed, or is of another store, is refused', async (context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    await someEvents(world, 2);
    const { page } = await send({ path: '/v2/events' });
    const other = await serve({ ...world, feed: { ...world.feed, epoch: 'another' } });
    for (const [via, cursor] of [
      [send, page.after?.slice(1)],
      [other, page.after],
    ] as const) {
      const { status, json } = await via({ path: `/v2/events?page[after]=${cursor}` });
      expect([status, json.errors[0]]).toMatchObject([
        400,
        { code: 'invalid_cursor', source: { parameter: 'page[after]' } },
      ]);
    }
  });

  test('events of others, and those older than 30 days, are unknown', async (context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    const [theirs, ours] = [await world.happen(otherAccount), await world.happen()];
    const unknown = (await send({ path: '/v2/events/evt_0000' })).json.errors[0];
    const refused = await send({ path: `/v2/events/${theirs}` });
    expect([refused.status, { ...refused.json.errors[0], id: '' }]).toEqual([404, { ...unknown, id: '' }]);
    expect(await ids(send, '')).toEqual([ours]);
    world.time.now += 30 * day - 1;
    expect(await ids(send, '')).toEqual([ours]);
    expect((await send({ path: `/v2/events/${ours}` })).status).toBe(200);
    world.time.now += 1;
    expect(await ids(send, '')).toEqual([]);
    expect(await ids(send, 'filter[since]=2000-01-01T00:00:00Z')).toEqual([]);
    expect((await send({ path: `/v2/events/${ours}` })).status).toBe(404);
  });

  test('an event is delivered to the webhooks of its account that want it, once each', async (context) => {
    const world = await setUp(engine, context);
    const wanted: string[] = [];
    for (let index = 0; index < 25; index += 1)
      wanted.push((await world.subscribe(['server.scaled', 'server.created'])).id);
    await world.subscribe(['server.scaled']);
    await world.subscribe(['server.created'], otherAccount);
    const paused = await world.subscribe(['server.created']);
    await world.store.run("update webhooks set status = 'paused' where id = $1", paused.id);
    const deleted = await world.subscribe(['server.created']);
    await world.store.run("update webhooks set status = 'deleted' where id = $1", deleted.id);

    const eventId = await world.happen();
    const deliveries = await world.deliveries();
    expect(deliveries.every((each) => each.event_id === eventId && /^dlv_[0-9a-hjkmnp-tv-z]+$/.test(each.id))).toBe(
      true,
    );
    expect(new Set(deliveries.map(({ id }) => id)).size).toBe(26);
    const state = deliveries.map(({ webhook_id, status, next_attempt_at }) => [webhook_id, status, next_attempt_at]);
    expect(state.toSorted()).toEqual(
      [...wanted.map((id) => [id, 'pending', world.time.now]), [paused.id, 'held', null]].toSorted(),
    );
    const due = await world.due();
    expect(due.map(({ delivery_id }) => delivery_id).toSorted()).toEqual(
      deliveries
        .filter(({ status }) => status === 'pending')
        .map(({ id }) => id)
        .toSorted(),
    );
    expect(due.every(({ next_at, claims, attempts }) => next_at === world.time.now && claims + attempts === 0)).toBe(
      true,
    );
  });

  test('an event of a transaction that fails never was', async (context) => {
    const world = await setUp(engine, context);
    await world.subscribe(['server.created']);
    const happening = eventTypes()[0]?.example;
    const failing = world.store.transaction(async (tx) => {
      if (happening) await emit(tx, account, happening, world.sources);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await world.store.all('select id from events')).toEqual([]);
    expect(await world.due()).toEqual([]);
  });
});

test('the types are those of the contract, with its descriptions and examples', async (context) => {
  const send = await serve(await setUp('sqlite', context));
  const { list, links } = await send({ path: '/v2/event-types' });
  expect(list.map(({ id }) => id)).toEqual([
    'server.created',
    'server.scaled',
    'billing.invoice.finalized',
    'security.threat.detected',
    'cluster.node.joined',
  ]);
  expect(list[0]?.attributes).toMatchObject({
    description: 'A server finished provisioning.',
    example: { event: 'server.created', id: 'evt_9f8a7b6c5d4e' },
  });
  expect(links.next).toBeNull();
  const first = await send({ path: '/v2/event-types?page[size]=2' });
  const second = await send({ path: first.links.next ?? '' });
  expect(second.list.map(({ id }) => id)).toEqual(list.slice(2, 4).map(({ id }) => id));
});
