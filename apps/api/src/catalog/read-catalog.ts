// An operator's own catalogue, from a file: `{"regions": […], "plans": […], "images": […]}`, each entry with its `id` beside
// the attributes that the contract has for it.
import { readFileSync } from 'node:fs';
import { describe, quote } from '../http/contract/describe.ts';
import { publishedContract } from '../http/contract/spec.ts';
import { Validators } from '../http/contract/validators.ts';
import { findRepeated, makeCatalog, type Catalog, type CatalogEntries } from './catalog.ts';

const kinds = { regions: 'Region', plans: 'Plan', images: 'Image' } as const;

/**
 * @throws an error that lists all that is wrong with the file: the rest of a sentence that begins with the variable that
 *   names it
 */
export function readCatalog(file: string): Catalog {
  const entries = read(file);
  const problems = [...findMisshapen(entries), ...findRepeated(entries)];
  if (problems.length > 0) throw new Error(`is ${file}, which is no valid catalogue: ${problems.join('; ')}`);
  return makeCatalog(entries as CatalogEntries); // which is what has just been looked at
}

function findMisshapen(entries: unknown): string[] {
  const lists = Object.entries(kinds).map(([name, schema]) => [
    name,
    { type: 'array', minItems: 1, items: item(schema) },
  ]);
  const validate = new Validators(publishedContract()).compile({
    type: 'object',
    required: Object.keys(kinds),
    properties: Object.fromEntries(lists),
    additionalProperties: false,
  });
  return describe(validate(entries, true), nameOf).map(({ detail }) => detail.replace(/\.$/, ''));
}

function nameOf(path: readonly string[]): string {
  return path.length === 0 ? 'the whole' : quote(path.join('.'));
}

/** What the contract has for a resource, with its identifier beside its attributes. */
function item(schema: string): object {
  return {
    type: 'object',
    required: ['id'],
    properties: { id: { $ref: `#/components/schemas/${schema}Id` } },
    allOf: [{ $ref: `#/components/schemas/${schema}Attributes` }],
    unevaluatedProperties: false,
  };
}

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`is ${file}, which can't be read as JSON: ${Object(error).message}`, { cause: error });
  }
}
