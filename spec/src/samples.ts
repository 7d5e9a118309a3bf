// Puts the samples of `samples/<operationId>/` into the bundle, as the `x-codeSamples` that docs show.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operationsOf, type OpenApiDocument } from './document.ts';

/** The languages of every operation's samples, in the order docs show them. */
export const sampleLanguages = [
  { lang: 'curl', label: 'curl', file: 'curl.sh' },
  { lang: 'TypeScript', label: 'TypeScript', file: 'typescript.ts' },
  { lang: 'Python', label: 'Python', file: 'python.py' },
] as const;

/** @param folder where the samples are */
export function addSamples(document: OpenApiDocument, folder: string): OpenApiDocument {
  for (const operation of operationsOf(document)) {
    operation['x-codeSamples'] = sampleLanguages.map(({ lang, label, file }) => ({
      lang,
      label,
      source: readFileSync(join(folder, operation.operationId, file), 'utf8').trimEnd(),
    }));
  }
  return document;
}
