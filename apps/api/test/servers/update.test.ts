import { describe, expect, test } from 'vitest';
import type { Transition } from '../../src/servers/transition.ts';
import { engines } from '../engines.ts';
import { addAccount, serve, setUp, type World } from './set-up.ts';

const range = { min_plan: 'starter', max_plan: 'professional', target_cpu_percent: 60 };
const up: Transition = { status: 'running', ip: '10.0.1.2', settled: true };

async function newRunning(world: World): Promise<{ id: string; path: string }> {
  const [server] = await world.create({ name: 'web', tags: { env: 'test' } });
  await world.move({ id: server?.id ?? '' }, up);
  return { id: server?.id ?? '', path: `/v2/servers/${server?.id}` };
}

describe.each(engines)('on %s', (engine) => {
  test('PUT replaces the configuration, and another plan resizes the server', async (context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    const { path } = await newRunning(world);
    world.time.now += 5_000;
    const body = { name: 'api', plan: 'enterprise', tags: { team: 'a' }, autoscaling: null };
    const { status, data, headers } = await send({ method: 'PUT', path, body });
    expect(status).toBe(200);
    expect(headers.etag).toBe('"3"');
    expect(data.attributes).toMatchObject({ ...body, status: 'resizing', updated_at: '2025-01-15T14:22:12Z' });
    expect((await send({ path })).data).toEqual(data);
    expect((await send({ path: '/v2/servers?filter%5Btag%5D=team:a' })).list).toEqual([data]);
    expect((await send({ path: '/v2/servers?filter%5Btag%5D=env' })).list).toEqual([]);
  });

  test('PATCH changes only what is sent', async (context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    const { id, path } = await newRunning(world);
    const before = (await send({ path })).data.attributes;
    const { data } = await send({ method: 'PATCH', path, body: { autoscaling: range } });
    expect(data.attributes).toEqual({ ...before, autoscaling: range });
    expect(await world.read({ id })).toMatchObject({ settled: 1 }); // which is nothing to the driver
    await send({ method: 'PATCH', path, body: { name: 'b' } });
    expect(await world.read({ id })).toMatchObject({ settled: 0, status: 'running' });
  });

  test('what is so already is not written again', async (context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    const { path } = await newRunning(world);
    await send({ method: 'PATCH', path, body: { tags: { a: '1', b: '2' }, autoscaling: range } });
    const before = await send({ path });
    world.time.now += 5_000;
    const same = { tags: { b: '2', a: '1' }, autoscaling: { ...range }, name: 'web' };
    const after = await send({ method: 'PATCH', path, body: { ...same, plan: 'professional' } });
    expect(after.data).toEqual(before.data);
    expect(after.headers.etag).toBe(before.headers.etag);
  });

  test('a version that was not seen is refused, and the one that was is changed', async (context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    const { path } = await newRunning(world);
    const patch = { method: 'PATCH', path, body: { name: 'b' } };
    const stale = await send({ ...patch, headers: { 'If-Match': '"1"' } });
    expect([stale.status, stale.json.errors[0]?.code]).toEqual([412, 'precondition_failed']);
    expect((await send({ ...patch, headers: { 'If-Match': '"2"' } })).data.attributes['name']).toBe('b');
  });

  test.for([
    ['an unknown plan', { plan: 'huge' }, '/plan'],
    ['a plan outside the range it has', { plan: 'enterprise' }, '/plan'],
    [
      'a range that the plan is not in',
      { autoscaling: { ...range, min_plan: 'enterprise', max_plan: 'enterprise' } },
      '/autoscaling',
    ],
    ['a range with an unknown plan', { autoscaling: { ...range, min_plan: 'huge' } }, '/autoscaling/min_plan'],
  ] as const)('%s is refused', async ([, body, pointer], context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    const { path } = await newRunning(world);
    await send({ method: 'PATCH', path, body: { autoscaling: range } });
    const { status, json } = await send({ method: 'PATCH', path, body });
    expect([status, json.errors[0]?.code, json.errors[0]?.source?.pointer]).toEqual([400, 'invalid_body', pointer]);
  });

  test.for<[string, Transition[], object, number]>([
    ['a new name while provisioning', [], { name: 'b' }, 200],
    ['another plan while provisioning', [], { plan: 'starter' }, 409],
    [
      'another plan while resizing',
      [up, { status: 'resizing', plan: 'enterprise', scaling: null }],
      { plan: 'starter' },
      409,
    ],
    [
      'the same plan while resizing',
      [up, { status: 'resizing', plan: 'starter', scaling: null }],
      { plan: 'starter' },
      200,
    ],
    ['anything while stopping', [up, { status: 'stopping' }], { name: 'web' }, 409],
    ['anything when terminated', [{ status: 'stopping' }, { status: 'terminated' }], { name: 'b' }, 409],
    ['anything in error', [{ status: 'error', reason: 'There is no capacity.' }], { name: 'b' }, 409],
  ])('%s', async ([, moves, body, expected], context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    const [server] = await world.create({ name: 'web' });
    for (const move of moves) await world.move({ id: server?.id ?? '' }, move);
    const path = `/v2/servers/${server?.id}`;
    const before = await send({ path });
    // A stale version makes no difference to what would be refused without it.
    const headers = expected === 409 ? { 'If-Match': '"0"' } : {};
    const { status, json } = await send({ method: 'PATCH', path, body, headers });
    const [error] = json.errors ?? [];
    expect([status, error?.code]).toEqual([expected, expected === 409 ? 'state_conflict' : undefined]);
    const isSame = (await send({ path })).text === before.text;
    expect(isSame).toBe(!('name' in body) || expected === 409);
  });

  test('the server of another account is as unknown as one that never was', async (context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    await addAccount(world.store, 'acc_other');
    const [theirs] = await world.create({}, 'acc_other');
    for (const request of [{}, { method: 'PATCH', body: { name: 'b' } }, { method: 'DELETE' }]) {
      const replies = await Promise.all(
        [theirs?.id, 'srv_0'].map((id) => send({ ...request, path: `/v2/servers/${id}` })),
      );
      const texts = replies.map(({ text }) => text.replaceAll(/req_\w+/g, 'req'));
      expect(replies.map(({ status }) => status)).toEqual([404, 404]);
      expect(texts[0]).toBe(texts[1]);
    }
    expect(await world.read({ id: theirs?.id ?? '' })).toMatchObject({ version: 1, status: 'provisioning' });
  });
});
