// Figures that somebody else keeps, and that are asked for when they are wanted.
import { Counter, Gauge, type Registry } from 'prom-client';
import { inTime } from '../../jobs/in-time.ts';
import { shared } from '../../jobs/shared.ts';

/** Each with its labels. */
export type Readings = readonly { readonly value: number; readonly labels?: Readonly<Record<string, string>> }[];

export interface Figure {
  readonly name: string;
  readonly help: string;
  /** What only grows, since the start of the process, is a counter. */
  readonly kind: 'gauge' | 'counter';
  readonly labels?: readonly string[];
}

/** How long a source may take, in milliseconds. Scrapers usually wait for ten seconds. */
const patience = 2_000;

/**
 * @param read the source. Where it fails or is too slow its figures are left out, and the others are there nevertheless.
 */
export function addFigures<T>(
  registry: Registry,
  read: () => T | Promise<T>,
  figures: readonly (Figure & { readonly of: (source: T) => Readings })[],
): void {
  const source = shared(async () => await read());
  for (const { name, help, kind, labels = [], of } of figures) {
    const collect = async function collect(this: Gauge | Counter): Promise<void> {
      const found = await inTime(source(), patience).catch(() => undefined);
      this.reset();
      // That is a zero where there are no labels, which would be a lie where nothing is known.
      if (labels.length === 0) this.remove();
      if (found !== undefined) for (const { value, labels: given = {} } of of(found)) this.inc(given, value);
    };
    const given = { name, help, labelNames: [...labels], registers: [], collect };
    registry.registerMetric(kind === 'gauge' ? new Gauge(given) : new Counter(given));
  }
}

export function one(value: number | null | undefined): Readings {
  return value === null || value === undefined ? [] : [{ value }];
}

/** One for each member, under a label. */
export function each(label: string, values: Readonly<Record<string, number>>): Readings {
  return Object.entries(values).map(([name, value]) => ({ value, labels: { [label]: name } }));
}
