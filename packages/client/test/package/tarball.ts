// Tarballs as `pnpm publish` would send them.
import { globSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { execute } from './execute.ts';

/**
 * Builds the package, if its build is older than its source. `pnpm test` has built it by now; a single test that is run by
 * hand may meet an older build, or none.
 */
export async function buildIfStale(folder: string): Promise<void> {
  const newest = (pattern: string): number =>
    Math.max(0, ...globSync(pattern, { cwd: folder }).map((file) => statSync(join(folder, file)).mtimeMs));
  if (newest('dist/**/*.js') < newest('src/**/*.ts'))
    await execute('tsc', ['--project', 'tsconfig.build.json'], { cwd: folder });
}

/** @returns the tarball of a package */
export async function pack(folder: string, destination: string): Promise<string> {
  const [program = '', ...args] = await pnpm();
  const { stdout } = await execute(program, [...args, 'pack', '--json', '--pack-destination', destination], {
    cwd: folder,
  });
  return JSON.parse(stdout).filename;
}

export async function unpack(tarball: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await execute('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1']);
}

/** pnpm is on PATH in everything that pnpm runs. Elsewhere it comes as the README says for who has none. */
async function pnpm(): Promise<string[]> {
  return await execute('pnpm', ['--version']).then(
    () => ['pnpm'],
    () => ['npx', '--yes', 'pnpm@12'],
  );
}
