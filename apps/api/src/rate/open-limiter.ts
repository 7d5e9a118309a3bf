import type { Store } from '../store/store.ts';
import type { Limiter } from './limiter.ts';
import { MemoryLimiter } from './memory-limiter.ts';
import { PostgresLimiter, type PostgresLimiterOptions } from './postgres-limiter.ts';

export interface OpenLimiter extends Limiter {
  /** How many requests were counted without the store that processes share, since the start. */
  readonly countedLocally: number;
  close(): void;
}

/** One process owns a file of SQLite, and counts in memory. Several share Postgres, and count there. */
export function openLimiter(options: PostgresLimiterOptions & { readonly store: Store }): OpenLimiter {
  if (options.store.kind === 'postgres') return new PostgresLimiter(options);
  const limiter = new MemoryLimiter(options);
  return { take: (bucket) => limiter.take(bucket), countedLocally: 0, close: () => {} };
}
