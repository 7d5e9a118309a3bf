// `pnpm chaos <name>`: the long forms of tests that a run of all tests has no time for.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('./', import.meta.url);
const names = readdirSync(fileURLToPath(folder))
  .flatMap((file) => /^(\w+)\.ts$/.exec(file)?.[1] ?? [])
  .filter((name) => name !== 'main')
  .toSorted();

const help = `Usage: pnpm chaos <name> [argument …]

Runs for minutes what \`pnpm test\` runs for seconds, on SQLite and, where there is one, on Postgres.

  ${names.join('\n  ')}

The first line of test/chaos/<name>.ts in apps/api says what it does, and what it takes.`;

const [name = '', ...args] = process.argv.slice(2);
if (names.includes(name)) {
  process.argv.splice(2, process.argv.length, ...args);
  await import(new URL(`${name}.ts`, folder).href);
} else {
  const isAsked = name === '' || name === '--help' || name === '-h';
  (isAsked ? console.log : console.error)(isAsked ? help : `pnpm chaos: there is no ${name}.\n\n${help}`);
  process.exitCode = isAsked ? 0 : 2;
}
