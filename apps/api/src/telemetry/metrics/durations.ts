// Histograms of how long things take, for the registry of prom-client. Its own ones put a text of all labels together with each
// value, to look the series up by, which takes longer than some of what is measured. Here a series is looked up once.
import type { Histogram, MetricValueWithName, Registry } from 'prom-client';

/** Of what takes from a fraction of a millisecond to seconds. In seconds. */
export const bounds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

type Labels = Readonly<Record<string, string | number>>;

/** What was measured under the same labels. */
export class Series {
  readonly #labels: Labels;
  /** By the smallest bound that holds them; what none holds comes last. */
  readonly #counts = new Float64Array(bounds.length + 1);
  #sum = 0;

  constructor(labels: Labels) {
    this.#labels = labels;
  }

  observe(milliseconds: number): void {
    const seconds = milliseconds / 1_000;
    let index = 0;
    while (index < bounds.length && seconds > (bounds[index] ?? 0)) index += 1;
    this.#counts[index] = (this.#counts[index] ?? 0) + 1;
    this.#sum += seconds;
  }

  /** As Prometheus has them: each bucket holds those below it as well. */
  values(name: string): MetricValueWithName<string>[] {
    const value = (suffix: string, of: number, more: Labels = {}): MetricValueWithName<string> => {
      return { metricName: `${name}_${suffix}`, value: of, labels: { ...this.#labels, ...more } };
    };
    let count = 0;
    const buckets = Array.from(this.#counts, (more, index) => {
      return value('bucket', (count += more), { le: bounds[index] ?? '+Inf' });
    });
    return [...buckets, value('sum', this.#sum), value('count', count)];
  }
}

export class Durations {
  readonly name: string;
  readonly help: string;
  readonly type = 'histogram';
  readonly aggregator = 'sum';
  readonly #series: Series[] = [];

  constructor({ name, help, registry }: { name: string; help: string; registry: Registry }) {
    this.name = name;
    this.help = help;
    // What the registry asks a metric for is its name and this `get`, whatever else is in the type.
    registry.registerMetric(this as unknown as Histogram);
  }

  /** A series of its own, with other labels than any before. */
  series(labels: Labels): Series {
    const series = new Series(labels);
    this.#series.push(series);
    return series;
  }

  async get() {
    const { name, help, type, aggregator } = this;
    return { name, help, type, aggregator, values: this.#series.flatMap((series) => series.values(name)) };
  }
}
