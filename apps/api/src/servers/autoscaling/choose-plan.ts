// Whether the load asks for another plan.
import type { Catalog, Plan } from '../../catalog/catalog.ts';
import { autoscalingOf, type Scaling, type ServerRow } from '../server.ts';

export interface Move {
  readonly plan: string;
  readonly scaling: Scaling;
}

/**
 * One plan up where the load is well above the target. One down where it would be well below the target on the smaller plan
 * too: so that no move asks for the next one back.
 *
 * @param load what its processors are busy on average, in percent
 * @returns undefined where the server stays as it is
 */
export function choosePlan(
  server: Pick<ServerRow, 'plan' | 'image' | 'autoscaling'>,
  load: number,
  { plans, images }: Catalog,
): Move | undefined {
  const autoscaling = autoscalingOf(server);
  const current = plans.get(server.plan);
  if (autoscaling === null || current === undefined) return undefined;
  const { min_plan, max_plan, target_cpu_percent: target } = autoscaling;
  const [least, most] = [plans.get(min_plan)?.rank ?? Infinity, plans.get(max_plan)?.rank ?? -Infinity];
  const disk = images.get(server.image)?.min_disk_gb ?? 0;
  const range = [...plans.values()].filter(
    ({ rank, available, disk_gb }) => least <= rank && rank <= most && available && disk_gb >= disk,
  );

  const larger = range.find(({ rank }) => rank > current.rank);
  if (larger !== undefined && load > upperEdge(target)) return moveTo(larger, current, 'cpu_above_target');
  const smaller = range.findLast(({ rank }) => rank < current.rank);
  if (smaller !== undefined && load * (current.vcpus / smaller.vcpus) < lowerEdge(target))
    return moveTo(smaller, current, 'cpu_below_target');
  return undefined;
}

function moveTo({ id }: Plan, from: Plan, reason: Scaling['reason']): Move {
  return { plan: id, scaling: { from_plan: from.id, reason } };
}

/** A tenth above the target; of a high one half of what is left, because there is no load above 100. */
function upperEdge(target: number): number {
  return Math.min(target * 1.1, (target + 100) / 2);
}

function lowerEdge(target: number): number {
  return target * 0.8;
}
