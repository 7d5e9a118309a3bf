import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { folder } from '../environment/requirements.ts';
import type { Call } from './calls.ts';

/** What came of a call. */
export interface Outcome {
  label: string;
  result?: unknown;
  error?: string;
}

/**
 * Makes the calls through a Python client, one after the other.
 *
 * @param mode `sync` or `async`
 * @param env where the client is to go, and with which credentials
 */
export async function makeCalls(
  all: Call[],
  python: string,
  mode: string,
  env: Readonly<Record<string, string>>,
): Promise<Outcome[]> {
  return await new Promise((resolve, reject) => {
    const child = execFile(
      python,
      ['-W', 'error', join(import.meta.dirname, 'every_operation.py'), mode],
      { env: { ...process.env, ...env, PYTHONPATH: join(folder, 'src') }, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout) => (error ? reject(error) : resolve(JSON.parse(stdout))),
    );
    child.stdin?.end(JSON.stringify(all));
  });
}
