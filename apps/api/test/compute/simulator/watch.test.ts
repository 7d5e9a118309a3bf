import { expect, test, vi } from 'vitest';
import { watch } from '../conformance/world.ts';
import { Simulator } from '../../../src/compute/simulator/simulator.ts';
import { newSimulatedWorld, server } from './world.ts';

const patience = { timeout: 20_000, interval: 5 };

test('a transition is told when the clock comes to it, and not before', async (context) => {
  const { simulator, time } = await newSimulatedWorld(context);
  const told = await watch(simulator, context);
  await simulator.apply(server('srv_1'));
  time.now += 2_999;
  await simulator.apply(server('srv_2'));
  await told.untilTold('srv_2', 'starting');
  expect(told.statesOf('srv_1')).toEqual(['starting']);
  time.now += 1;
  await told.untilTold('srv_1', 'running');
  expect(told.statesOf('srv_2')).toEqual(['starting']);
});

test('stages that were over before anybody looked are told all the same', async (context) => {
  const { simulator, file, time } = await newSimulatedWorld(context);
  const told = await watch(simulator, context);
  // Another one makes it all happen between two looks.
  const other = await Simulator.open(file, { clock: () => time.now, speed: 10_000 });
  context.onTestFinished(() => other.close());
  await other.apply(server('srv_1'));
  time.now += 1;
  await other.remove('srv_1');
  time.now += 1;
  await told.untilTold('srv_1', 'gone');
  expect(told.statesOf('srv_1')).toEqual(['starting', 'running', 'stopping', 'gone']);
});

test('what was to come and did not is not told', async (context) => {
  const { simulator, time } = await newSimulatedWorld(context);
  const told = await watch(simulator, context);
  await simulator.apply(server('srv_1'));
  await told.untilTold('srv_1', 'starting');
  await simulator.remove('srv_1');
  time.now += 10_000;
  await told.untilTold('srv_1', 'gone');
  expect(told.statesOf('srv_1')).toEqual(['starting', 'stopping', 'gone']);
});

test('after an outage there is another resync, and nothing during it', async (context) => {
  const { simulator, control, time } = await newSimulatedWorld(context);
  const told = await watch(simulator, context);
  await simulator.apply(server('srv_1'));
  await told.untilTold('srv_1', 'starting');
  await control.disconnect();
  // Other connections to the file are looked at four times a second.
  await vi.waitFor(async () => expect((await simulator.about()).healthy).toBe(false), patience);
  await new Promise((resolve) => setTimeout(resolve, 600));
  time.now += 3_000;
  await control.reconnect();
  await vi.waitFor(() => expect(told.changes.at(-1)).toEqual({ kind: 'resync' }), patience);
  expect(told.statesOf('srv_1')).toEqual(['starting']);
  await simulator.remove('srv_1');
  await told.untilTold('srv_1', 'stopping');
});

test('one that slept longer than anything is kept is told to look at everything', async (context) => {
  const { simulator, time } = await newSimulatedWorld(context);
  const told = await watch(simulator, context);
  await simulator.apply(server('srv_1'));
  await told.untilTold('srv_1', 'starting');
  time.now += 24 * 3_600_000;
  await vi.waitFor(() => expect(told.changes.at(-1)).toEqual({ kind: 'resync' }), patience);
  expect(await simulator.observe()).toMatchObject([{ state: 'running' }]);
});

test('a long time in which nothing happens is nothing that was missed', async (context) => {
  const { simulator, time } = await newSimulatedWorld(context);
  const told = await watch(simulator, context);
  for (let quarter = 0; quarter < 12; quarter += 1) {
    time.now += 15 * 60_000;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  await simulator.apply(server('srv_1'));
  await told.untilTold('srv_1', 'starting');
  expect(told.changes.map(({ kind }) => kind)).toEqual(['resync', 'instance']);
});

test('a watch at rest wakes a few times a second', async (context) => {
  const clock = vi.fn<() => number>(Date.now);
  const { simulator } = await newSimulatedWorld(context, { clock, lookEvery: 250 });
  await watch(simulator, context);
  clock.mockClear();
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(clock.mock.calls.length).toBeLessThan(12);
});
