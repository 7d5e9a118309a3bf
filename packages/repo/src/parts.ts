// The parts of the machine that tests use and `pnpm test` never installs.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, globSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

export type Part = 'chromium' | 'curl' | 'postgres' | 'python';

const found: Record<Part, () => string | undefined> = {
  chromium: () => onPath('chromium') ?? onPath('chromium-browser') ?? onPath('google-chrome'),
  curl: () => onPath('curl'),
  // Debian keeps servers off the PATH, a folder for each version.
  postgres: () =>
    [...globSync('/usr/lib/postgresql/*/bin/postgres').sort().toReversed(), onPath('postgres')].find(
      (path) => path !== undefined && isPostgres15(path),
    ),
  python: () => [onPath('python3'), onPath('python')].find((path) => path !== undefined && isPython310(path)),
};

const missing: Record<Part, string> = {
  chromium: 'no Chromium on PATH',
  curl: 'no curl on PATH',
  postgres: 'no PostgreSQL 15 or later, with its initdb',
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
    if (isExecutable(path)) return path;
  }
  return undefined;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function isPython310(path: string): boolean {
  return spawnSync(path, ['-c', 'import sys; sys.exit(sys.version_info < (3, 10))']).status === 0;
}

function isPostgres15(path: string): boolean {
  const said = spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout ?? '';
  const version = Number(/\d+/.exec(said)?.[0]);
  return version >= 15 && isExecutable(join(dirname(path), 'initdb'));
}
