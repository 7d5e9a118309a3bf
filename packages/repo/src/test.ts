// `pnpm test`: every check and every test of the repository, from nothing, and one closing line that counts them.
import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { resultsFile, summarize, type Results } from './results.ts';
import { root, turboWithSummary, type Task } from './turbo.ts';

const help = `Usage: pnpm test [--force]

Runs every check and every test of the repository. What is missing on this machine is skipped and named.

  --force   run everything, also what is cached from an earlier run

Environment:
  CN_REQUIRE_ALL=1   a skipped test is a failure (CI)`;

const args = process.argv.slice(2);
if (args.includes('--help') || args.includes('-h')) {
  console.log(help);
  process.exit(0);
}
const unknown = args.filter((arg) => arg !== '--force');
if (unknown.length > 0) {
  console.error(`pnpm test: unknown option ${unknown[0]}. \`pnpm test --help\` lists the options.`);
  process.exit(2);
}

// What an earlier run left must not count for a package whose tests never get to run now.
for (const file of globSync(`{spec,packages/*,apps/*}/${resultsFile}`, { cwd: root })) rmSync(join(root, file));

const { code, tasks } = await turboWithSummary([
  'check',
  'lint',
  'format',
  'test',
  '--continue=dependencies-successful',
  '--concurrency=2',
  '--output-logs=new-only',
  '--log-order=grouped',
  ...args,
]);

const { lines, ok } = summarize(tasks.flatMap(results), process.env['CN_REQUIRE_ALL'] === '1');
console.log(['', ...lines].join('\n'));
process.exit(code === 0 && ok ? 0 : 1);

function results(task: Task): Results[] {
  const ran = task.execution?.exitCode === 0;
  const itself = { name: task.taskId, reason: ended(task) };
  if (task.task !== 'test') return [{ passed: ran ? 1 : 0, failed: ran ? [] : [itself], skipped: [] }];
  const counted = readResults(task);
  if (counted === undefined) return [{ passed: 0, failed: [itself], skipped: [] }];
  // A run that fails although no test did (a crash after the last one) is still a failure.
  return [ran || counted.failed.length > 0 ? counted : { ...counted, failed: [itself] }];
}

function ended({ execution }: Task): string {
  return execution ? `exit code ${execution.exitCode}` : 'not run, for what it needs failed';
}

function readResults(task: Task): Results | undefined {
  try {
    return JSON.parse(readFileSync(join(root, task.directory, resultsFile), 'utf8'));
  } catch {
    return undefined;
  }
}
