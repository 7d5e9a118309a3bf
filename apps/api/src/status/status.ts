// How the API is doing, part by part. Each part is asked; what doesn't answer in time is not doing well.
import type { Status } from '@cloudnexus/types';
import type { About } from '../compute/driver.ts';
import { inTime } from '../jobs/in-time.ts';
import { shared } from '../jobs/shared.ts';
import type { Clock } from '../store/clock.ts';
import { timestamp } from '../timestamps.ts';

type Attributes = Status['attributes'];
export type Component = Attributes['components'][number];

/** How one part is doing. */
export interface Condition {
  readonly status: 'operational' | 'degraded' | 'outage';
  /** What is wrong, in words for customers. */
  readonly detail: string | null;
}

export const operational: Condition = { status: 'operational', detail: null };

export interface StatusSources {
  readonly clock: Clock;
  readonly apiVersion: string;
  /** Each by the name the contract has for it. Where one throws, it can't be used. */
  readonly parts: Readonly<Record<string, () => Promise<Condition>>>;
  /** What stands behind the servers, also while it doesn't answer. */
  readonly driver: About['driver'];
  readonly compute: () => Promise<About>;
  /** How long the delivery that has been due for longest is waiting, in seconds. */
  readonly deliveryLag: () => Promise<number>;
}

/** Asked again by then, however often the status is asked for. In milliseconds. */
const freshFor = 1000;
/** In milliseconds. */
const patience = 2000;

/**
 * @returns what tells the status, which is looked at no more than once a second. A part that doesn't answer is not asked
 *   again until it has, so that nobody can pile up questions on what is in trouble.
 */
export function statusReader(given: StatusSources): () => Promise<Attributes> {
  const sources = {
    ...given,
    parts: Object.fromEntries(Object.entries(given.parts).map(([name, check]) => [name, shared(check)])),
    compute: shared(given.compute),
    deliveryLag: shared(given.deliveryLag),
  };
  let last: { at: number; attributes: Promise<Attributes> } | undefined;
  return async () => {
    const now = sources.clock();
    if (last === undefined || Math.abs(now - last.at) >= freshFor) last = { at: now, attributes: look(sources, now) };
    return await last.attributes;
  };
}

async function look(
  { parts, driver, compute, deliveryLag, apiVersion }: StatusSources,
  now: number,
): Promise<Attributes> {
  const [components, about, lag] = await Promise.all([
    Promise.all(Object.entries(parts).map(([name, check]) => component(name, check))),
    inTime(compute(), patience).catch(() => undefined),
    inTime(deliveryLag(), patience).catch(() => null),
  ]);
  return {
    status: overall(components),
    components,
    compute: { driver, detail: about?.detail ?? null },
    delivery_lag_seconds: lag,
    api_version: apiVersion,
    updated_at: timestamp(now),
  };
}

async function component(name: string, check: () => Promise<Condition>): Promise<Component> {
  try {
    return { name, ...(await inTime(check(), patience)) };
  } catch {
    return { name, status: 'outage', detail: 'It does not answer.' };
  }
}

/** Nothing works where the store doesn't: everything else stands on it. */
function overall(components: readonly Component[]): Attributes['status'] {
  if (components.some(({ name, status }) => name === 'store' && status === 'outage')) return 'outage';
  return components.every(({ status }) => status === 'operational') ? 'operational' : 'degraded';
}
