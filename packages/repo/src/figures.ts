// What benchmarks measure, and the table it is shown in. `bench/<name>.bench.ts` of a package exports a `Bench` by default.
import { styleText } from 'node:util';

/** Measures one section after the other. Each is shown as soon as it is there. */
export type Bench = () => AsyncIterable<Section>;

/** Figures of one unit, side by side. */
export interface Section {
  title: string;
  unit: string;
  /** What the ratios divide by, measured in the same run. */
  baseline: string;
  figures: Figure[];
}

export interface Figure {
  name: string;
  value: number;
  ratio: number;
  /** The value is to be at most this. */
  target?: number | undefined;
}

/** @returns whether the figure meets its target, undefined where it has none */
export function meets({ value, target }: Figure): boolean | undefined {
  return target === undefined ? undefined : value <= target;
}

/** @returns the section as lines of text, its columns aligned */
export function table({ title, unit, baseline, figures }: Section): string[] {
  const rows = [
    ['', unit, `× ${baseline}`, 'target', ''],
    ...figures.map((figure) => [
      figure.name,
      round(figure.value),
      round(figure.ratio),
      figure.target === undefined ? '' : `≤ ${figure.target}`,
      { true: '✓', false: '✗', undefined: '' }[`${meets(figure)}`],
    ]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  return [styleText('bold', title), ...lines.map((line) => `  ${line}`)];
}

/** Two digits below ten, one below a hundred: what is left of a measurement after noise. */
function round(value: number): string {
  const size = Math.abs(value);
  return value.toFixed(size < 10 ? 2 : size < 100 ? 1 : 0);
}
