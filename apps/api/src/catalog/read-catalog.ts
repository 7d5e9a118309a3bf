// An operator's own catalogue, from a file: `{"regions": […], "plans": […], "images": […]}`, each entry with its `id` beside
// the attributes that the contract has for it.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, quote } from '../http/contract/describe.ts';
import { publishedContract } from '../http/contract/spec.ts';
import { makeCatalog, type Catalog, type CatalogEntries } from './catalog.ts';

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
  const ajv = new Ajv2020({ allErrors: true, strict: false, verbose: true });
  addFormats.default(ajv);
  ajv.addSchema(publishedContract(), 'contract');
  const lists = Object.entries(kinds).map(([name, schema]) => [
    name,
    { type: 'array', minItems: 1, items: item(schema) },
  ]);
  const validate = ajv.compile({
    type: 'object',
    required: Object.keys(kinds),
    properties: Object.fromEntries(lists),
    additionalProperties: false,
  });
  validate(entries);
  return describe(validate.errors ?? [], nameOf).map(({ detail }) => detail.replace(/\.$/, ''));
}

function nameOf(path: readonly string[]): string {
  return path.length === 0 ? 'the whole' : quote(path.join('.'));
}

/** What the contract has for a resource, with its identifier beside its attributes. */
function item(schema: string): object {
  return {
    type: 'object',
    required: ['id'],
    properties: { id: { $ref: `contract#/components/schemas/${schema}Id` } },
    allOf: [{ $ref: `contract#/components/schemas/${schema}Attributes` }],
    unevaluatedProperties: false,
  };
}

function findRepeated(entries: unknown): string[] {
  const given = Object.keys(kinds).map((name) => [name, [Object(entries)[name]].flat()] as const);
  const ids = given
    .filter(([, list]) => hasTwice(list, 'id'))
    .map(([name]) => `an identifier is twice among the ${name}`);
  return given.some(([name, list]) => name === 'plans' && hasTwice(list, 'rank'))
    ? [...ids, 'two plans have the same rank']
    : ids;
}

function hasTwice(list: readonly unknown[], member: string): boolean {
  const values = list.map((each) => Object(each)[member]).filter((value) => value !== undefined);
  return new Set(values).size < values.length;
}

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`is ${file}, which can't be read as JSON: ${Object(error).message}`, { cause: error });
  }
}
