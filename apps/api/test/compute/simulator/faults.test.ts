import { expect, test } from 'vitest';
import { ComputeRefusedError, ComputeUnavailableError } from '../../../src/compute/errors.ts';
import { large, newSimulatedWorld, server } from './world.ts';

test('the next order is refused with the reason that was given, and the one after is not', async (context) => {
  const { simulator, control } = await newSimulatedWorld(context);
  const reason = 'There is no capacity in us-east-1.';
  await control.refuseNext({ reason });
  await expect(simulator.apply(server('srv_1'))).rejects.toThrow(new ComputeRefusedError(reason));
  expect(await simulator.observe()).toEqual([]);
  await simulator.apply(server('srv_1'));
  expect(await simulator.observe()).toHaveLength(1);
});

test('a fault for one server waits for that server, and comes before one for all', async (context) => {
  const { simulator, control } = await newSimulatedWorld(context);
  await control.refuseNext({ reason: 'For all.' });
  await control.refuseNext({ serverId: 'srv_2', reason: 'For one.' });
  await expect(simulator.apply(server('srv_2'))).rejects.toThrow('For one.');
  await expect(simulator.apply(server('srv_1'))).rejects.toThrow('For all.');
  await simulator.apply(server('srv_1'));
  await simulator.apply(server('srv_2'));
});

test('a fault holds as often as was asked, and only for orders that change something', async (context) => {
  const { simulator, control, time } = await newSimulatedWorld(context);
  await simulator.apply(server('srv_1'));
  await control.refuseNext({ times: 2 });
  await simulator.apply(server('srv_1'));
  for (const id of ['srv_2', 'srv_3'])
    await expect(simulator.apply(server(id))).rejects.toThrow('There is no capacity for this server.');
  await simulator.apply(server('srv_2'));
  time.now += 3_000;
  expect(await simulator.observe()).toHaveLength(2);
});

test('the next start fails in the end, and starting again mends it', async (context) => {
  const { simulator, control, time } = await newSimulatedWorld(context);
  await control.failNext({ reason: 'The disk is full.' });
  await simulator.apply(server('srv_1'));
  await simulator.apply(server('srv_1'));
  expect(await simulator.observe()).toMatchObject([{ state: 'starting', reason: null }]);
  time.now += 3_000;
  expect(await simulator.observe()).toMatchObject([{ state: 'failed', reason: 'The disk is full.', address: null }]);
  await simulator.apply(server('srv_1'));
  time.now += 3_000;
  expect(await simulator.observe()).toMatchObject([{ state: 'running', reason: null, address: '10.0.1.2' }]);
});

test('the next resize fails in the end, also when it is applied again meanwhile', async (context) => {
  const { simulator, control, time } = await newSimulatedWorld(context);
  await simulator.apply(server('srv_1'));
  time.now += 3_000;
  await control.failNext();
  await simulator.apply(server('srv_1', { plan: large }));
  await simulator.apply(server('srv_1', { plan: large }));
  time.now += 1_500;
  expect(await simulator.observe()).toMatchObject([{ state: 'failed', plan: large }]);
});

test('a simulator that is disconnected answers nothing, says so, and goes on', async (context) => {
  const { simulator, control, time } = await newSimulatedWorld(context);
  await simulator.apply(server('srv_1'));
  await control.disconnect('The cable is out.');
  time.now += 3_000;
  const away = new ComputeUnavailableError('The cable is out.');
  await expect(simulator.apply(server('srv_2'))).rejects.toThrow(away);
  await expect(simulator.remove('srv_1')).rejects.toThrow(away);
  await expect(simulator.observe()).rejects.toThrow(away);
  expect(await simulator.about()).toMatchObject({ healthy: false, detail: 'The cable is out.' });

  await control.reconnect();
  expect(await simulator.observe()).toMatchObject([{ serverId: 'srv_1', state: 'running' }]);
  expect(await simulator.about()).toMatchObject({ healthy: true, detail: 'Servers are simulated.' });
});

test('a server can be stopped, fail and get lost by itself', async (context) => {
  const { simulator, control, time } = await newSimulatedWorld(context);
  await simulator.apply(server('srv_1'));
  time.now += 3_000;
  expect(await control.stop('srv_1')).toBe(true);
  expect(await simulator.observe()).toMatchObject([{ state: 'stopped', address: null, cpuPercent: null }]);
  await simulator.apply(server('srv_1'));
  time.now += 3_000;
  expect(await control.fail('srv_1', 'The kernel gave up.')).toBe(true);
  expect(await simulator.observe()).toMatchObject([{ state: 'failed', reason: 'The kernel gave up.' }]);
  expect(await control.lose('srv_1')).toBe(true);
  expect(await simulator.observe()).toEqual([]);
  expect(await control.lose('srv_1')).toBe(false);
  await simulator.apply(server('srv_1'));
  time.now += 3_000;
  expect(await simulator.observe()).toMatchObject([{ state: 'running' }]);
});

test('one that is being removed is not kept by what happens to it', async (context) => {
  const { simulator, control, time } = await newSimulatedWorld(context);
  await simulator.apply(server('srv_1'));
  await simulator.remove('srv_1');
  expect(await control.stop('srv_1')).toBe(true);
  expect(await simulator.observe()).toMatchObject([{ state: 'stopping' }]);
  await expect(simulator.apply(server('srv_1'))).rejects.toThrow(ComputeUnavailableError);
  time.now += 1_000;
  expect(await simulator.observe()).toEqual([]);
});
