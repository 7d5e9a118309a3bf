// `pnpm dev`: watches the contract, and keeps what follows from it fresh: bundle, types, SDKs, API, docs, mock.
import { parseArgs } from 'node:util';
import { explain } from './message.ts';
import { apiPorts, assertFree, parsePort } from './ports.ts';
import { startServices } from './services.ts';
import { turbo, turboWatch } from './turbo.ts';

const help = `Usage: pnpm dev

Runs the API, the docs and the mock, and follows every change of spec/ and of the API's own code until Ctrl-C.

Environment:
  PORT            where the API listens (default 4000)
  CN_ADMIN_PORT   where the API tells operators how it is doing (default the next after PORT)
  CN_MOCK_PORT    where the mock listens (default 4010)
  CN_DOCS_PORT    where the docs listen (default 4020)
  CN_DATA_DIR     where the API keeps everything (default .data)`;

try {
  const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
  if (values.help) console.log(help);
  else process.exitCode = await dev();
} catch (error) {
  console.error(explain('pnpm dev', error, 'PORT, CN_ADMIN_PORT, CN_MOCK_PORT and CN_DOCS_PORT'));
  process.exitCode = 1;
}

async function dev(): Promise<number> {
  const { api, admin } = apiPorts(process.env);
  const mock = parsePort(process.env['CN_MOCK_PORT'] || '4010', 'CN_MOCK_PORT');
  const docs = parsePort(process.env['CN_DOCS_PORT'] || '4020', 'CN_DOCS_PORT');
  for (const port of [api, admin, mock, docs]) await assertFree(port);
  const code = await turbo(['build', '--output-logs=new-only', '--log-order=grouped']);
  if (code === 130) return code;
  const { ended } = await startServices([
    {
      name: 'api',
      program: 'apps/api/src/main.ts',
      port: api,
      nodeOptions: ['--watch-path=spec/dist', '--watch-path=apps/api/src', '--watch-preserve-output'],
      environment: { CN_MODE: process.env['CN_MODE'] || 'development', CN_ADMIN_PORT: String(admin) },
    },
    { name: 'docs', program: 'apps/docs/src/main.ts', port: docs },
    {
      name: 'mock',
      program: 'packages/contract/src/mock/main.ts',
      port: mock,
      nodeOptions: ['--watch-path=spec/dist', '--watch-preserve-output'],
    },
  ]);
  console.log(
    `\napi    http://127.0.0.1:${api}/v2, credentials in dev-credentials.json of the data directory\ndocs   http://127.0.0.1:${docs}\nmock   http://127.0.0.1:${mock}\n\nEdit spec/ and reload. Ctrl-C stops everything.\n`,
  );
  // The API runs as it is written: half-written, it can't be run for a build of its own.
  const watching = turboWatch(['build', 'generate', '--filter=!@cloudnexus/api']);
  try {
    return await ended;
  } finally {
    watching.kill('SIGINT');
  }
}
