// Runs several servers as one: they start together, and when one ends, all end.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export interface Service {
  name: string;
  program: string;
  /** The program's own options, before `--port`. */
  args?: string[];
  /** Options of Node, such as `--watch-path`. */
  nodeOptions?: string[];
  /** Variables besides those of this process. */
  environment?: Record<string, string>;
  port: number;
}

/**
 * Starts the services and waits until each answers HTTP.
 *
 * @returns a promise of the exit code, once all have ended; SIGINT and SIGTERM end them
 */
export async function startServices(services: Service[]): Promise<{ ended: Promise<number> }> {
  const children = services.map(({ program, port, args = [], nodeOptions = [], environment = {} }) =>
    spawn(process.execPath, [...nodeOptions, program, ...args, '--port', String(port)], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, ...environment },
    }),
  );
  const stop = (): void => {
    for (const child of children) child.kill('SIGTERM');
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  const exits = children.map(exited);
  const first = Promise.race(exits).then((code) => {
    stop();
    return code;
  });
  const ended = first.then(async (code) => {
    await Promise.all(exits);
    return code;
  });
  await Promise.race([ended, Promise.all(services.map(({ port }) => answers(port, ended)))]);
  return { ended };
}

async function exited(child: ChildProcess): Promise<number> {
  const [code] = await once(child, 'exit');
  return typeof code === 'number' ? code : 0; // A service ended by our own signal has done what it should.
}

async function answers(port: number, ended: Promise<number>): Promise<void> {
  const stop = new AbortController();
  void ended.then(() => stop.abort());
  while (!stop.signal.aborted) {
    try {
      await fetch(`http://127.0.0.1:${port}/`, { method: 'HEAD' });
      return;
    } catch {
      await new Promise((resolve) => {
        setTimeout(resolve, 50);
      });
    }
  }
}
