// `pnpm start`: from a fresh clone to an API that answers, on the store that needs nothing installed.
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { explain } from './message.ts';
import { apiPorts, assertFree } from './ports.ts';
import { turbo } from './turbo.ts';

const help = `Usage: pnpm start

Builds everything, then runs the API in development mode until Ctrl-C: on an embedded store, with simulated servers.
Prints its URL, an account, an API key and a request to try, and leaves the first three in the data directory as
dev-credentials.json.

Environment:
  PORT            where the API listens (default 4000)
  CN_ADMIN_PORT   where it tells operators how it is doing (default the next after PORT)
  CN_DATA_DIR     where everything is kept (default .data)

apps/api/README.md lists the rest.`;

try {
  const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
  if (values.help) console.log(help);
  else process.exitCode = await start();
} catch (error) {
  console.error(explain('pnpm start', error, 'PORT or CN_ADMIN_PORT'));
  process.exitCode = 1;
}

async function start(): Promise<number> {
  // Before the build, which takes longer than the answer.
  const ports = givenPorts();
  for (const each of Object.values(ports ?? {})) await assertFree(each);
  const code = await turbo(['build', '--output-logs=new-only', '--log-order=grouped']);
  if (code !== 0) return code;
  const api = spawn(process.execPath, ['apps/api/src/start.js'], {
    stdio: 'inherit',
    env: {
      ...process.env,
      CN_MODE: process.env['CN_MODE'] || 'development',
      ...(ports === undefined ? {} : { CN_ADMIN_PORT: String(ports.admin) }),
    },
  });
  // A terminal sends Ctrl-C to both. Others tell this process alone.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => api.kill(signal));
  return await new Promise((resolve) => {
    api.once('exit', (exitCode, signal) => resolve(exitCode ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}

/** Undefined where one of them is none, which the API says itself, with everything else that is wrong. */
function givenPorts(): ReturnType<typeof apiPorts> | undefined {
  try {
    return apiPorts(process.env);
  } catch {
    return undefined;
  }
}
