// How the parts of this API are doing, each asked in its own way.
import type { Billing } from '../billing/billing.ts';
import type { ClusterWatcher } from '../clusters/watch/watcher.ts';
import type { About } from '../compute/driver.ts';
import { shared } from '../jobs/shared.ts';
import type { Reconciler } from '../servers/reconcile/reconciler.ts';
import type { Queries } from '../store/store.ts';
import { probeStore } from '../store/probe.ts';
import { operational, type Condition } from './status.ts';

interface Needs {
  readonly queries: Queries;
  readonly about: () => Promise<About>;
  readonly reconciler: Pick<Reconciler, 'status'>;
  /** In seconds. */
  readonly deliveryLag: () => Promise<number>;
  readonly clusters: Pick<ClusterWatcher, 'status'>;
  readonly billing: Pick<Billing, 'problem'>;
}

/** Late enough that customers notice, in seconds. */
const late = 60;

/** By the names the contract has for them. What stands on the store is no better off than the store. */
export function conditions(needs: Needs): Record<string, () => Promise<Condition>> {
  const { queries, about, reconciler, deliveryLag, clusters, billing } = needs;
  const store = shared(async (): Promise<Condition> => {
    await probeStore(queries);
    return operational;
  });
  const onStore = (condition: () => Condition | Promise<Condition>) => async (): Promise<Condition> => {
    await store();
    return await condition();
  };
  return {
    api: async () => operational,
    store,
    compute: async () => ofCompute(await about(), reconciler),
    webhooks: onStore(async () => ofWebhooks(await deliveryLag())),
    stream: onStore(() => operational),
    clusters: onStore(() => ofClusters(clusters)),
    billing: onStore(() => ofBilling(billing)),
  };
}

function ofCompute({ healthy, detail }: About, reconciler: Needs['reconciler']): Condition {
  if (!healthy) return { status: 'outage', detail: detail ?? 'The machines behind servers cannot be reached.' };
  if (reconciler.status().unreachableSince === null) return operational;
  return { status: 'degraded', detail: 'Changes of servers are late.' };
}

function ofWebhooks(lag: number): Condition {
  if (lag < late) return operational;
  const minutes = Math.round(lag / 60);
  const much = minutes === 1 ? 'a minute' : `${minutes} minutes`;
  return { status: 'degraded', detail: `Deliveries are late by about ${much}.` };
}

function ofClusters({ status: { isWatching, isBlind } }: Needs['clusters']): Condition {
  return isWatching && isBlind ? { status: 'degraded', detail: 'Nodes of clusters are seen late.' } : operational;
}

function ofBilling({ problem }: Needs['billing']): Condition {
  return problem === undefined ? operational : { status: 'degraded', detail: 'Invoices are late.' };
}
