// Lints the contract: the OpenAPI and AsyncAPI descriptions, the workflows, and what belongs to them. One line a fault.
// node src/lint.ts [folder]
import { dirname, relative, resolve } from 'node:path';
import { faultsOf } from './lint/faults.ts';
import { lintedProblems } from './lint/problems.ts';
import { specFolder } from './redocly.ts';

const folder = resolve(process.argv[2] ?? specFolder);
const { faults, hidesOthers } = faultsOf(await lintedProblems(folder));

for (const { file, line, col, severity, rule, message } of faults) {
  const place = `${relative(dirname(folder), file)}:${line}:${col}`;
  console.log(
    `${place}  ${severity === 'error' ? 'error' : 'warning'}  ${rule.replace('cloudnexus/', '')}  ${message}`,
  );
}

const errors = faults.filter(({ severity }) => severity === 'error').length;
const hint = hidesOthers ? '; the other rules are checked once this is corrected' : '';
console.log(
  `spec: ${count(errors, 'error')}, ${count(faults.length - errors, 'warning')} in ${process.uptime().toFixed(1)} s${hint}`,
);
process.exitCode = faults.length > 0 ? 1 : 0;

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
