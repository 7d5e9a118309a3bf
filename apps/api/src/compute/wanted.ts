// When there is nothing to apply.
import type { Instance } from './instance.ts';
import type { PlanSize, ServerSpec } from './server-spec.ts';

/** Whether the instance is up and has all that is wanted. */
export function isAsWanted(instance: Instance, { name, plan }: ServerSpec): boolean {
  return instance.state === 'running' && instance.name === name && gives(instance.plan, plan);
}

/** Whether what it has is this plan. A disk doesn't shrink, so it may be larger. */
export function gives(has: PlanSize, plan: PlanSize): boolean {
  return (
    has.id === plan.id && has.vcpus === plan.vcpus && has.memory_mb === plan.memory_mb && has.disk_gb >= plan.disk_gb
  );
}
