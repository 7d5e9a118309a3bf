import { Counter, Histogram, type Registry } from 'prom-client';
import { StoreUnavailableError } from '../../store/errors.ts';
import type { Awaitable } from '../../store/store.ts';
import type { AroundUse, Use } from '../observed-store.ts';
import { durations } from './names.ts';

export function storeMetrics(registry: Registry): AroundUse {
  const duration = new Histogram({
    name: 'cloudnexus_store_duration_seconds',
    help: 'How long the store took, waiting for its turn included. A transaction is one, with all that is done in it.',
    labelNames: ['kind'],
    buckets: durations,
    registers: [registry],
  });
  const failures = new Counter({
    name: 'cloudnexus_store_unavailable_total',
    help: 'How often the store was busy or could not be reached.',
    labelNames: ['kind'],
    registers: [registry],
  });
  const kinds = ['read', 'write', 'transaction', 'exclusive', 'snapshot'] as const;
  // To look them up by their labels each time would take longer than what is measured.
  const series = new Map(kinds.map((kind) => [kind, duration.labels(kind)]));

  return <T>({ kind }: Use, work: () => Awaitable<T>): Awaitable<T> => {
    const startedAt = performance.now();
    const ended = (): void => series.get(kind)?.observe((performance.now() - startedAt) / 1_000);
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
