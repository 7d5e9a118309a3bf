import { expect, test } from 'vitest';
import type { Instance } from '../../../src/compute/instance.ts';
import { Instances } from '../../../src/servers/reconcile/instances.ts';

const plan = { id: 'starter', vcpus: 1, memory_mb: 2048, disk_gb: 50 };

function instance(serverId: string, more: Partial<Instance> = {}): Instance {
  return { serverId, name: 'web', state: 'running', plan, address: null, reason: null, cpuPercent: null, ...more };
}

test('an observation replaces what was known, and says what has changed', () => {
  const instances = new Instances(() => 0);
  for (const id of ['same', 'moved', 'gone', 'busy']) instances.set(instance(id));
  instances.beginObservation();
  const observed = [
    instance('same'),
    instance('moved', { address: '10.0.1.2' }),
    instance('busy', { cpuPercent: 50 }),
    instance('new'),
  ];
  expect(instances.endObservation(observed).toSorted()).toEqual(['gone', 'moved', 'new']);
  expect(instances.ids().toSorted()).toEqual(['busy', 'moved', 'new', 'same']);
  expect(instances.get('moved')?.address).toBe('10.0.1.2');
});

test('what is told while an observation is under way is newer than it', () => {
  const instances = new Instances(() => 0);
  instances.set(instance('a'));
  instances.set(instance('b'));
  instances.beginObservation();
  instances.delete('a');
  instances.set(instance('b', { state: 'stopped' }));
  instances.set(instance('c'));
  expect(instances.endObservation([instance('a'), instance('b')])).toEqual([]);
  expect(instances.get('a')).toBeUndefined();
  expect(instances.get('b')?.state).toBe('stopped');
  expect(instances.get('c')).toBeDefined();
});

test('it is known for how long one has been missing, until it is back', () => {
  let now = 1_000;
  const instances = new Instances(() => now);
  expect(instances.missingFor('a')).toBe(0);
  now += 500;
  expect(instances.missingFor('a')).toBe(500);
  instances.set(instance('a'));
  instances.delete('a');
  expect(instances.missingFor('a')).toBe(0);
  now += 500;
  instances.forget('a');
  expect(instances.missingFor('a')).toBe(0);
});
