// Runs turbo for the commands of this package.
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { presentParts } from './parts.ts';

/** The repository's folder. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

export interface Task {
  taskId: string;
  task: string;
  package: string;
  directory: string;
  execution?: { exitCode: number | null };
}

/**
 * @param args what follows `turbo run`
 * @param output where turbo prints: here, or to a file descriptor
 * @returns turbo's exit code
 */
export async function turbo(args: string[], output: 'inherit' | number = 'inherit'): Promise<number> {
  const child = spawnTurbo(['run', ...args], output);
  let interrupted = false;
  // Ctrl-C reaches turbo too, which ends its tasks; this process waits for it instead of leaving them behind.
  const interrupt = (signal: NodeJS.Signals): void => {
    interrupted = true;
    if (signal === 'SIGTERM') child.kill(signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, interrupt);
  try {
    const code = await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (exitCode) => resolve(exitCode ?? 130));
    });
    // Turbo may call it a success that it was stopped.
    return interrupted ? 130 : code;
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, interrupt);
  }
}

/** Runs the tasks again whenever their inputs change, until the process is killed. */
export function turboWatch(tasks: string[]): ChildProcess {
  return spawnTurbo(['watch', ...tasks]);
}

function spawnTurbo(args: string[], output: 'inherit' | number = 'inherit'): ChildProcess {
  return spawn('turbo', args, {
    cwd: root,
    stdio: ['inherit', output, 'inherit'],
    env: {
      ...process.env,
      TURBO_TELEMETRY_DISABLED: '1',
      TURBO_NO_UPDATE_NOTIFIER: '1',
      CN_TEST_PARTS: presentParts(),
    },
  });
}

/** As {@link turbo}, and tells what each task came to. */
export async function turboWithSummary(args: string[]): Promise<{ code: number; tasks: Task[] }> {
  const folder = join(root, '.turbo/runs');
  rmSync(folder, { recursive: true, force: true });
  const code = await turbo([...args, '--summarize']);
  let files: string[];
  try {
    files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  } catch {
    files = []; // turbo failed before it ran anything, and has said why.
  }
  const summary = files[0] === undefined ? { tasks: [] } : JSON.parse(readFileSync(join(folder, files[0]), 'utf8'));
  return { code, tasks: summary.tasks };
}
