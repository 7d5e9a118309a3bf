// Runs the Redocly CLI. It is one program without a library, so it is a child process.
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this package. */
export const specFolder = fileURLToPath(new URL('../', import.meta.url));

const program = join(dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json')), 'bin/cli.js');

/**
 * @param args the command and its options
 * @param cwd the folder whose `redocly.yaml` counts
 * @throws what `execFile` throws when the exit code isn't 0, with `stdout` and `stderr`
 */
export async function redocly(args: string[], cwd: string = specFolder): Promise<{ stdout: string; stderr: string }> {
  return await promisify(execFile)(process.execPath, [program, ...args], {
    cwd,
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', NO_COLOR: '1' },
    maxBuffer: 64 * 1024 * 1024,
  });
}
