// The Python the tests run in: a virtual environment with exactly what `requirements-dev.txt` names. It is made once, and
// again when that file or the Python changes.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { findPart } from '@cloudnexus/repo/parts';

const run = promisify(execFile);

/** The folder of this package. */
export const folder = fileURLToPath(new URL('../../', import.meta.url));

/** The path of the environment's Python, or why there is none. */
export type PythonEnvironment = { python: string } | { reason: string };

/** @param parent the folder that environments are in */
export async function pythonEnvironment(parent: string = join(folder, '.venv')): Promise<PythonEnvironment> {
  const system = findPart('python');
  if (system === undefined) return { reason: 'no Python 3.10 or later on PATH' };
  const requirements = join(folder, 'requirements-dev.txt');
  const { stdout: version } = await run(system, ['-c', 'import sys; print(sys.version, sys.prefix)']);
  const key = createHash('sha256').update(readFileSync(requirements)).update(version).digest('hex').slice(0, 16);
  const home = join(parent, key);
  const python = join(home, 'bin', 'python');
  if (existsSync(python)) return { python };
  try {
    await run(system, ['-c', 'import venv, ensurepip']);
  } catch {
    return { reason: 'this Python makes no virtual environments (on Debian, install python3-venv)' };
  }
  mkdirSync(parent, { recursive: true });
  rmSync(home, { recursive: true, force: true });
  try {
    await run(system, ['-m', 'venv', home]);
    const pip = ['-m', 'pip', '--quiet', '--retries', '1', '--disable-pip-version-check'];
    await run(python, [...pip, 'install', '--requirement', requirements]);
    // For the test that installs the package as its users do, which then needs no network.
    const wheels = join(home, 'wheels');
    await run(python, [...pip, 'download', '--dest', wheels, '--constraint', requirements, 'httpx', 'websockets']);
  } catch (error) {
    // What is half made is kept under another name, where somebody may look at it.
    const failed = join(parent, 'failed');
    rmSync(failed, { recursive: true, force: true });
    if (existsSync(home)) renameSync(home, failed);
    return { reason: `pip cannot install what the tests need: ${lastLine(error)}` };
  }
  return { python };
}

function lastLine(error: unknown): string {
  const { stderr = '', message = '' }: { stderr?: string; message?: string } = Object(error);
  return (
    (stderr || message)
      .trim()
      .split('\n')
      .findLast((line) => line.startsWith('ERROR')) ?? 'it failed'
  );
}
