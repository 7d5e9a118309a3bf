import { distinct } from '../description/distinct.ts';
import { folderOf, lineOf } from '../description/files.ts';
import { responses } from '../description/operations.ts';
import { Place } from '../description/place.ts';
import type { Context, Rule } from '../redocly.ts';
import { readCatalogue, type Entry } from './catalogue.ts';
import { enumerations, errorsIn, type ShownError } from './shown-errors.ts';

export const rule: Rule = {
  id: 'error-catalogue',
  what: 'The error catalogue, the enumerations of codes and the examples tell of the same errors.',
  why: 'Clients decide by the code, and look it up in the docs, which are made of the catalogue.',
  visit: (options) => ({
    Root(_, context) {
      const catalogue = readCatalogue(folderOf(options, context));
      const all = responses(Place.of(context));
      const shown = distinct(all.flatMap(errorsIn), ({ status, code }) => `${status} ${code.id}`);

      for (const { file, problems } of catalogue.values()) {
        for (const { message, line, col } of problems) context.report({ message, location: lineOf(file, line, col) });
      }
      for (const error of shown) checkExample(context, catalogue, error);
      checkEnumerations(
        context,
        catalogue,
        all.map(({ place }) => place),
      );
      checkUse(context, catalogue, shown);
    },
  }),
};

function checkExample(context: Context, catalogue: Map<string, Entry>, error: ShownError): void {
  const { code, status, title, says, about, shownBy, allowed } = error;
  const entry = catalogue.get(code.text);
  if (!entry) {
    // A code that the schema doesn't allow makes the example invalid, and one that it does is reported there.
    if (allowed) return;
    context.report({
      message: `\`${code.text}\` is not in the catalogue: write errors/${code.text}.yaml.`,
      location: code.location,
    });
    return;
  }
  if (!entry.isReadable) return;
  if (says.exists && says.text !== String(entry.status)) {
    context.report({
      message: `\`status\` must be '${entry.status}', as the catalogue says.`,
      location: says.location,
    });
  } else if (status !== '' && Number(status) !== entry.status) {
    context.report({
      message: `\`${code.text}\` is a ${entry.status}, and here is a ${status}: move the example.`,
      location: shownBy.writtenAt.key(),
    });
  }
  if (title.exists && title.text !== entry.title) {
    context.report({ message: `\`title\` must be '${entry.title}', as the catalogue says.`, location: title.location });
  }
  if (about.exists && !about.text.endsWith(`/errors/${code.text}`)) {
    context.report({
      message: `The link must end with /errors/${code.text}, the page of this code.`,
      location: about.location,
    });
  }
}

function checkEnumerations(context: Context, catalogue: Map<string, Entry>, all: Place[]): void {
  const known = enumerations(all);
  for (const { family, values } of known) {
    for (const value of values.items) {
      const entry = catalogue.get(value.text);
      if (entry && (entry.family === family || !entry.isReadable)) continue;
      context.report({
        message: `\`${value.text}\` is no ${family} code of the catalogue: write errors/${value.text}.yaml, or remove it here.`,
        location: value.location,
      });
    }
  }
  for (const { code, family, file, isReadable } of catalogue.values()) {
    if (!isReadable) continue;
    const own = known.filter((enumeration) => enumeration.family === family);
    if (own.some(({ values }) => values.items.some((value) => value.text === code))) continue;
    context.report({ message: `\`${code}\` is in no enumeration of ${family} codes: add it.`, location: lineOf(file) });
  }
}

/** Codes below 400 travel in redirects, and have no example. */
function checkUse(context: Context, catalogue: Map<string, Entry>, shown: ShownError[]): void {
  const used = new Set(shown.map(({ code }) => code.text));
  // A misspelt code makes its example invalid, and is one fault, not two.
  if (shown.some(({ code, allowed }) => allowed && !allowed.includes(code.text))) return;
  for (const { code, status, file, isReadable } of catalogue.values()) {
    if (!isReadable || status < 400 || used.has(code)) continue;
    context.report({
      message: `No response shows \`${code}\`: add an example to a response, or remove the code.`,
      location: lineOf(file),
    });
  }
}
