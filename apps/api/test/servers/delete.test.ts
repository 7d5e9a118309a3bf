import { describe, expect, test } from 'vitest';
import { readUserData } from '../../src/servers/user-data.ts';
import { engines } from '../engines.ts';
import { cipher, serve, setUp } from './set-up.ts';

describe.each(engines)('on %s', (engine) => {
  test('a server that is terminated is stopping, then gone, and stays readable', async (context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    const [server] = await world.create({ user_data: '#cloud-config' });
    const path = `/v2/servers/${server?.id}`;
    const stopping = await send({ method: 'DELETE', path });
    expect(stopping.data.attributes['status']).toBe('stopping');
    expect(stopping.headers.etag).toBe('"2"');
    world.time.now += 60_000;
    await world.move({ id: server?.id ?? '' }, { status: 'terminated' });
    const { attributes } = (await send({ path })).data;
    expect(attributes).toMatchObject({ status: 'terminated', terminated_at: '2025-01-15T14:23:07Z' });
    expect(await readUserData(world.store, cipher, server?.id ?? '')).toBeNull();
  });

  test('a repeated DELETE answers the current state, whatever version it names', async (context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    const [server] = await world.create();
    const request = { method: 'DELETE', path: `/v2/servers/${server?.id}`, headers: { 'If-Match': '"1"' } };
    const first = await send(request);
    const second = await send(request);
    expect([second.status, second.data]).toEqual([200, first.data]);
    await world.move({ id: server?.id ?? '' }, { status: 'terminated' });
    const third = await send(request);
    expect([third.status, third.data.attributes['status'], third.headers.etag]).toEqual([200, 'terminated', '"3"']);
  });

  test('a stale version keeps the server', async (context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    const [server] = await world.create();
    const path = `/v2/servers/${server?.id}`;
    expect((await send({ method: 'DELETE', path, headers: { 'If-Match': '"9"' } })).status).toBe(412);
    expect((await send({ path })).data.attributes['status']).toBe('provisioning');
  });

  test('a server in error can be terminated, and then has no reason any more', async (context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    const [server] = await world.create();
    const path = `/v2/servers/${server?.id}`;
    await world.move({ id: server?.id ?? '' }, { status: 'error', reason: 'There is no capacity.' });
    expect((await send({ path })).data.attributes).toMatchObject({
      status: 'error',
      status_reason: 'There is no capacity.',
    });
    const { data } = await send({ method: 'DELETE', path });
    expect(data.attributes).toMatchObject({ status: 'stopping', status_reason: null });
  });

  test('a terminated server is no longer named by its siblings, and names those that still exist', async (context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    const servers = await world.create({ count: 3 });
    const [a, b, c] = servers.map(({ id }) => id);
    const siblings = async (id = ''): Promise<string[]> =>
      (await send({ path: `/v2/servers/${id}` })).data.relationships.siblings.data.map((sibling) => sibling.id);
    await world.move({ id: a ?? '' }, { status: 'terminated' });
    expect(await siblings(a)).toEqual([b, c].toSorted());
    expect(await siblings(b)).toEqual([c]);
    await world.move({ id: c ?? '' }, { status: 'terminated' });
    expect(await Promise.all([a, b, c].map((id) => siblings(id)))).toEqual([[b], [], [b]]);
    expect((await send({ path: `/v2/servers/${b}` })).headers.etag).toBe('"1"');
  });
});
