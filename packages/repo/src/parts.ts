// The parts of the machine that tests use and `pnpm test` never installs.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export type Part = 'chromium' | 'curl' | 'python';

const found: Record<Part, () => string | undefined> = {
  chromium: () => onPath('chromium') ?? onPath('chromium-browser') ?? onPath('google-chrome'),
  curl: () => onPath('curl'),
  python: () => [onPath('python3'), onPath('python')].find((path) => path !== undefined && isPython310(path)),
};

const missing: Record<Part, string> = {
  chromium: 'no Chromium on PATH',
  curl: 'no curl on PATH',
  python: 'no Python 3.10 or later on PATH',
};

/** The path of the program, or undefined where the machine has none. */
export function findPart(part: Part): string | undefined {
  return found[part]();
}

/**
 * The path of the program; skips the test, with the reason, where the machine has none.
 *
 * @param test the test's context
 */
export function needPart(part: Part, test: { skip(note: string): never }): string {
  return findPart(part) ?? test.skip(missing[part]);
}

/** The parts this machine has, for the key of a cached test run: `chromium,curl`. */
export function presentParts(): string {
  return (Object.keys(found) as Part[]) // Object.keys forgets the type of the keys of a literal
    .filter((part) => findPart(part) !== undefined)
    .join(',');
}

function onPath(name: string): string | undefined {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not in this folder.
    }
  }
  return undefined;
}

function isPython310(path: string): boolean {
  return spawnSync(path, ['-c', 'import sys; sys.exit(sys.version_info < (3, 10))']).status === 0;
}
