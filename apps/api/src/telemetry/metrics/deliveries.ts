import { Histogram, type Registry } from 'prom-client';
import type { AroundAttempt } from '../../delivery/deliveries.ts';
import { durations } from './names.ts';

export function attemptMetrics(registry: Registry): AroundAttempt {
  const duration = new Histogram({
    name: 'cloudnexus_delivery_attempt_duration_seconds',
    help: 'How long an attempt to deliver took, by whether it succeeded.',
    labelNames: ['result'],
    buckets: durations,
    registers: [registry],
  });
  return async (_, make) => {
    const startedAt = performance.now();
    const attempts = await make();
    const result = attempts.at(-1)?.error === null ? 'succeeded' : 'failed';
    duration.observe({ result }, (performance.now() - startedAt) / 1_000);
    return attempts;
  };
}
