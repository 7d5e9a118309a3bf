import { collectDefaultMetrics, Gauge, type Registry } from 'prom-client';

/** Memory, CPU, the event loop, garbage collection. */
export function processMetrics(registry: Registry, version: string): void {
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'cloudnexus_info',
    help: 'The version of the API that runs.',
    labelNames: ['version'],
    registers: [registry],
  }).set({ version }, 1);
}
