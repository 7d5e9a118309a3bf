// The programs in `programs/`, as processes of their own.
import { execFile, spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const path = (name: string): string => fileURLToPath(new URL(`programs/${name}.ts`, import.meta.url));
const execute = promisify(execFile);

/** @returns what it prints */
export async function runProgram(name: string, ...args: string[]): Promise<string> {
  const { stdout } = await execute(process.execPath, [path(name), ...args]);
  return stdout.trim();
}

export function startProgram(name: string, ...args: string[]): ChildProcessByStdio<null, Readable, null> {
  return spawn(process.execPath, [path(name), ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
}
