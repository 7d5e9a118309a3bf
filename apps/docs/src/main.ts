// `pnpm site`: the built docs on a fixed port, until Ctrl-C.
import { parseArgs } from 'node:util';
import { explain } from '@cloudnexus/repo/message';
import { parsePort } from '@cloudnexus/repo/ports';
import { serveSite } from './serve.ts';

const help = `Usage: pnpm site [--port <number>]

Builds the docs and serves them.

  --port <number>   where to listen (default 4020)`;

try {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '4020' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) console.log(help);
  else await serve(parsePort(values.port, '--port'));
} catch (error) {
  console.error(explain('pnpm site', error, '--port'));
  process.exitCode = 1;
}

async function serve(port: number): Promise<void> {
  const site = await serveSite({ port });
  console.log(`docs: ${site.url}\nCtrl-C stops it.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void site.close());
}
