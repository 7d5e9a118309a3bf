// `pnpm start`: from a fresh clone to something to open. Until the API exists that is its docs and its mock.
import { parseArgs } from 'node:util';
import { explain } from './message.ts';
import { assertFree, parsePort } from './ports.ts';
import { startServices } from './services.ts';
import { turbo } from './turbo.ts';

const help = `Usage: pnpm start

Builds everything, then serves the docs and a mock of the API until Ctrl-C.

Environment:
  PORT           where the docs listen (default 4000)
  CN_MOCK_PORT   where the mock listens (default 4010)`;

let option = 'PORT';
try {
  const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
  if (values.help) console.log(help);
  else process.exitCode = await start();
} catch (error) {
  console.error(explain('pnpm start', error, option));
  process.exitCode = 1;
}

async function start(): Promise<number> {
  const docs = parsePort(process.env['PORT'] ?? '4000', 'PORT');
  await assertFree(docs);
  option = 'CN_MOCK_PORT';
  const mock = parsePort(process.env['CN_MOCK_PORT'] ?? '4010', 'CN_MOCK_PORT');
  await assertFree(mock);

  const code = await turbo(['build', '--output-logs=new-only', '--log-order=grouped']);
  if (code !== 0) return code;

  const { ended } = await startServices([
    { name: 'docs', program: 'apps/docs/src/main.ts', port: docs },
    { name: 'mock', program: 'packages/contract/src/mock/main.ts', port: mock },
  ]);
  console.log(`
docs   http://127.0.0.1:${docs}
mock   http://127.0.0.1:${mock}

Try the mock. It answers every operation from the contract's examples, without the base path /v2:

curl http://127.0.0.1:${mock}/servers -H "Authorization: Bearer cn_live_sk_abc123" -H "X-CloudNexus-Id: acc_8k3m5p"

Ctrl-C stops both.`);
  return await ended;
}
