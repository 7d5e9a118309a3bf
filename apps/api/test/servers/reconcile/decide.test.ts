import { expect, test } from 'vitest';
import type { Instance, InstanceState } from '../../../src/compute/instance.ts';
import { decide, lostAfter } from '../../../src/servers/reconcile/decide.ts';
import type { ServerStatus } from '../../../src/servers/server.ts';

const small = { id: 'starter', vcpus: 1, memory_mb: 2048, disk_gb: 50 };
const large = { id: 'professional', vcpus: 2, memory_mb: 4096, disk_gb: 80 };

function wanted(status: ServerStatus, more: object = {}): Parameters<typeof decide>[0] {
  return { status, name: 'web', ip: status === 'provisioning' ? null : '10.0.1.2', settled: 1, ...more };
}

function has(state: InstanceState, more: Partial<Instance> = {}): Instance {
  const address = state === 'running' ? '10.0.1.2' : null;
  return { serverId: 'srv_1', name: 'web', state, plan: small, address, reason: null, cpuPercent: null, ...more };
}

const wait = { do: 'wait' };
const apply = { do: 'apply' };
const remove = { do: 'remove' };
const running = { do: 'move', to: { status: 'running', ip: '10.0.1.2', settled: true } };
const anew = { do: 'move', to: { status: 'provisioning' } };
const error = (reason: string): object => ({ do: 'move', to: { status: 'error', reason } });

test.for<[string, Parameters<typeof decide>[0], Instance | undefined, object]>([
  ['a new server without a machine is applied', wanted('provisioning'), undefined, apply],
  ['a new server is waited for while it starts', wanted('provisioning'), has('starting'), wait],
  ['a new server that is up runs', wanted('provisioning'), has('running'), running],
  ['a new server without an address is waited for', wanted('provisioning'), has('running', { address: null }), wait],
  [
    'a new server that was renamed meanwhile runs, and is not at rest',
    wanted('provisioning', { name: 'api' }),
    has('running'),
    { do: 'move', to: { status: 'running', ip: '10.0.1.2', settled: false } },
  ],
  ['a new server that is stopped is applied', wanted('provisioning'), has('stopped'), apply],
  ['a new server on another plan is applied', wanted('provisioning'), has('running', { plan: large }), apply],
  [
    'a new server that failed is an error',
    wanted('provisioning'),
    has('failed', { reason: 'It did not boot.' }),
    error('It did not boot.'),
  ],
  ['a new server whose old machine still goes is waited for', wanted('provisioning'), has('stopping'), wait],
  ['a running server as wanted is left alone', wanted('running'), has('running'), wait],
  [
    'a running server that was to be changed, and has been, settles',
    wanted('running', { settled: 0 }),
    has('running'),
    { do: 'settle' },
  ],
  ['a running server of another name is applied', wanted('running', { name: 'api' }), has('running'), apply],
  ['a running server on another plan is applied', wanted('running'), has('running', { plan: large }), apply],
  [
    'a larger disk than wanted is as wanted',
    wanted('running'),
    has('running', { plan: { ...small, disk_gb: 80 } }),
    wait,
  ],
  [
    'a running server with another address gets it',
    wanted('running'),
    has('running', { address: '10.0.1.9' }),
    { do: 'readdress', ip: '10.0.1.9' },
  ],
  [
    'a running server that lost its address keeps the one it had',
    wanted('running'),
    has('running', { address: null }),
    wait,
  ],
  [
    'a running server that stopped is started again',
    wanted('running'),
    has('stopped'),
    { do: 'restart', reason: null },
  ],
  [
    'a running server that failed is started again',
    wanted('running'),
    has('failed', { reason: 'It panicked.' }),
    { do: 'restart', reason: 'It panicked.' },
  ],
  ['a running server that starts is waited for', wanted('running'), has('starting'), wait],
  ['a server is waited for while it is resized', wanted('resizing'), has('resizing', { plan: large }), wait],
  ['a server that is to be resized is applied', wanted('resizing'), has('running', { plan: large }), apply],
  ['a server that has its new plan runs', wanted('resizing'), has('running'), running],
  ['a server that is to go is removed', wanted('stopping'), has('running'), remove],
  ['a server that is to go is removed also where nothing is known of it', wanted('stopping'), undefined, remove],
  ['a server that goes is waited for', wanted('stopping'), has('stopping'), wait],
  ['a server in error is left alone', wanted('error'), has('failed'), wait],
  ['a terminated server is left alone', wanted('terminated'), undefined, wait],
])('%s', ([, server, instance, expected]) => {
  expect(decide(server, instance, small, 0)).toEqual(expected);
});

test.for(['running', 'resizing'] as const)(
  'a machine that is missing while %s is made anew after a while',
  (status) => {
    expect(decide(wanted(status), undefined, small, 0)).toEqual({ do: 'wait', milliseconds: lostAfter });
    expect(decide(wanted(status), undefined, small, lostAfter - 1)).toEqual({ do: 'wait', milliseconds: 1 });
    expect(decide(wanted(status), undefined, small, lostAfter)).toEqual(anew);
  },
);

test('a plan that is no longer offered stops only who has not got it', () => {
  const gone = error('The plan of the server is no longer offered.');
  expect(decide(wanted('provisioning'), undefined, undefined, 0)).toEqual(gone);
  expect(decide(wanted('running'), has('running'), undefined, 0)).toEqual(wait);
  expect(decide(wanted('resizing'), has('running'), undefined, 0)).toEqual({
    do: 'move',
    to: { status: 'running', keepPlan: true },
  });
  expect(decide(wanted('stopping'), has('running'), undefined, 0)).toEqual(remove);
});
