// `pnpm contract`: the suite against a target, and a report of what it covered.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { explain } from '@cloudnexus/repo/message';
import { openTarget, targetName } from './targets/open.ts';

const help = `Usage: pnpm contract [--target mock|api] [--url <address>] [--report <file.html>]

Holds the contract against what answers to it, through the SDK: every operation, status, header, media type and example.
Prints what was covered, and writes the same as a page.

  --target <name>   mock (default): Prism, started for the run unless --url says where one is
                    api: a CloudNexus API, with the tests that need state
  --url <address>   where the target is, with its base path (default for api: http://127.0.0.1:4000/v2)
  --report <file>   where to write the page (default: packages/contract/.reports/contract-<target>.html)

Environment:
  CN_API_KEY, CN_ACCOUNT_ID   the account to test in, with --target api; it makes and removes servers there. Without them,
                              what a local API has left in .data/dev-credentials.json
  CN_CONTRACT_CREDENTIALS     a file of the same form, which may have more accounts; packages/contract/README.md has an example

The exit code is 0 where everything is as the contract says, 1 where something is not, 2 where the run could not start.`;

const root = fileURLToPath(new URL('..', import.meta.url));

try {
  const { values } = parseArgs({
    options: {
      target: { type: 'string', default: 'mock' },
      url: { type: 'string' },
      report: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) console.log(help);
  else process.exitCode = await run(values.target, values);
} catch (error) {
  console.error(explain('pnpm contract', error, '--url'));
  process.exitCode = 2;
}

async function run(target: string, { url, report }: { url?: string; report?: string }): Promise<number> {
  // The tests run in a process of their own, which has this environment.
  Object.assign(process.env, {
    CN_CONTRACT_TARGET: targetName(target),
    CN_CONTRACT_URL: url ?? '',
    CN_CONTRACT_REPORT: report === undefined ? '' : resolve(process.env['INIT_CWD'] ?? '', report),
  });
  // What is missing is better said in a line than by a test. A mock of the run's own lacks nothing.
  if (target === 'api' || url !== undefined) await (await openTarget(target, process.env)).close();

  const { startVitest } = await import('vitest/node'); // a second that a mistake need not wait for
  const reporter = fileURLToPath(new URL('./ledger/reporter.ts', import.meta.url));
  const vitest = await startVitest('test', ['test/suite.test.ts'], {
    root,
    watch: false,
    reporters: ['minimal', reporter],
  });
  const isGood = vitest.state.getCountOfFailedTests() === 0 && vitest.state.getUnhandledErrors().length === 0;
  await vitest.close();
  return isGood ? 0 : 1;
}
