import type { Operation } from '../contract/operation.ts';
import type { Means } from '../targets/means.ts';

/** What an operation can't succeed without, and the API has no operation to make. */
export function needsOf(operation: Operation): readonly (keyof Means)[] {
  const { path } = operation;
  if (path.includes('/k8s/{')) return ['cluster'];
  if (path.includes('/invoices/{')) return ['invoice'];
  return needsToRefuse(operation);
}

/** What an operation can't even refuse something without. */
export function needsToRefuse({ operationId }: Operation): readonly (keyof Means)[] {
  return /^oauth\.(?!metadata)/.test(operationId) ? ['client'] : [];
}
