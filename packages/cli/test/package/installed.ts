// A folder of somebody who has installed the CLI: the packed tarballs, and no more than what they declare. Nothing is downloaded:
// the dependencies of the SDK are those of this workspace.
import { execFile } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const execute = promisify(execFile);
/** The folder of this package. */
export const source = fileURLToPath(new URL('../../', import.meta.url));
const sdk = join(source, '../client');

export interface Installed {
  readonly folder: string;
  /** The CLI in it. */
  readonly cli: string;
  readonly tarball: string;
  readonly remove: () => void;
}

export async function install(): Promise<Installed> {
  await buildIfStale();
  const folder = mkdtempSync(join(tmpdir(), 'cloudnexus-cli-installed-'));
  const modules = join(folder, 'node_modules');
  const [tarball = ''] = await Promise.all(
    [[source, 'cli'] as const, [sdk, 'sdk'] as const, [join(source, '../types'), 'types'] as const].map(
      async ([from, name]) => await unpack(await pack(from, folder), join(modules, '@cloudnexus', name)),
    ),
  );
  const { dependencies } = manifest(join(modules, '@cloudnexus/sdk'));
  for (const name of Object.keys(dependencies).filter((each) => !each.startsWith('@cloudnexus/'))) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(sdk, 'node_modules', name), join(modules, name));
  }
  return { folder, tarball, cli: join(modules, '@cloudnexus/cli'), remove: () => rmSync(folder, { recursive: true }) };
}

export interface Manifest {
  readonly version: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly engines: { readonly node: string };
  readonly dependencies: Readonly<Record<string, string>>;
}

export function manifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/** `pnpm test` has built it by now; a single test that is run by hand may meet an older build, or none. */
async function buildIfStale(): Promise<void> {
  const newest = (pattern: string): number =>
    Math.max(0, ...globSync(pattern, { cwd: source }).map((file) => statSync(join(source, file)).mtimeMs));
  if (newest('dist/**/*.js') < newest('src/**/*.ts'))
    await execute('tsc', ['-p', 'tsconfig.build.json'], { cwd: source });
}

async function pack(from: string, to: string): Promise<string> {
  const [program = '', ...args] = await pnpm();
  const { stdout } = await execute(program, [...args, 'pack', '--json', '--pack-destination', to], { cwd: from });
  return JSON.parse(stdout).filename;
}

async function unpack(tarball: string, to: string): Promise<string> {
  mkdirSync(to, { recursive: true });
  await execute('tar', ['-xzf', tarball, '-C', to, '--strip-components=1']);
  return tarball;
}

/** pnpm is on PATH in everything that pnpm runs. Elsewhere it comes as the README says for who has none. */
async function pnpm(): Promise<string[]> {
  return await execute('pnpm', ['--version']).then(
    () => ['pnpm'],
    () => ['npx', '--yes', 'pnpm@12'],
  );
}
