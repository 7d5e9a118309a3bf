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
  const problems = findProblems(entries);
  if (problems.length > 0) throw new Error(`is ${file}, which is no valid catalogue: ${problems.join('; ')}`);
  try {
    return makeCatalog(entries as CatalogEntries); // which is what has just been looked at
  } catch (error) {
    throw new Error(`is ${file}, in which ${Object(error).message}`, { cause: error });
  }
}

function findProblems(entries: unknown): string[] {
  const ajv = new Ajv2020({ allErrors: true, strict: false, verbose: true });
  addFormats.default(ajv);
  ajv.addSchema(publishedContract(), 'contract');
  return Object.entries(kinds).flatMap(([name, schema]) => {
    const list: unknown = Object(entries)[name];
    if (!Array.isArray(list) || list.length === 0) return [`${name} must be a list with something in it`];
    const validate = ajv.compile({
      type: 'array',
      items: {
        allOf: [
          { $ref: `contract#/components/schemas/${schema}Attributes` },
          {
            type: 'object',
            required: ['id'],
            properties: { id: { $ref: `contract#/components/schemas/${schema}Id` } },
          },
        ],
      },
    });
    validate(list);
    const naming = (path: readonly string[]): string => quote([name, ...path].join('.'));
    return describe(validate.errors ?? [], naming).map(({ detail }) => detail.replace(/\.$/, ''));
  });
}

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`is ${file}, which can't be read as JSON: ${Object(error).message}`, { cause: error });
  }
}
