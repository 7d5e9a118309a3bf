// What the schemas can't say of a wanted server: that it fits the catalogue, and itself.
import type { Catalog, Plan } from '../catalog/catalog.ts';
import type { Problem } from '../http/errors.ts';
import type { Autoscaling } from './server.ts';

type BodyProblem = Problem<'invalid_body'>;

interface Placed {
  readonly region: string;
  readonly plan: string;
  readonly image: string;
  readonly autoscaling: Autoscaling | null;
}

/** @returns all that is wrong with a server that is asked for */
export function checkNew(wanted: Placed, catalog: Catalog): BodyProblem[] {
  return [
    ...checkAvailable('region', wanted.region, catalog.regions),
    ...checkAvailable('image', wanted.image, catalog.images),
    ...checkAvailable('plan', wanted.plan, catalog.plans),
    ...checkDisk('plan', wanted.plan, wanted.image, catalog),
    ...checkAutoscaling(wanted, { plan: true, autoscaling: true }, catalog),
  ];
}

/**
 * @param wanted the configuration as it is to be
 * @param changes what the request changes: a plan that is kept may have been taken off the catalogue since
 */
export function checkChanged(
  wanted: Placed,
  changes: { readonly plan: boolean; readonly autoscaling: boolean },
  catalog: Catalog,
): BodyProblem[] {
  const plan = changes.plan
    ? [...checkAvailable('plan', wanted.plan, catalog.plans), ...checkDisk('plan', wanted.plan, wanted.image, catalog)]
    : [];
  return [...plan, ...(changes.plan || changes.autoscaling ? checkAutoscaling(wanted, changes, catalog) : [])];
}

function checkAvailable(
  attribute: string,
  id: string,
  entries: ReadonlyMap<string, { readonly available: boolean }>,
): BodyProblem[] {
  const entry = entries.get(id);
  if (entry?.available) return [];
  const others = [...entries].filter(([, { available }]) => available).map(([each]) => `\`${each}\``);
  return [
    problem(
      `/${attribute}`,
      entry === undefined
        ? `There is no ${attribute} \`${id}\`. ${choice(others)}`
        : `The ${attribute} \`${id}\` is not available at present. ${choice(others)}`,
    ),
  ];
}

function choice(others: readonly string[]): string {
  return others.length === 0 ? 'None is available.' : `Available are ${others.join(', ')}.`;
}

function checkDisk(attribute: string, planId: string, imageId: string, { plans, images }: Catalog): BodyProblem[] {
  const [plan, image] = [plans.get(planId), images.get(imageId)];
  if (plan === undefined || image === undefined || plan.disk_gb >= image.min_disk_gb) return [];
  return [
    problem(
      `/${attribute}`,
      `The image \`${imageId}\` needs a disk of ${image.min_disk_gb} GiB, and the plan \`${planId}\` has ${plan.disk_gb} GiB.`,
    ),
  ];
}

function checkAutoscaling(
  { plan: planId, image, autoscaling }: Placed,
  changes: { readonly plan: boolean; readonly autoscaling: boolean },
  catalog: Catalog,
): BodyProblem[] {
  if (autoscaling === null) return [];
  const ends = (['min_plan', 'max_plan'] as const).map((end) => [end, autoscaling[end]] as const);
  const own = changes.autoscaling
    ? ends.flatMap(([end, id]) =>
        catalog.plans.has(id)
          ? checkDisk(`autoscaling/${end}`, id, image, catalog)
          : [problem(`/autoscaling/${end}`, `There is no plan \`${id}\`.`)],
      )
    : [];
  const [min, max, plan] = [autoscaling.min_plan, autoscaling.max_plan, planId].map((id) => catalog.plans.get(id));
  if (min === undefined || max === undefined) return own;
  if (min.rank > max.rank)
    return [
      ...own,
      problem('/autoscaling/min_plan', `The plan \`${min.id}\` is larger than the \`max_plan\`, \`${max.id}\`.`),
    ];
  if (plan === undefined || isBetween(plan, min, max)) return own;
  const culprit = changes.plan ? '/plan' : '/autoscaling';
  return [
    ...own,
    problem(
      culprit,
      `The plan \`${plan.id}\` is not in the range that auto-scaling keeps to, \`${min.id}\` to \`${max.id}\`.`,
    ),
  ];
}

function isBetween({ rank }: Plan, min: Plan, max: Plan): boolean {
  return min.rank <= rank && rank <= max.rank;
}

function problem(attribute: string, detail: string): BodyProblem {
  return { code: 'invalid_body', detail, source: { attribute } };
}
