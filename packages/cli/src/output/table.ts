import type { Column } from '../operations/operation.ts';
import type { Palette } from './palette.ts';
import type { Resource } from './resource.ts';
import { paintStatus } from './status.ts';
import { clean, fit, pad, width } from './text.ts';
import { money, show, time } from './value.ts';

/** Between two columns. */
const gap = '  ';
/** A text is not made narrower than this: most names of plans and images are not longer. */
const narrowest = 12;

/**
 * Resources as lines, the names of the columns first. Where the terminal is too narrow, long texts are cut, and after that the last
 * columns are left out. What says nothing when it is cut is not: identifiers, which people copy, statuses, times, amounts.
 *
 * @param columns of the terminal; undefined where there is none, and nothing is cut
 */
export function table(
  resources: readonly Resource[],
  shown: readonly Column[],
  { paint, columns = Number.POSITIVE_INFINITY }: { paint: Palette; columns?: number | undefined },
): string[] {
  // With `--fields`, attributes that nobody asked for are missing in all of them.
  const present = shown.filter(({ name }) => resources.some((resource) => name in resource));
  const cells = resources.map((resource) => present.map((column) => cell(resource, column)));
  const headings = present.map(({ name }) => clean(name).replaceAll('_', ' ').toUpperCase());
  const widths = fitted(
    headings.map((heading, at) => ({
      size: Math.max(width(heading), ...cells.map((row) => width(row[at] ?? ''))),
      isText: at > 0 && present[at]?.as === undefined,
    })),
    columns,
  );
  const line = (row: readonly string[], decorate: (text: string, at: number) => string): string =>
    widths
      .map((size, at) => decorate(pad(fit(row[at] ?? '', size), at === widths.length - 1 ? 0 : size), at))
      .join(gap)
      .trimEnd();
  return [
    line(headings, (text) => paint.faint(text)),
    ...cells.map((row) =>
      line(row, (text, at) => {
        if (at === 0) return paint.name(text);
        return present[at]?.as === 'status' ? paintStatus(text, paint) : text;
      }),
    ),
  ];
}

/** The widths that there is room for: the widest texts give first, then the last columns. */
function fitted(wanted: readonly { size: number; isText: boolean }[], columns: number): number[] {
  const left = wanted.map((column) => ({ ...column }));
  const total = (): number => left.reduce((sum, { size }) => sum + size + gap.length, -gap.length);
  while (total() > columns && left.length > 1) {
    const [widest] = left.filter(({ size, isText }) => isText && size > narrowest).sort((a, b) => b.size - a.size);
    if (widest) widest.size = Math.max(narrowest, widest.size - (total() - columns));
    else left.pop();
  }
  return left.map(({ size }) => size);
}

function cell(resource: Resource, { name, as }: Column): string {
  const value = resource[name];
  if (as === 'time') return time(value);
  if (as === 'money' && typeof value === 'number') return money(value, String(resource['currency']));
  return show(value);
}
