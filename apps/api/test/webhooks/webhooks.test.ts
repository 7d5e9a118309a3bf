import { describe, expect, test } from 'vitest';
import { secretPlace } from '../../src/delivery/secrets.ts';
import { engines } from '../engines.ts';
import { account, cipher, day, otherAccount, serve, setUp, type Send } from '../events/set-up.ts';

const post = { method: 'POST', path: '/v2/webhooks' };
const usual = { url: 'https://example.com/hooks', events: ['server.created', 'security.threat.detected'] };

async function created(send: Send, body: object = usual): Promise<string> {
  return (await send({ ...post, body })).data.links.self;
}

describe.each(engines)('on %s', (engine) => {
  test('a webhook is answered with its secret, which is shown once and stored encrypted', async (context) => {
    const { store, ...world } = await setUp(engine, context);
    const send = await serve({ store, ...world });
    const { status, headers, data, links } = await send({ ...post, body: usual });
    expect(status).toBe(200);
    expect(headers).toMatchObject({ etag: '"1"', 'cache-control': 'no-store' });
    const { secret, ...attributes } = data.attributes;
    expect(attributes).toEqual({
      ...usual,
      description: null,
      status: 'active',
      status_reason: null,
      previous_secret_expires_at: null,
      failing_since: null,
      last_success_at: null,
      recovery: null,
      created_at: '2025-01-15T14:22:07Z',
      updated_at: '2025-01-15T14:22:07Z',
    });
    expect(links.self).toBe(`/v2/webhooks/${data.id}`);
    expect((await send({ path: links.self })).data.attributes).toEqual(attributes);

    const [row] = await store.all<{ secret: Uint8Array }>('select secret from webhook_secrets');
    const stored = Buffer.from(row?.secret ?? []);
    expect(stored.includes(String(secret).slice(6, 20))).toBe(false);
    expect(cipher.decrypt(stored, secretPlace(data.id, 1))).toBe(secret);
  });

  test.for([
    ['http://example.com/hooks', /https/],
    ['https://10.0.0.1/hooks', /10\.0\.0\.1/],
    ['https://0x7f.1/', /127\.0\.0\.1/],
    ['https://2130706433/', /127\.0\.0\.1/],
    ['https://[::1]/', /::1/],
    ['https://[::ffff:169.254.169.254]/', /not an address of the public/],
  ] as const)('the address %s is refused, and named', async ([url, detail], context) => {
    const send = await serve(await setUp(engine, context));
    const { status, json } = await send({ ...post, body: { ...usual, url } });
    expect(status).toBe(400);
    expect(json.errors).toMatchObject([{ code: 'invalid_body', source: { pointer: '/url' } }]);
    expect(json.errors[0]?.detail).toMatch(detail);
    expect((await send({ path: '/v2/webhooks' })).list).toEqual([]);
  });

  test('the pointer to an address is into the document that was sent', async (context) => {
    const send = await serve(await setUp(engine, context));
    const { json } = await send({
      ...post,
      headers: { 'Content-Type': 'application/vnd.api+json' },
      body: JSON.stringify({ data: { type: 'webhooks', attributes: { ...usual, url: 'https://127.0.0.1/' } } }),
    });
    expect(json.errors[0]?.source).toEqual({ pointer: '/data/attributes/url' });
  });

  test('development mode takes http, and private addresses where they are allowed', async (context) => {
    const send = await serve(await setUp(engine, context), { development: true, allowPrivate: true });
    const { status } = await send({ ...post, body: { ...usual, url: 'http://127.0.0.1:3000/hook' } });
    expect(status).toBe(200);
  });

  test('a list is newest first, filtered, without deleted ones, and of one account', async (context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    await world.subscribe(['server.created'], otherAccount);
    const paths: string[] = [];
    for (const events of [['server.created'], ['server.scaled'], ['server.created', 'server.scaled']]) {
      world.time.now += 1;
      paths.push(await created(send, { ...usual, events }));
    }
    const selves = async (query: string): Promise<string[]> =>
      (await send({ path: `/v2/webhooks${query}` })).list.map(({ links }) => links.self);
    expect(await selves('')).toEqual(paths.toReversed());
    expect(await selves('?sort=created_at')).toEqual(paths);
    expect(await selves('?filter[event]=server.created&sort=created_at')).toEqual([paths[0], paths[2]]);
    await send({ method: 'PATCH', path: paths[0] ?? '', body: { status: 'paused' } });
    expect(await selves('?filter[status]=paused')).toEqual([paths[0]]);
    expect(await selves('?filter[status]=active&filter[event]=server.created')).toEqual([paths[2]]);
    await send({ method: 'DELETE', path: paths[2] ?? '' });
    expect(await selves('')).toEqual([paths[1], paths[0]]);

    const first = await send({ path: '/v2/webhooks?page[size]=1' });
    expect(first.list.map(({ links }) => links.self)).toEqual([paths[1]]);
    const second = await send({ path: first.links.next ?? '' });
    expect(second.list.map(({ links }) => links.self)).toEqual([paths[0]]);
    expect(second.links.next).toBeNull();
  });

  test('what is changed counts the version, and what stays the same does not', async (context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    const path = await created(send);
    world.time.now += 60_000;
    const whole = { ...usual, description: 'Production', status: 'active' };
    const put = await send({ method: 'PUT', path, body: whole });
    expect(put.headers.etag).toBe('"2"');
    expect(put.data.attributes).toMatchObject({ ...whole, updated_at: '2025-01-15T14:23:07Z' });
    expect((await send({ method: 'PUT', path, body: whole })).headers.etag).toBe('"2"');
    const patched = await send({ method: 'PATCH', path, body: { events: ['server.scaled'] } });
    expect(patched.data.attributes).toMatchObject({ events: ['server.scaled'], description: 'Production' });
    expect(
      (await send({ method: 'PATCH', path, body: { description: null } })).data.attributes['description'],
    ).toBeNull();
    const refused = await send({ method: 'PATCH', path, body: { url: 'https://192.168.0.1/' } });
    expect(refused.status).toBe(400);
  });

  test('a change to a version that was not seen is refused', async (context) => {
    const send = await serve(await setUp(engine, context));
    const path = await created(send);
    const stale = { 'If-Match': '"7"' };
    const patch = { method: 'PATCH', path, body: { status: 'paused' } };
    expect((await send({ ...patch, headers: stale })).status).toBe(412);
    expect((await send({ method: 'DELETE', path, headers: stale })).status).toBe(412);
    expect((await send({ ...patch, headers: { 'If-Match': '"1"' } })).headers.etag).toBe('"2"');
  });

  test('a pause holds what waits, and activation sends nothing of it', async (context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    const path = await created(send);
    await world.happen();
    expect(await world.due()).toHaveLength(1);
    world.time.now += 1_000;
    await send({ method: 'PATCH', path, body: { status: 'paused' } });
    await world.settle();
    await world.happen();
    expect(await world.due()).toEqual([]);
    expect(await world.deliveries()).toMatchObject([
      { status: 'held', next_attempt_at: null, completed_at: null },
      { status: 'held', next_attempt_at: null, completed_at: null },
    ]);
    await send({ method: 'PATCH', path, body: { status: 'active' } });
    expect(await world.due()).toEqual([]);
    await world.happen();
    expect(await world.due()).toHaveLength(1);
  });

  test('a disabled webhook keeps its reason until it is active or paused, and begins anew', async (context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    const path = await created(send);
    const disable =
      "update webhooks set status = 'disabled', status_reason = 'The endpoint answered 410 Gone.', failing_since = 1, version = 2";
    await world.store.run(disable);
    const renamed = await send({ method: 'PATCH', path, body: { description: 'x' } });
    expect(renamed.data.attributes).toMatchObject({
      status: 'disabled',
      status_reason: 'The endpoint answered 410 Gone.',
      failing_since: '1970-01-01T00:00:00Z',
    });
    const paused = await send({ method: 'PATCH', path, body: { status: 'paused' } });
    expect(paused.data.attributes).toMatchObject({ status: 'paused', status_reason: null });
    await world.store.run(disable);
    const active = await send({ method: 'PATCH', path, body: { status: 'active' } });
    expect(active.data.attributes).toMatchObject({ status: 'active', status_reason: null, failing_since: null });
  });

  test('deletion cancels what is not complete, and can be repeated for 30 days', async (context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    const path = await created(send);
    await world.happen();
    await send({ method: 'PATCH', path, body: { status: 'paused' } });
    await world.settle();
    await world.happen();
    await send({ method: 'PATCH', path, body: { status: 'active' } });
    await world.happen();
    await world.store.run("update deliveries set status = 'succeeded', completed_at = 1 where status = 'pending'");
    await world.happen();
    const gone = await send({ method: 'DELETE', path });
    await world.settle();
    expect(gone.data.attributes['status']).toBe('deleted');
    expect(await world.due()).toEqual([]);
    const states = (await world.deliveries()).map(({ status }) => status).toSorted();
    expect(states).toEqual(['cancelled', 'cancelled', 'cancelled', 'succeeded']);
    expect(await world.store.all('select number from webhook_secrets')).toEqual([]);
    await world.happen();
    expect(await world.deliveries()).toHaveLength(4);

    world.time.now += 30 * day - 1;
    const again = await send({ method: 'DELETE', path, headers: { 'If-Match': '"99"' } });
    expect(again).toMatchObject({ status: 200, data: gone.data });
    expect((await send({ path })).data).toEqual(gone.data);
    for (const [method, to, body] of [
      ['PATCH', '', { status: 'active' }],
      ['POST', '/rotate-secret', undefined],
      ['POST', '/test', { event: 'server.created' }],
      ['POST', '/recover', { since: '2025-01-01T00:00:00Z' }],
    ] as const) {
      const { status, json } = await send({ method, path: `${path}${to}`, ...(body ? { body } : {}) });
      expect([status, json.errors[0]?.code], to).toEqual([409, 'state_conflict']);
    }
    world.time.now += 1;
    expect((await send({ path })).status).toBe(404);
    expect((await send({ method: 'DELETE', path })).status).toBe(404);
  });

  test('a rotated secret signs beside the old one, and a second rotation ends the oldest', async (context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    const { data } = await send({ ...post, body: usual });
    const path = `${data.links.self}/rotate-secret`;
    const rotated = await send({ method: 'POST', path });
    expect(rotated.headers.etag).toBe('"2"');
    expect(rotated.data.attributes).toMatchObject({ previous_secret_expires_at: '2025-01-16T14:22:07Z' });
    expect(rotated.data.attributes['secret']).not.toBe(data.attributes['secret']);

    world.time.now += 60_000;
    const second = await send({ method: 'POST', path, body: { grace_period: 3_600 } });
    expect(second.data.attributes['previous_secret_expires_at']).toBe('2025-01-15T15:23:07Z');
    const rows = await world.store.all<{ number: number; secret: Uint8Array; expires_at: number | null }>(
      'select number, secret, expires_at from webhook_secrets order by number',
    );
    expect(rows.map(({ number, secret }) => cipher.decrypt(secret, secretPlace(data.id, number)))).toEqual([
      rotated.data.attributes['secret'],
      second.data.attributes['secret'],
    ]);
    expect(rows.map(({ expires_at }) => expires_at)).toEqual([world.time.now + 3_600_000, null]);

    world.time.now += 3_600_000;
    const over = await send({ path: data.links.self });
    expect(over.data.attributes['previous_secret_expires_at']).toBeNull();
    expect(over.headers.etag).toBe('"3"');

    const now = await send({ method: 'POST', path, body: { grace_period: 0 } });
    expect(now.data.attributes['previous_secret_expires_at']).toBeNull();
    expect(await world.store.all('select number, expires_at from webhook_secrets')).toEqual([
      { number: 4, expires_at: null },
    ]);
  });

  test.for([
    'server.created',
    'server.scaled',
    'billing.invoice.finalized',
    'security.threat.detected',
    'cluster.node.joined',
  ])('a sample of %s is sent to one webhook, whatever it receives, and is in no list', async (event, context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    const path = await created(send);
    await created(send);
    const { status, data, links } = await send({ method: 'POST', path: `${path}/test`, body: { event } });
    expect(status).toBe(200);
    expect(data).toMatchObject({
      type: 'deliveries',
      attributes: { event_type: event, status: 'pending', test: true, attempt_count: 0 },
    });
    expect(links.self).toBe(data.links.self);
    expect(await world.due()).toMatchObject([{ delivery_id: data.id, next_at: world.time.now }]);
    const [sample] = (await send({ path: `${data.links.self}?include=event` })).included ?? [];
    expect(sample?.attributes).toMatchObject({ event, timestamp: '2025-01-15T14:22:07Z' });
    expect((await send({ path: sample?.links.self ?? '' })).data).toEqual(sample);
    expect((await send({ path: '/v2/events' })).list).toEqual([]);
  });

  test('a sample is refused where nothing is sent', async (context) => {
    const send = await serve(await setUp(engine, context));
    const path = await created(send);
    await send({ method: 'PATCH', path, body: { status: 'paused' } });
    const { status, json } = await send({ method: 'POST', path: `${path}/test`, body: { event: 'server.created' } });
    expect([status, json.errors[0]?.code]).toEqual([409, 'state_conflict']);
  });

  test('a webhook of another account is as unknown as one that never was', async (context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    const { id } = await world.subscribe(['server.created'], otherAccount);
    const theirs = `/v2/webhooks/${id}`;
    for (const [method, to, body] of [
      ['GET', '', undefined],
      ['PATCH', '', { status: 'paused' }],
      ['PUT', '', { ...usual, description: null, status: 'paused' }],
      ['DELETE', '', undefined],
      ['GET', '/deliveries', undefined],
      ['POST', '/rotate-secret', undefined],
      ['POST', '/test', { event: 'server.created' }],
      ['POST', '/recover', { since: '2025-01-01T00:00:00Z' }],
    ] as const) {
      const sent = { method, ...(body ? { body } : {}) };
      const errors = async (path: string): Promise<unknown> => {
        const { status, json } = await send({ ...sent, path: `${path}${to}` });
        return [status, json.errors.map((error) => ({ ...error, id: '' }))];
      };
      expect(await errors(theirs), `${method} ${to}`).toEqual(await errors('/v2/webhooks/whk_0000'));
    }
    const [row] = await world.store.all('select status, version from webhooks where account_id = $1', otherAccount);
    expect(row).toEqual({ status: 'active', version: 1 });
    expect(account).not.toBe(otherAccount);
  });
});
