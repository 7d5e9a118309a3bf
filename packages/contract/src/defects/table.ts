// The record as a table, for the terminal and for DEFECTS.md.
import type { RecordRow } from './record.ts';

export function table(rows: RecordRow[]): string {
  const cells = [
    ['Defect', 'The server …', 'Harness', 'Prism', 'What Prism says'],
    ...rows.map((row) => [row.defect.name, row.defect.does, harness(row), row.verdict, prism(row)]),
  ];
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0))) ?? [];
  const lines = cells.map((line) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`);
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

function harness({ findings }: RecordRow): string {
  const checks = [...new Set(findings.map(({ check }) => check))];
  return checks.length === 0 ? 'missed' : checks.join(', ');
}

function prism({ prism: { withDefect, without }, verdict }: RecordRow): string {
  const said = new Set(without.map(({ message }) => message));
  const more = withDefect.filter(({ message }) => !said.has(message));
  if (verdict !== 'missed') return more.map(({ message }) => message).join('; ');
  return withDefect.length === 0 ? 'nothing' : `the same without the defect: ${[...said].join('; ')}`;
}
