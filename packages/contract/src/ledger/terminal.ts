// The report as lines of text.
import { styleText } from 'node:util';
import type { Report } from './report.ts';
import { groupTotals, measures, total, type Share, type Total } from './totals.ts';

type Style = (format: Parameters<typeof styleText>[0], text: string) => string;

/** @param style colours, or doesn't; by default as the terminal and `NO_COLOR` will have it */
export function lines({ ledger, parts, milliseconds, exempt }: Report, style: Style = styleText): string[] {
  const { version, target, answers, limited, operations, findings } = ledger;
  const cases = parts.reduce((sum, { ran }) => sum + ran, 0);
  const seconds = (milliseconds / 1000).toFixed(1);
  const own = operations.filter(({ isShared }) => !isShared);
  return [
    style(
      'bold',
      `contract ${version} on the ${target}: ${number(cases)} cases, ${number(answers)} answers in ${seconds} s`,
    ),
    '',
    ...table([...groupTotals(ledger), total('total', own)], style),
    '',
    `rate limit: told by ${number(limited)} of ${number(answers)} answers, with 0 ≤ Remaining ≤ Limit`,
    ...waiting(parts),
    ...exempted(exempt),
    ...findings.map(({ message }) => style('red', `✗ ${message}`)),
  ];
}

/** A line for each reason: `waits for the API target: 2 state`. */
function waiting(parts: Report['parts']): string[] {
  const all = parts.flatMap(({ name, waiting: cases }) => cases.map(({ because }) => ({ name, because })));
  return [...Map.groupBy(all, ({ because }) => because)].map(([because, cases]) => {
    const counts = [...Map.groupBy(cases, ({ name }) => name)].map(([name, { length }]) => `${number(length)} ${name}`);
    return `${because}: ${counts.join(', ')}`;
  });
}

/** A line for each reason too. */
function exempted(exempt: Report['exempt']): string[] {
  return [...Map.groupBy(Object.entries(exempt), ([, because]) => because)].map(
    ([because, errors]) => `exempt, because ${because}: ${errors.map(([name]) => name).join(', ')}`,
  );
}

function table(totals: Total[], style: Style): string[] {
  const head = ['', ...measures];
  const rows = totals.map(({ name, shares }) => [name, ...measures.map((measure) => share(shares[measure]))]);
  const widths = head.map((title, column) =>
    Math.max(...[title, ...rows.map((row) => row[column] ?? '')].map((cell) => cell.length)),
  );
  const line = (cells: string[], paint: (cell: string, column: number) => string): string =>
    cells
      .map((cell, column) => paint(pad(cell, widths[column] ?? 0, column), column))
      .join('  ')
      .trimEnd();
  return [
    line(head, (cell) => style('dim', cell)),
    ...rows.map((row, index) =>
      line(row, (cell, column) => {
        const measure = measures[column - 1];
        const of = measure && totals[index]?.shares[measure];
        if (index === rows.length - 1) return style('bold', cell);
        return of !== undefined && of.seen < of.all ? style('yellow', cell) : cell;
      }),
    ),
  ];
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}

function share({ seen, all }: Share): string {
  return all === 0 ? '–' : `${number(seen)}/${number(all)}`;
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
