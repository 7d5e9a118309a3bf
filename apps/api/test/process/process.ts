// The API as a process of its own, as `pnpm start` runs it.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../src/free-port.ts';

/** What is started. */
export interface Program {
  readonly path: string;
  readonly args?: readonly string[];
  /** What it prints when it answers. */
  readonly ready: string;
}

/** The banner is printed when the credentials are written. */
const main: Program = { path: fileURLToPath(new URL('../../src/start.js', import.meta.url)), ready: 'Ctrl-C' };

/** A test, or whatever else a process ends with. */
interface Until {
  onTestFinished(end: () => void): void;
}

export interface ApiProcess {
  readonly port: number;
  readonly adminPort: number;
  /** All that it has printed so far. */
  readonly output: () => string;
  readonly child: ChildProcess;
  /** @returns the exit code, or the signal that ended it */
  stop(signal?: NodeJS.Signals): Promise<number | NodeJS.Signals | null>;
}

/** Starts a process that ends with the test. It may not come to answer. */
export async function launch(
  environment: Record<string, string>,
  test: Until,
  { path, args = [] }: Program = main,
): Promise<ApiProcess> {
  const [port, admin] = [await freePort(), await freePort()];
  const child = spawn(process.execPath, [path, ...args], {
    env: { PATH: process.env['PATH'], PORT: String(port), CN_ADMIN_PORT: String(admin), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk));
  const exit = once(child, 'exit');
  test.onTestFinished(() => void child.kill('SIGKILL'));
  return {
    port,
    adminPort: admin,
    child,
    output: () => output,
    stop: async (signal) => {
      if (signal !== undefined) child.kill(signal);
      const [code, by] = await exit;
      return code ?? by;
    },
  };
}

/** Starts a process that answers. */
export async function start(
  environment: Record<string, string>,
  test: Until,
  program: Program = main,
): Promise<ApiProcess> {
  const api = await launch({ CN_MODE: 'development', CN_LOG: 'json', ...environment }, test, program);
  for (let tries = 0; tries < 600; tries += 1) {
    if (api.child.exitCode !== null) break;
    if (api.output().includes(program.ready)) return api;
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
  throw new Error(`It does not answer:\n${api.output()}`);
}
