// `pnpm dev`: watches the contract, and keeps what follows from it fresh: bundle, types, docs, mock.
import { parseArgs } from 'node:util';
import { explain } from './message.ts';
import { assertFree, parsePort } from './ports.ts';
import { startServices } from './services.ts';
import { turbo, turboWatch } from './turbo.ts';

const help = `Usage: pnpm dev

Serves the docs and the mock, and follows every change of spec/ until Ctrl-C.

Environment:
  PORT           where the docs listen (default 4000)
  CN_MOCK_PORT   where the mock listens (default 4010)`;

try {
  const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
  if (values.help) console.log(help);
  else process.exitCode = await dev();
} catch (error) {
  console.error(explain('pnpm dev', error, 'PORT and CN_MOCK_PORT'));
  process.exitCode = 1;
}

async function dev(): Promise<number> {
  const docs = parsePort(process.env['PORT'] ?? '4000', 'PORT');
  const mock = parsePort(process.env['CN_MOCK_PORT'] ?? '4010', 'CN_MOCK_PORT');
  await assertFree(docs);
  await assertFree(mock);
  await turbo(['build', '--output-logs=new-only', '--log-order=grouped']);
  const { ended } = await startServices([
    { name: 'docs', program: 'apps/docs/src/main.ts', port: docs },
    {
      name: 'mock',
      program: 'packages/contract/src/mock/main.ts',
      port: mock,
      nodeOptions: ['--watch-path=spec/dist', '--watch-preserve-output'],
    },
  ]);
  console.log(
    `\ndocs   http://127.0.0.1:${docs}\nmock   http://127.0.0.1:${mock}\n\nEdit spec/ and reload. Ctrl-C stops everything.\n`,
  );
  const watching = turboWatch(['build', 'generate']);
  try {
    return await ended;
  } finally {
    watching.kill('SIGINT');
  }
}
