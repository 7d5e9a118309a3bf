import type { Registry } from 'prom-client';
import type { AroundAttempt } from '../../delivery/deliveries.ts';
import { Durations } from './durations.ts';

export function attemptMetrics(registry: Registry): AroundAttempt {
  const durations = new Durations({
    name: 'cloudnexus_delivery_attempt_duration_seconds',
    help: 'How long an attempt to deliver took, by whether it succeeded.',
    registry,
  });
  const succeeded = durations.series({ result: 'succeeded' });
  const failed = durations.series({ result: 'failed' });
  return async (_, make) => {
    const startedAt = performance.now();
    const attempts = await make();
    const series = attempts.at(-1)?.error === null ? succeeded : failed;
    series.observe(performance.now() - startedAt);
    return attempts;
  };
}
