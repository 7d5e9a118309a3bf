import type { Operation } from '../http/contract/operation.ts';

/** The operations that change nothing. */
export function readsOf(operations: readonly Operation[]): ReadonlySet<string> {
  return new Set(operations.filter(({ method }) => method === 'GET').map(({ id }) => id));
}
