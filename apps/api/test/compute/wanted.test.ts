import { expect, test } from 'vitest';
import type { Instance } from '../../src/compute/instance.ts';
import { isAsWanted } from '../../src/compute/wanted.ts';
import { large, server, small } from './simulator/world.ts';

const wanted = server('srv_1', { name: 'web-1', plan: small });
const up: Instance = {
  serverId: 'srv_1',
  name: 'web-1',
  state: 'running',
  plan: small,
  address: '10.0.1.2',
  reason: null,
  cpuPercent: 12.5,
};

test('an instance that is up with its plan and its name is as wanted', () => {
  expect(isAsWanted(up, wanted)).toBe(true);
});

test('a disk that is larger than the plan says is as wanted, because it can not shrink', () => {
  expect(isAsWanted({ ...up, plan: { ...small, disk_gb: large.disk_gb } }, wanted)).toBe(true);
  expect(isAsWanted({ ...up, plan: { ...small, disk_gb: small.disk_gb - 1 } }, wanted)).toBe(false);
});

test.for<Partial<Instance>>([
  { name: 'web-2' },
  { state: 'starting' },
  { state: 'resizing' },
  { state: 'stopped' },
  { plan: large },
  { plan: { ...small, id: 'renamed' } },
  { plan: { ...small, vcpus: 2 } },
  { plan: { ...small, memory_mb: 1_024 } },
])('one with %j is not', (difference) => {
  expect(isAsWanted({ ...up, ...difference }, wanted)).toBe(false);
});
