import type { Catalog, Plan } from '../../catalog/catalog.ts';
import type { PlanSize, ServerSpec } from '../../compute/server-spec.ts';
import { sshKeysOf, type ServerRow } from '../server.ts';

/** What the driver is asked for. */
export function specOf(server: ServerRow, plan: PlanSize, userData: string | null): ServerSpec {
  return {
    id: server.id,
    accountId: server.account_id,
    name: server.name,
    region: server.region,
    image: server.image,
    plan,
    sshKeys: sshKeysOf(server),
    userData,
  };
}

/** @returns undefined where the catalogue has no such plan any more */
export function sizeOf({ plans }: Catalog, planId: string): PlanSize | undefined {
  const plan: Plan | undefined = plans.get(planId);
  return plan && { id: plan.id, vcpus: plan.vcpus, memory_mb: plan.memory_mb, disk_gb: plan.disk_gb };
}
