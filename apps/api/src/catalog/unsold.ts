import type { Queries } from '../store/store.ts';
import type { Catalog } from './catalog.ts';

/**
 * The plans of servers that an operator has taken out of the catalogue. They have no price, so who has them can't be billed.
 * Where such a plan is no longer to be sold it stays in the catalogue, and is not `available`.
 */
export async function unsoldPlans(queries: Queries, { plans }: Catalog): Promise<string[]> {
  const rows = await queries.all<{ plan: string }>(
    "select distinct plan from servers where status <> 'terminated' order by plan",
  );
  return rows.map(({ plan }) => plan).filter((plan) => !plans.has(plan));
}
