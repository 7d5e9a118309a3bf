import { Counter, type Registry } from 'prom-client';
import { StoreUnavailableError } from '../../store/errors.ts';
import type { Awaitable } from '../../awaitable.ts';
import type { AroundUse, Use } from '../observed-store.ts';
import { Durations, type Series } from './durations.ts';

export function storeMetrics(registry: Registry): AroundUse {
  const durations = new Durations({
    name: 'cloudnexus_store_duration_seconds',
    help: 'How long the store took, waiting for its turn included. A transaction is one, with all that is done in it.',
    registry,
  });
  const failures = new Counter({
    name: 'cloudnexus_store_unavailable_total',
    help: 'How often the store was busy or could not be reached.',
    labelNames: ['kind'],
    registers: [registry],
  });
  const of = (kind: Use['kind']): Series => durations.series({ kind });
  const series: Readonly<Record<Use['kind'], Series>> = {
    read: of('read'),
    write: of('write'),
    transaction: of('transaction'),
    exclusive: of('exclusive'),
    snapshot: of('snapshot'),
  };

  return <T>({ kind }: Use, work: () => Awaitable<T>): Awaitable<T> => {
    const startedAt = performance.now();
    const ended = (): void => series[kind].observe(performance.now() - startedAt);
    const failed = (error: unknown): never => {
      ended();
      // What a transaction throws of its own accord is no failure of the store.
      if (error instanceof StoreUnavailableError) failures.inc({ kind });
      throw error;
    };
    let outcome: Awaitable<T>;
    try {
      outcome = work();
    } catch (error) {
      return failed(error);
    }
    if (outcome instanceof Promise)
      return outcome.then((value) => {
        ended();
        return value;
      }, failed);
    ended();
    return outcome;
  };
}
