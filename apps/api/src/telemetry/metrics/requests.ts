import type { Server } from 'node:http';
import { Counter, type Registry } from 'prom-client';
import type { Observe } from '../../http/app.ts';
import { Durations, type Series } from './durations.ts';
import { addFigures, one } from './figures.ts';

/** What else is asked with is nobody's business: callers can make methods up, and each would be a series. */
const methods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** @returns what is to be told of every answer */
export function requestMetrics(registry: Registry): Observe {
  const durations = new Durations({
    name: 'cloudnexus_http_request_duration_seconds',
    help: 'From the headers of a request to its answer, by operation (`none` where it was for none).',
    registry,
  });
  // By operation, method and status: to put a text together, to look them up by, takes longer than to count.
  const known = new Map<string, Map<string, Map<number, Series>>>();
  const seriesOf = (operation: string, method: string, status: number): Series =>
    known
      .getOrInsertComputed(operation, () => new Map())
      .getOrInsertComputed(method, () => new Map())
      .getOrInsertComputed(status, () => durations.series({ operation, method, status }));
  const limited = new Counter({
    name: 'cloudnexus_rate_limited_total',
    help: 'Requests that were refused because the limit of their account or address was reached.',
    labelNames: ['bucket'],
    registers: [registry],
  });
  return ({ operationId = 'none', method, status, accountId, duration }) => {
    seriesOf(operationId, methods.has(method) ? method : 'other', status).observe(duration);
    if (status === 429) limited.inc({ bucket: accountId === undefined ? 'address' : 'account' });
  };
}

/** Counts the requests that have no answer yet. One whose caller has gone is over as well. */
export function countInFlight(registry: Registry, server: Server): void {
  let requests = 0;
  const end = (): void => void (requests -= 1);
  server.on('request', (_, response) => {
    requests += 1;
    response.on('close', end); // which comes once, so that nothing need be made for it
  });
  addFigures(registry, () => requests, [
    {
      name: 'cloudnexus_http_requests_in_flight',
      help: 'Requests that have no answer yet.',
      kind: 'gauge',
      of: one,
    },
  ]);
}
