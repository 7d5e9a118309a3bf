import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, lineOf } from '../description/files.ts';
import { operations } from '../description/operations.ts';
import { Place } from '../description/place.ts';
import { sampleLanguages } from '../../src/samples.ts';
import type { Context, Rule } from '../redocly.ts';

const files = sampleLanguages.map(({ file }) => file);

export const rule: Rule = {
  id: 'samples',
  what: 'Every operation has samples in curl, TypeScript and Python, and every sample an operation.',
  why: 'Readers begin with what they can run.',
  visit: (options) => ({
    Root(_, context) {
      const root = Place.of(context);
      const folder = folderOf(options, context);
      const ids = operations(root)
        .map(({ place }) => place.at('operationId'))
        .filter((id) => id.text !== '');
      for (const id of ids) checkSamples(context, folder, id);

      const known = new Set(ids.map((id) => id.text));
      for (const name of readdirSync(folder).filter((entry) => !known.has(entry))) {
        const file = join(folder, name, files.find((sample) => existsSync(join(folder, name, sample))) ?? '');
        context.report({
          message: `No operation is named \`${name}\`: rename the folder of its samples, or remove it.`,
          location: lineOf(file),
        });
      }
    },
  }),
};

function checkSamples(context: Context, folder: string, id: Place): void {
  const samples = files.map((file) => ({ file, path: join(folder, id.text, file) }));
  const missing = samples.filter(({ path }) => !existsSync(path)).map(({ file }) => file);
  if (missing.length > 0) {
    context.report({
      message: `\`${id.text}\` needs samples: write ${missing.join(', ')} in samples/${id.text}/.`,
      location: id.writtenAt,
    });
  }
  for (const { path } of samples) {
    if (!existsSync(path) || !isEmpty(readFileSync(path, 'utf8'))) continue;
    context.report({
      message: `The sample does nothing: write a program that calls \`${id.text}\`.`,
      location: lineOf(path),
    });
  }
}

/** Comments do nothing, too. */
function isEmpty(program: string): boolean {
  return program.split('\n').every((line) => /^\s*(#.*|\/\/.*)?$/.test(line));
}
