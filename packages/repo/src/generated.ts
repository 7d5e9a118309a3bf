// What every `generate` script ends with: format the files, then write them, or with `--check` say which are stale.
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'oxfmt';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The first line of every generated TypeScript file. */
export const banner = '// Generated from spec/ by `pnpm generate`. Do not edit.\n\n';

export interface Generated {
  /** The package the files belong to. */
  folder: string;
  /** Folders of the package with nothing in them but `files`. Whatever else is found there is left over from before. */
  owned: readonly string[];
  /** The text of each file by its path in `folder`. */
  files: ReadonlyMap<string, string>;
}

/**
 * Brings a package's generated files up to date.
 *
 * @param args of the command: with `--check` nothing is written, and the exit code is 1 where something would be
 */
export async function generate(generated: Generated, args: readonly string[]): Promise<void> {
  const stale = await staleFiles(generated);
  if (!args.includes('--check')) {
    for (const [path, text] of stale) write(join(generated.folder, path), text);
  } else if (stale.size > 0) {
    const paths = [...stale.keys()].map((path) => relative(root, join(generated.folder, path)));
    const more = paths.length > 1 ? ` (and ${paths.length - 1} more)` : '';
    console.error(`${paths[0]} is stale${more}. Run \`pnpm generate\` and commit what it writes.`);
    process.exitCode = 1;
  }
}

/** The files that are not as they would be generated now, with the text they are to have; undefined for one too many. */
export async function staleFiles({ folder, owned, files }: Generated): Promise<Map<string, string | undefined>> {
  const stale = new Map<string, string | undefined>();
  for (const [path, text] of files) {
    const formatted = await tidy(path, text);
    const file = join(folder, path);
    if (!existsSync(file) || readFileSync(file, 'utf8') !== formatted) stale.set(path, formatted);
  }
  for (const path of globSync(
    owned.map((each) => `${each}/**/*.*`),
    { cwd: folder },
  ))
    // What Python compiles for itself is no file of ours.
    if (!files.has(path.replaceAll('\\', '/')) && !path.includes('__pycache__')) stale.set(path, undefined);
  return stale;
}

function write(file: string, text: string | undefined): void {
  if (text === undefined) return rmSync(file);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** The text as `oxfmt` would leave it, which ignores generated files. It knows no Python, which is formatted as it is. */
async function tidy(path: string, text: string): Promise<string> {
  if (path.endsWith('.py')) return text;
  const { ignorePatterns: _, ...options } = JSON.parse(readFileSync(join(root, '.oxfmtrc.json'), 'utf8'));
  const { code, errors } = await format(path, text, options);
  if (errors.length > 0) throw new Error(`${path} is generated wrong: ${errors[0]?.codeframe ?? errors[0]?.message}`);
  return code;
}
