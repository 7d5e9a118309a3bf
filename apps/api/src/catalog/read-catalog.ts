// An operator's own catalogue, from a file: `{"regions": […], "plans": […], "images": […]}`, each entry with its `id` beside
// the attributes that the contract has for it.
import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { ConfigError, type Config } from '../config.ts';
import type { OpenApi } from '../http/contract/document.ts';
import { publishedContract } from '../http/contract/spec.ts';
import { makeCatalog, type Catalog, type CatalogEntries } from './catalog.ts';
import { defaultCatalog } from './default-catalog.ts';

const kinds = { regions: 'Region', plans: 'Plan', images: 'Image' } as const;

/**
 * The operator's catalogue, or else ours.
 *
 * @throws an error that lists all that is wrong with the file
 */
export function catalogOf({ catalog }: Pick<Config, 'catalog'>): Catalog {
  return catalog === undefined ? defaultCatalog : readCatalog(catalog, publishedContract());
}

/** @throws an error that lists all that is wrong with the file */
export function readCatalog(file: string, contract: OpenApi): Catalog {
  const entries = read(file);
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats.default(ajv);
  ajv.addSchema(contract, 'contract');
  const problems = Object.entries(kinds).flatMap(([name, schema]) => {
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
    return validate(list) ? [] : (validate.errors ?? []).map((error) => `${name}${problemOf(error)}`);
  });
  if (problems.length > 0) throw new ConfigError(`CN_CATALOG: ${file} is no valid catalogue: ${problems.join('; ')}.`);
  return makeCatalog(entries as CatalogEntries); // which is what has just been looked at
}

function problemOf({ instancePath, message }: ErrorObject): string {
  return `${instancePath} ${message}`;
}

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new ConfigError(`CN_CATALOG: ${file} can't be read as JSON: ${Object(error).message}.`, { cause: error });
  }
}
