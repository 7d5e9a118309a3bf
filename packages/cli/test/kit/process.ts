// The program as a process of its own, for what only a process can have: signals, a sudden end.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

export const program = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

export interface Running {
  readonly out: () => string;
  readonly err: () => string;
  /** Waits until the text is on stdout or stderr. */
  says(text: string | RegExp): Promise<void>;
  /** @returns the exit code, or the signal that ended it */
  end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null>;
}

/** @param home its folder; credentials and state are there */
export function start(line: string, home: string, env: Readonly<Record<string, string>>): Running {
  const child = spawn(process.execPath, [program, ...line.split(' ')], {
    cwd: home,
    env: { PATH: process.env['PATH'], HOME: home, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += String(chunk)));
  child.stderr.on('data', (chunk: Buffer) => (err += String(chunk)));
  const exit = once(child, 'exit');
  return {
    out: () => out,
    err: () => err,
    says: async (text) => await expect.poll(() => out + err, { timeout: 25_000, interval: 50 }).toMatch(text),
    end: async (signal) => {
      child.kill(signal);
      const [code, by] = await exit;
      return code ?? by;
    },
  };
}
