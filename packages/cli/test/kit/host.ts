// A machine in memory, to run a command line on in this process: it has no credentials but those it is given.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { run } from '../../src/run.ts';
import type { ExitCode } from '../../src/exit-code.ts';
import type { Host, Input } from '../../src/host.ts';

export interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

export interface Machine {
  /** The person's folder, which is also the current one. */
  readonly home: string;
  /** Runs a command line: `servers list --json`, or its words. */
  readonly run: (line: string | readonly string[], more?: More) => Promise<Ran>;
  readonly remove: () => void;
}

export interface More {
  readonly env?: Readonly<Record<string, string>>;
  /** What comes on stdin. */
  readonly stdin?: string | Input;
  readonly fetch?: Host['fetch'];
  readonly signal?: AbortSignal;
  /** The width of a terminal on stdout; there is none by default. */
  readonly columns?: number;
}

export function newMachine(base: More = {}): Machine {
  const home = mkdtempSync(join(tmpdir(), 'cloudnexus-cli-'));
  return {
    home,
    run: async (line, more = {}) => {
      const { env, stdin = '', fetch: send = fetch, signal, columns } = { ...base, ...more };
      const out: string[] = [];
      const err: string[] = [];
      const code = await run(typeof line === 'string' ? line.split(' ').filter(Boolean) : line, {
        env: { ...base.env, ...env },
        folder: home,
        home,
        stdin: typeof stdin === 'string' ? Readable.from([stdin]) : stdin,
        out: { write: (text) => out.push(text), ...(columns !== undefined && { columns, isTTY: true }) },
        err: { write: (text) => err.push(text) },
        fetch: send,
        now: () => new Date(),
        signal: signal ?? new AbortController().signal,
      });
      return { code, out: out.join(''), err: err.join('') };
    },
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}
