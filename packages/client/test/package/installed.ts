// A project of somebody who has installed the SDK: the packed tarballs in its node_modules, and no more than what they
// declare. Nothing is downloaded: the dependencies are those of this workspace.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execute, type Printed } from './execute.ts';
import { buildIfStale, pack, unpack } from './tarball.ts';

/** The folder of this package. */
export const source = fileURLToPath(new URL('../../', import.meta.url));

export interface Installed {
  /** The project's folder. */
  folder: string;
  /** The SDK in it. */
  sdk: string;
  /** What the SDK was installed from. */
  tarball: string;
  /** Writes a file of the project. */
  write(name: string, text: string): void;
  /** Runs Node on a file of the project, with nothing of its own in the environment but what is given. */
  node(name: string, env?: Record<string, string>): Promise<Printed>;
  /** Type-checks the project. Throws with what `tsc` prints. */
  tsc(compilerOptions: object): Promise<void>;
  remove(): void;
}

export async function install(): Promise<Installed> {
  await buildIfStale(source);
  const folder = mkdtempSync(join(tmpdir(), 'cloudnexus-sdk-'));
  const modules = join(folder, 'node_modules');
  const sdk = join(modules, '@cloudnexus/sdk');
  const [tarball, types] = await Promise.all([pack(source, folder), pack(join(source, '../types'), folder)]);
  await unpack(tarball, sdk);
  await unpack(types, join(modules, '@cloudnexus/types'));
  for (const name of Object.keys(manifest(sdk).dependencies)) if (!name.startsWith('@cloudnexus/')) link(name, modules);
  link('@types/node', modules, join(source, '../..'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');

  return {
    folder,
    sdk,
    tarball,
    write: (name, text) => writeFileSync(join(folder, name), text),
    node: async (name, env = {}) =>
      await execute(process.execPath, [name], { cwd: folder, env: { PATH: process.env['PATH'], ...env } }),
    tsc: async (compilerOptions) => {
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
      await execute('tsc', ['--noEmit', '--project', folder]);
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

interface Manifest {
  type: string;
  sideEffects: boolean;
  engines: { node: string };
  exports: Record<string, string | Record<string, string>>;
  dependencies: Record<string, string>;
}

/** @param folder of a package */
export function manifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

function link(name: string, modules: string, from = source): void {
  const path = join(modules, name);
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(join(from, 'node_modules', name), path);
}
