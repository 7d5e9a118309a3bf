import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choosePlan } from '../../../src/servers/autoscaling/choose-plan.ts';
import type { Autoscaling } from '../../../src/servers/server.ts';
import { catalog } from '../set-up.ts';

function on(plan: string, range: Partial<Autoscaling> | null = {}): Parameters<typeof choosePlan>[0] {
  const all = { min_plan: 'starter', max_plan: 'enterprise', target_cpu_percent: 60 };
  return { plan, image: 'ubuntu-22.04', autoscaling: range && JSON.stringify({ ...all, ...range }) };
}

const up = (from: string, plan: string): object => ({ plan, scaling: { from_plan: from, reason: 'cpu_above_target' } });
const down = (from: string, plan: string): object => ({
  plan,
  scaling: { from_plan: from, reason: 'cpu_below_target' },
});

test.for([
  ['well above the target it goes up', on('professional'), 67, up('professional', 'enterprise')],
  ['a little above it stays', on('professional'), 65, undefined],
  ['up is one plan at a time', on('starter'), 100, up('starter', 'professional')],
  ['not above the range', on('professional', { max_plan: 'professional' }), 100, undefined],
  ['where the smaller plan would do, it goes down', on('professional'), 23, down('professional', 'starter')],
  ['where the smaller plan would be busy, it stays', on('professional'), 25, undefined],
  ['down is one plan at a time', on('enterprise'), 1, down('enterprise', 'professional')],
  ['not below the range', on('professional', { min_plan: 'professional' }), 1, undefined],
  ['a high target can be exceeded', on('starter', { target_cpu_percent: 90 }), 96, up('starter', 'professional')],
  ['a low target can be undercut', on('professional', { target_cpu_percent: 10 }), 3, down('professional', 'starter')],
  ['without auto-scaling it stays', on('starter', null), 100, undefined],
  ['on a plan that is no longer offered it stays', on('old'), 100, undefined],
] as const)('%s', ([, server, load, expected]) => {
  expect(choosePlan(server, load, catalog)).toEqual(expected);
});

test('a plan that is not available is passed over', () => {
  const plans = new Map([...catalog.plans].map(([id, plan]) => [id, { ...plan, available: id !== 'professional' }]));
  expect(choosePlan(on('starter'), 100, { ...catalog, plans })).toEqual(up('starter', 'enterprise'));
  expect(choosePlan(on('enterprise'), 1, { ...catalog, plans })).toEqual(down('enterprise', 'starter'));
});

test('the same work never asks for a plan and then for the one before it', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 4, noNaN: true }),
      fc.constantFrom(...catalog.plans.keys()),
      fc.integer({ min: 10, max: 90 }),
      (busy, plan, target) => {
        const load = (id: string): number => Math.min(100, (busy / (catalog.plans.get(id)?.vcpus ?? 1)) * 100);
        const settings = { target_cpu_percent: target };
        const first = choosePlan(on(plan, settings), load(plan), catalog);
        const second = first && choosePlan(on(first.plan, settings), load(first.plan), catalog);
        expect(second?.plan).not.toBe(plan);
      },
    ),
    { numRuns: 2_000 },
  );
});
