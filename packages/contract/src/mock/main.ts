// `pnpm mock`: the mock on a fixed port, until Ctrl-C.
import { parseArgs } from 'node:util';
import { explain } from '@cloudnexus/repo/message';
import { parsePort } from '@cloudnexus/repo/ports';
import { startMock } from './mock.ts';

const help = `Usage: pnpm mock [--port <number>]

Serves every operation of the contract from its examples, with Prism. Credentials are checked for presence only.

  --port <number>   where to listen (default 4010)

Ask for another answer with the Prefer header: \`Prefer: code=429\`, \`Prefer: example=none\`.`;

try {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '4010' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) console.log(help);
  else await serve(parsePort(values.port, '--port'));
} catch (error) {
  console.error(explain('pnpm mock', error, '--port'));
  process.exitCode = 1;
}

async function serve(port: number): Promise<void> {
  const mock = await startMock({ port });
  console.log(`mock: ${mock.url}\n
curl ${mock.url}/servers -H "Authorization: Bearer cn_live_sk_abc123" -H "X-CloudNexus-Id: acc_8k3m5p"\n
Ctrl-C stops it.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void mock.close());
}
