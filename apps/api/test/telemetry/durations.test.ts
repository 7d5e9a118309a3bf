import fc from 'fast-check';
import { Histogram, Registry } from 'prom-client';
import { expect, test } from 'vitest';
import { bounds, Durations } from '../../src/telemetry/metrics/durations.ts';

/** Bounds themselves included, which belong to the bucket that ends there. */
const milliseconds = fc.oneof(
  fc.constantFrom(...bounds.map((bound) => bound * 1_000)),
  fc.double({ min: 0, max: 20_000, noNaN: true }),
);
const observations = fc.array(fc.tuple(fc.constantFrom('read', 'write'), milliseconds));

test('Durations are written as the histograms of prom-client are', async () => {
  await fc.assert(
    fc.asyncProperty(observations, async (all) => {
      const about = { name: 'example_seconds', help: 'An example.' };
      const [theirs, ours] = [new Registry(), new Registry()];
      const histogram = new Histogram({ ...about, labelNames: ['kind'], buckets: [...bounds], registers: [theirs] });
      const durations = new Durations({ ...about, registry: ours });
      const series = { read: durations.series({ kind: 'read' }), write: durations.series({ kind: 'write' }) };
      for (const kind of ['read', 'write'] as const) histogram.zero({ kind });
      for (const [kind, value] of all) {
        histogram.observe({ kind }, value / 1_000);
        series[kind].observe(value);
      }
      expect(lines(await ours.metrics())).toEqual(lines(await theirs.metrics()));
    }),
  );
});

/** The order of labels means nothing. */
function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/\{(.*)\}/, (_, labels: string) => `{${labels.split(',').toSorted().join(',')}}`));
}
