// `pnpm dev`: watches the contract, and keeps what follows from it fresh: bundle, types, docs, mock.
import { explain } from './message.ts';
import { assertFree, parsePort } from './ports.ts';
import { startServices } from './services.ts';
import { turbo, turboWatch } from './turbo.ts';

const [docs, mock] = [
  parsePort(process.env['PORT'] ?? '4000', 'PORT'),
  parsePort(process.env['CN_MOCK_PORT'] ?? '4010', 'CN_MOCK_PORT'),
];
try {
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
  process.exitCode = await ended;
  watching.kill('SIGINT');
} catch (error) {
  console.error(explain('pnpm dev', error, 'PORT and CN_MOCK_PORT'));
  process.exitCode = 1;
}
