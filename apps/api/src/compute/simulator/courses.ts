// What an order leads to.
import type { PlanSize } from '../server-spec.ts';
import type { Duration } from './times.ts';
import type { Course, Phase } from './timeline.ts';

export interface Target {
  readonly plan: PlanSize;
  readonly address: string;
  /** Why it won't work, null where it will. */
  readonly failure: string | null;
}

export function start(to: Target, duration: Duration): Course {
  const starting: Phase = { state: 'starting', plan: to.plan, address: null, reason: null };
  return [{ phase: starting, lasts: duration('start') }, end(to)];
}

export function resize(current: Phase, to: Target, duration: Duration): Course {
  return [{ phase: { ...current, state: 'resizing' }, lasts: duration('resize') }, end(to)];
}

/** @returns also when it is gone, in milliseconds from now */
export function stop(current: Phase, duration: Duration): { course: Course; lasts: number } {
  const lasts = duration('stop');
  const stopping: Phase = { ...current, state: 'stopping', reason: null };
  return {
    course: [
      { phase: stopping, lasts },
      { ...stopping, state: 'gone', address: null },
    ],
    lasts,
  };
}

export function failed(plan: PlanSize, reason: string): Phase {
  return { state: 'failed', plan, address: null, reason };
}

function end({ plan, address, failure }: Target): Phase {
  return failure === null ? { state: 'running', plan, address, reason: null } : failed(plan, failure);
}
