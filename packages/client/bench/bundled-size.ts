import { isBuiltin } from 'node:module';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';

/**
 * What a web page loads to run a program, in kB: bundled and minified by esbuild, compressed by gzip. What the program
 * loads later, by `import()`, is not in it.
 *
 * @param folder where the program's imports are resolved
 */
export async function bundledSize(program: string, folder: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: program, loader: 'ts', resolveDir: folder },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    plugins: [leftOut],
    write: false,
    logLevel: 'silent',
  });
  return outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0) / 1000;
}

/** Imports that are no part of what the page loads first: those by `import()`, and parts of Node some peers ask for. */
const leftOut: Plugin = {
  name: 'left-out',
  setup({ onResolve }) {
    onResolve({ filter: /^/ }, ({ kind, path }) =>
      kind === 'dynamic-import' || isBuiltin(path) ? { path, external: true } : undefined,
    );
  },
};
