import { describe, expect, test } from 'vitest';
import { serverDocuments } from '../../src/servers/documents.ts';
import type { Transition } from '../../src/servers/transition.ts';
import { rebuild } from '../../src/store/documents.ts';
import { engines } from '../engines.ts';
import { account, setUp, type World } from './set-up.ts';

const up: Transition = { status: 'running', ip: '10.0.1.2', settled: true };

async function lifeOf({ store }: World, id: string): Promise<unknown[]> {
  const rows = await store.all(
    'select number, at, status, plan from server_transitions where server_id = $1 order by number',
    id,
  );
  return rows.map(({ number, at, status, plan }) => [number, at, status, plan]);
}

async function eventsOf({ store }: World): Promise<{ event: string; data: unknown }[]> {
  const rows = await store.all<{ payload: string; account_id: string }>('select * from events order by position');
  expect(rows.every(({ account_id }) => account_id === account)).toBe(true);
  return rows.map(({ payload }) => JSON.parse(payload));
}

describe.each(engines)('on %s', (engine) => {
  test('each step of a life is a transition, with the plan that the server runs on', async (context) => {
    const world = await setUp(engine, context);
    const [server] = await world.create();
    const id = server?.id ?? '';
    const start = world.time.now;
    const steps: Transition[] = [
      up,
      { status: 'resizing', plan: 'enterprise', scaling: null },
      up,
      { status: 'resizing', plan: 'starter', scaling: null },
      { status: 'running', keepPlan: true },
      { status: 'stopping' },
      { status: 'terminated' },
    ];
    for (const step of steps) {
      world.time.now += 1_000;
      await world.move({ id }, step);
    }
    expect(await lifeOf(world, id)).toEqual([
      [1, start, 'provisioning', 'professional'],
      [2, start + 1_000, 'running', 'professional'],
      [3, start + 2_000, 'resizing', 'professional'],
      [4, start + 3_000, 'running', 'enterprise'],
      [5, start + 4_000, 'resizing', 'enterprise'],
      [6, start + 5_000, 'running', 'enterprise'],
      [7, start + 6_000, 'stopping', 'enterprise'],
      [8, start + 7_000, 'terminated', 'enterprise'],
    ]);
    expect(await world.read({ id })).toMatchObject({ plan: 'enterprise', version: 8 });
    expect((await eventsOf(world)).map(({ event }) => event)).toEqual(['server.created']);
  });

  test('a server that runs for the first time is an event, and one that was made anew is not', async (context) => {
    const world = await setUp(engine, context);
    const [server] = await world.create();
    const id = server?.id ?? '';
    for (const step of [up, { status: 'provisioning' } as const, { ...up, ip: '10.0.1.3' }])
      await world.move({ id }, step);
    expect((await eventsOf(world)).map(({ event, data }) => [event, data])).toEqual([
      ['server.created', { server_id: id, region: 'us-east-1', ip: '10.0.1.2', status: 'running' }],
    ]);
    expect(await world.read({ id })).toMatchObject({ ip: '10.0.1.3', status: 'running' });
  });

  test('auto-scaling is an event when the server has its new plan, and none when it did not get it', async (context) => {
    const world = await setUp(engine, context);
    const [server] = await world.create();
    const id = server?.id ?? '';
    const scaling = { from_plan: 'professional', reason: 'cpu_above_target' } as const;
    const resizing: Transition = { status: 'resizing', plan: 'enterprise', scaling };
    for (const step of [up, resizing, { status: 'running', keepPlan: true } as const]) await world.move({ id }, step);
    expect(await eventsOf(world)).toHaveLength(1);
    await world.move({ id }, resizing);
    expect(await eventsOf(world)).toHaveLength(1);
    await world.move({ id }, up);
    expect((await eventsOf(world)).map(({ event, data }) => [event, data]).slice(1)).toEqual([
      [
        'server.scaled',
        {
          server_id: id,
          region: 'us-east-1',
          direction: 'up',
          from_plan: 'professional',
          to_plan: 'enterprise',
          reason: 'cpu_above_target',
        },
      ],
    ]);
    expect(await world.read({ id })).toMatchObject({ scaling: null });
  });

  test('a document of an older version is written again as it was', async (context) => {
    const world = await setUp(engine, context);
    const servers = await world.create({ count: 2, tags: { a: 'b' } });
    await world.store.run("update servers set document = '{}', document_version = 0");
    expect(await rebuild(world.store, serverDocuments)).toBe(2);
    for (const server of servers) expect(await world.read(server)).toEqual(server);
  });
});
