import { describe, expect, test } from 'vitest';
import type { Instance } from '../../../src/compute/instance.ts';
import { Autoscaler, coolDown } from '../../../src/servers/autoscaling/autoscaler.ts';
import { engines } from '../../engines.ts';
import { setUpLoop, type Loop } from '../reconciling.ts';
import { catalog, setUp, type World } from '../set-up.ts';

const autoscaling = { min_plan: 'starter', max_plan: 'enterprise', target_cpu_percent: 60 };
const second = 1_000;

async function newScaled(world: World, more: object = {}): Promise<{ id: string }> {
  const [server] = await world.create({ autoscaling, ...more });
  return await world.move({ id: server?.id ?? '' }, { status: 'running', ip: '10.0.1.2', settled: true });
}

/** Looks every 15 seconds, for so long. */
async function watch(
  world: World,
  id: string,
  cpu: (at: number) => number,
  seconds: number,
  scaler?: Autoscaler,
): Promise<void> {
  const autoscaler = scaler ?? new Autoscaler({ ...world, catalog });
  for (let at = 0; at <= seconds; at += 15) {
    const { plan } = await world.read({ id });
    const size = catalog.plans.get(plan) ?? { id: plan, vcpus: 1, memory_mb: 1, disk_gb: 1 };
    const figures: Instance = {
      serverId: id,
      name: 'web',
      state: 'running',
      plan: size,
      address: '10.0.1.2',
      reason: null,
      cpuPercent: cpu(at),
    };
    await autoscaler.step([figures]);
    world.time.now += 15 * second;
  }
}

describe.each(engines)('on %s', (engine) => {
  test('a load that stays above the target moves the server up, after a while', async (context) => {
    const world = await setUp(engine, context);
    const { id } = await newScaled(world);
    world.time.now += coolDown;
    const autoscaler = new Autoscaler({ ...world, catalog });
    await watch(world, id, () => 90, 45, autoscaler);
    expect(await world.read({ id })).toMatchObject({ status: 'running', plan: 'professional' });
    await watch(world, id, () => 90, 30, autoscaler);
    expect(await world.read({ id })).toMatchObject({
      status: 'resizing',
      plan: 'enterprise',
      actual_plan: 'professional',
      scaling: JSON.stringify({ from_plan: 'professional', reason: 'cpu_above_target' }),
    });
  });

  test('a short peak moves nothing', async (context) => {
    const world = await setUp(engine, context);
    const { id } = await newScaled(world);
    world.time.now += coolDown;
    await watch(world, id, (at) => (at % 300 === 120 ? 100 : 50), 1_800);
    expect(await world.read({ id })).toMatchObject({ status: 'running', version: 2 });
  });

  test('after a start or a resize the plan stays for a while', async (context) => {
    const world = await setUp(engine, context);
    const { id } = await newScaled(world);
    const start = world.time.now;
    await watch(world, id, () => 100, 270);
    expect((await world.read({ id })).status).toBe('running');
    await watch(world, id, () => 100, 120);
    const moved = await world.read({ id });
    expect(moved.status).toBe('resizing');
    expect(moved.updated_at - start).toBeGreaterThanOrEqual(coolDown);
  });

  test('a server without auto-scaling, or in motion, is left alone', async (context) => {
    const world = await setUp(engine, context);
    const plain = await newScaled(world, { autoscaling: null });
    world.time.now += coolDown;
    await watch(world, plain.id, () => 100, 300);
    expect(await world.read(plain)).toMatchObject({ status: 'running', version: 2 });
    const scaled = await newScaled(world);
    await world.move(scaled, { status: 'stopping' });
    world.time.now += coolDown;
    await watch(world, scaled.id, () => 100, 300);
    expect(await world.read(scaled)).toMatchObject({ status: 'stopping', version: 3 });
  });

  test('of two processes that see the same, one moves it', async (context) => {
    const world = await setUp(engine, context);
    const { id } = await newScaled(world);
    world.time.now += coolDown;
    const both = [new Autoscaler({ ...world, catalog }), new Autoscaler({ ...world, catalog })];
    for (let look = 0; look < 6; look += 1) {
      const { plan } = await world.read({ id });
      const size = catalog.plans.get(plan) ?? { id: '', vcpus: 1, memory_mb: 1, disk_gb: 1 };
      const figures = {
        serverId: id,
        name: '',
        state: 'running',
        plan: size,
        address: null,
        reason: null,
        cpuPercent: 95,
      } as const;
      await Promise.all(both.map((autoscaler) => autoscaler.step([figures])));
      world.time.now += 15 * second;
    }
    const moves = await world.store.all("select number from server_transitions where status = 'resizing'");
    expect(moves).toHaveLength(1);
  });

  test('over the simulator, work that grows and goes moves the server up and down again, and each is an event', async (context) => {
    const loop: Loop = await setUpLoop(engine, context, { lookEvery: 100 });
    const [server] = await loop.create({ autoscaling, plan: 'starter' });
    const id = server?.id ?? '';
    await loop.until(server, { status: 'running' });
    // While the loop looks ten times a second, its clock runs 150 times as fast: it looks every 15 seconds.
    const timer = setInterval(() => (loop.ahead.milliseconds += 15 * second), 100);
    context.onTestFinished(() => clearInterval(timer));
    await loop.control.setLoad(id, 0.9);
    await loop.until(server, { status: 'running', plan: 'professional', actual_plan: 'professional' });
    await loop.control.setLoad(id, 0.1);
    await loop.until(server, { status: 'running', plan: 'starter', actual_plan: 'starter' });
    const scaled = (await loop.events()).filter(({ event }) => event === 'server.scaled');
    const usual = { server_id: id, region: 'us-east-1' };
    expect(scaled.map(({ data }) => data)).toEqual([
      { ...usual, direction: 'up', from_plan: 'starter', to_plan: 'professional', reason: 'cpu_above_target' },
      { ...usual, direction: 'down', from_plan: 'professional', to_plan: 'starter', reason: 'cpu_below_target' },
    ]);
  });
});
