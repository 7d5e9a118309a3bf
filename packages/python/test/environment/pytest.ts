// Runs pytest, and tells what each of its tests came to.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { folder } from './requirements.ts';

/** What came of a test. */
export interface Outcome {
  /** A sentence: `a get that got 503 is retried [sync]`. */
  name: string;
  outcome: 'passed' | 'failed' | 'skipped';
  /** Why it failed or was skipped. */
  detail: string;
}

/**
 * @param env what the tests find in their environment besides
 * @returns the outcomes by the file they are in
 * @throws an error with what pytest said, where it has no outcomes to tell
 */
export async function pytest(python: string, env: Readonly<Record<string, string>>): Promise<Map<string, Outcome[]>> {
  const temporary = mkdtempSync(join(tmpdir(), 'cloudnexus-python-'));
  const report = join(temporary, 'report.json');
  try {
    const child = spawn(python, ['-m', 'pytest', '-q', '--tb=short'], {
      cwd: folder,
      env: {
        ...process.env,
        ...env,
        PYTHONPATH: join(folder, 'src'),
        PYTHONDONTWRITEBYTECODE: '1',
        CN_TEST_REPORT: report,
        CN_TEST_PYRIGHT: JSON.stringify([process.execPath, fileURLToPath(import.meta.resolve('pyright'))]),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
    const { exitCode } = child;
    const outcomes = read(report);
    if (outcomes === undefined || outcomes.size === 0) throw new Error(`pytest ended with ${exitCode}:\n${out}${err}`);
    const failed = [...outcomes.values()].flat().some(({ outcome }) => outcome === 'failed');
    if (exitCode !== 0 && !failed) throw new Error(`pytest ended with ${exitCode}:\n${out}${err}`);
    return outcomes;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function read(report: string): Map<string, Outcome[]> | undefined {
  let outcomes: Record<string, Omit<Outcome, 'name'>>;
  try {
    outcomes = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return undefined;
  }
  const all = Object.entries(outcomes).map(([id, outcome]) => {
    const [file = '', ...names] = id.split('::');
    return { file: file.replace(/^tests\//, ''), name: sentence(names.join(' ')), ...outcome };
  });
  return Map.groupBy(all, ({ file }) => file);
}

/** `test_a_get_is_retried[sync]` as `a get is retried [sync]`. */
function sentence(name: string): string {
  const [, words = '', parameters = ''] = /^(?:test_)?([^[]*)(.*)$/s.exec(name) ?? [];
  return `${words.replaceAll('_', ' ')} ${parameters}`.trim() || 'is collected';
}
