// Writes the tables of rules in README.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { groups } from './rules.ts';
import type { Rule } from './redocly.ts';

export const readmeFile = join(import.meta.dirname, 'README.md');

const start = '<!-- rules: written by list-rules.ts -->';
const end = '<!-- /rules -->';

if (import.meta.main) writeFileSync(readmeFile, readme());

/** README.md as it should be. */
export function readme(): string {
  const text = readFileSync(readmeFile, 'utf8');
  const before = text.slice(0, text.indexOf(start));
  const after = text.slice(text.indexOf(end));
  const sections = Object.entries(groups).map(([group, rules]) => `## ${group}\n\n${table(rules)}\n`);
  return `${before}${start}\n\n${sections.join('\n')}\n${after}`;
}

/** Aligned, as the formatter has it. */
function table(rules: Rule[]): string {
  const rows = [['Rule', 'What', 'Why'], ...rules.map(({ id, what, why }) => [`[${id}](${id}/rule.ts)`, what, why])];
  const [head = [], ...body] = rows;
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}
