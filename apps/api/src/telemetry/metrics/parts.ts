// What the parts of the API know of themselves.
import type { Registry } from 'prom-client';
import type { Deliveries } from '../../delivery/deliveries.ts';
import type { OpenLimiter } from '../../rate/open-limiter.ts';
import type { Reconciler } from '../../servers/reconcile/reconciler.ts';
import type { Clock } from '../../store/clock.ts';
import type { Queries } from '../../store/store.ts';
import type { Stream } from '../../stream/stream.ts';
import type { Threats } from '../../threats/threats.ts';
import { addFigures, each, one } from './figures.ts';

export interface Parts {
  readonly queries: Queries;
  readonly clock: Clock;
  readonly limiter: Pick<OpenLimiter, 'countedLocally'>;
  readonly deliveries: Pick<Deliveries, 'stats'>;
  readonly stream: Pick<Stream, 'connections'>;
  readonly reconciler: Pick<Reconciler, 'status'>;
  readonly threats: Pick<Threats, 'counts'>;
}

/** What is in the store is the same from every process that shares it; what is counted, and who waits, is this process's own. */
export function partMetrics(registry: Registry, parts: Parts): void {
  const { queries, clock, limiter, deliveries, stream, reconciler, threats } = parts;
  addFigures(registry, () => deliveries.stats(), [
    {
      name: 'cloudnexus_deliveries_queued',
      help: 'Webhook deliveries in the store that wait for an attempt or are in one.',
      kind: 'gauge',
      of: ({ queued }) => one(queued),
    },
    {
      name: 'cloudnexus_delivery_lag_seconds',
      help: 'How long the delivery that has been due for longest waits, but for those that wait for their own endpoint.',
      kind: 'gauge',
      of: ({ lag }) => one(lag / 1_000),
    },
    {
      name: 'cloudnexus_delivery_attempts_in_flight',
      help: 'Attempts under way in this process.',
      kind: 'gauge',
      of: ({ inFlight }) => one(inFlight),
    },
    {
      name: 'cloudnexus_delivery_attempts_total',
      help: 'Attempts of this process, by what became of the delivery.',
      kind: 'counter',
      labels: ['outcome'],
      of: ({ outcomes }) => each('outcome', { ...outcomes }),
    },
    {
      name: 'cloudnexus_delivery_failures_total',
      help: 'Attempts of this process that failed, by the reason.',
      kind: 'counter',
      labels: ['reason'],
      of: ({ failures }) => each('reason', { ...failures }),
    },
  ]);
  addFigures(registry, () => unsettled(queries, clock()), [
    {
      name: 'cloudnexus_servers_unsettled',
      help: 'Servers in the store that are not yet as they are wanted.',
      kind: 'gauge',
      of: ({ count }) => one(count),
    },
    {
      name: 'cloudnexus_reconcile_lag_seconds',
      help: 'How long the server waits that has not been as it is wanted for longest.',
      kind: 'gauge',
      of: ({ lag }) => one(lag / 1_000),
    },
  ]);
  addFigures(registry, () => reconciler.status(), [
    {
      name: 'cloudnexus_reconciling',
      help: '1 in the process that reconciles servers.',
      kind: 'gauge',
      of: ({ isReconciling }) => one(isReconciling ? 1 : 0),
    },
    {
      name: 'cloudnexus_compute_unreachable_seconds',
      help: 'Since when what makes the servers cannot be reached, seen from the process that reconciles them.',
      kind: 'gauge',
      of: ({ unreachableSince }) => one(unreachableSince === null ? 0 : (clock() - unreachableSince) / 1_000),
    },
  ]);
  addFigures(registry, () => newestEvent(queries), [
    {
      name: 'cloudnexus_events_total',
      help: 'The number of the newest event in the store. Samples have numbers too.',
      kind: 'counter',
      of: one,
    },
  ]);
  addFigures(registry, () => threats.counts(), [
    {
      name: 'cloudnexus_threats_open',
      help: 'Attacks that go on.',
      kind: 'gauge',
      of: ({ open }) => one(open),
    },
    {
      name: 'cloudnexus_threats_total',
      help: 'Attacks whose accounts this process has told.',
      kind: 'counter',
      labels: ['attack_type'],
      of: ({ told }) => each('attack_type', Object.fromEntries(told)),
    },
    {
      name: 'cloudnexus_threats_untold_total',
      help: 'Attacks that were not told because there were too many.',
      kind: 'counter',
      of: ({ untold }) => one(untold),
    },
  ]);
  addFigures(registry, () => ({ stream: stream.connections, limiter: limiter.countedLocally }), [
    {
      name: 'cloudnexus_stream_connections',
      help: 'Connections to the event stream of this process.',
      kind: 'gauge',
      of: (counts) => one(counts.stream),
    },
    {
      name: 'cloudnexus_rate_counted_locally_total',
      help: 'Requests that were counted without the store that processes share.',
      kind: 'counter',
      of: (counts) => one(counts.limiter),
    },
  ]);
}

async function unsettled(queries: Queries, now: number): Promise<{ count: number; lag: number }> {
  const row = await queries.get<{ count: number; since: number | null }>(
    'select count(*) as count, min(updated_at) as since from servers where settled = 0',
  );
  return { count: row?.count ?? 0, lag: Math.max(0, now - (row?.since ?? now)) };
}

async function newestEvent(queries: Queries): Promise<number> {
  const row = await queries.get<{ position: number }>('select coalesce(max(position), 0) as position from events');
  return row?.position ?? 0;
}
