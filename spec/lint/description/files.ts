// Files that rules read beside the description: samples, the error catalogue.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Context, LineLocation, Options } from '../redocly.ts';

/** The folder that `redocly.yaml` gives a rule. */
export function folderOf(options: Options, context: Context): string {
  if (options.dir === undefined) throw new Error('A rule reads a folder: name it in redocly.yaml, as `dir`.');
  const folder = resolve(dirname(resolve(context.config?.configPath ?? 'redocly.yaml')), options.dir);
  if (!existsSync(folder)) throw new Error(`A rule reads the folder ${folder}, which is not there.`);
  return folder;
}

export function lineOf(file: string, line = 1, col = 1): LineLocation {
  return {
    source: {
      absoluteRef: file,
      getLines: () => (statSync(file).isFile() ? readFileSync(file, 'utf8').split('\n') : []),
    },
    pointer: undefined,
    start: { line, col },
  };
}
