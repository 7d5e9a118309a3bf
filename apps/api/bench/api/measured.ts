// A server that is measured, in a process of its own.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { openSync, closeSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../src/free-port.ts';

const probe = new URL('probe.js', import.meta.url).href;

/** The API itself, as it runs in production. */
export const api = fileURLToPath(new URL('../../src/start.js', import.meta.url));
/** The same without what the build has compiled of it. */
export const nothingCompiled = { NODE_DISABLE_COMPILE_CACHE: '1' };
/** The same without a log. */
export const apiWithoutLog = fileURLToPath(new URL('without-log.ts', import.meta.url));
/** `raw`, `fastify`, `prism`. */
export const peers = fileURLToPath(new URL('peers.ts', import.meta.url));

/** Since its start. */
export interface Used {
  /** CPU time of all its threads, in microseconds. */
  readonly cpu: number;
  /** Memory that is resident now, in bytes. */
  readonly rss: number;
}

export interface Measured {
  readonly port: number;
  /** From its start to its first answer with the status 200, in milliseconds. */
  readonly startedIn: number;
  used(): Promise<Used>;
  stop(): Promise<void>;
}

export interface Program {
  readonly program: string;
  readonly args?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** It is ready when this is answered with 200. */
  readonly request: string;
  /** Where its log goes. */
  readonly folder: string;
}

export async function startMeasured({
  program,
  args = [],
  environment = {},
  request,
  folder,
}: Program): Promise<Measured> {
  const [port, admin] = [await freePort(), await freePort()];
  const log = openSync(join(folder, `${port}.log`), 'w');
  const startedAt = performance.now();
  const child = fork(program, args, {
    env: { PATH: process.env['PATH'], PORT: String(port), CN_ADMIN_PORT: String(admin), ...environment },
    execArgv: ['--import', probe],
    stdio: ['ignore', log, 'inherit', 'ipc'],
  });
  closeSync(log);
  const exit = once(child, 'exit');
  while (!(await isAnswered(port, request))) {
    if (child.exitCode !== null || performance.now() - startedAt > 60_000) {
      child.kill('SIGKILL');
      throw new Error(`${program} does not answer.`);
    }
    await delay(2);
  }
  return {
    port,
    startedIn: performance.now() - startedAt,
    used: async () => {
      child.send('used');
      const [used] = await once(child, 'message');
      return used;
    },
    stop: async () => {
      child.kill('SIGTERM');
      await exit;
    },
  };
}

async function isAnswered(port: number, request: string): Promise<boolean> {
  return await new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.write(request));
    socket.once('data', (chunk) => {
      socket.destroy();
      resolve(chunk.toString('latin1').startsWith('HTTP/1.1 200'));
    });
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
  });
}
