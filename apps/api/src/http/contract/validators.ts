// Validates by schemas of the contract, under JSON Schema 2020-12. Schemas are compiled when they are first used.
import { Ajv2020, type ErrorObject, type Options, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { once } from '../once.ts';
import type { OpenApi, Schema } from './document.ts';

/**
 * Fills the defaults of the contract into the value.
 *
 * @param thorough whether to report every problem, not only the first
 * @returns what is wrong with the value; empty when it is valid
 */
export type Validate = (value: unknown, thorough: boolean) => readonly ErrorObject[];

export class Validators {
  readonly #quick: () => Ajv2020;
  readonly #thorough: () => Ajv2020;

  constructor(document: OpenApi) {
    this.#quick = once(() => ajv(document, { useDefaults: true, verbose: true }));
    this.#thorough = once(() => ajv(document, { useDefaults: true, verbose: true, allErrors: true }));
  }

  compile(schema: Schema): Validate {
    const quick = once(() => compile(this.#quick(), schema));
    const thorough = once(() => compile(this.#thorough(), schema));
    // Nearly every value is valid, and what finds one problem is faster than what finds all.
    return (value, all) => {
      const validate = quick();
      if (validate(value)) return [];
      if (!all) return validate.errors ?? [];
      const validateAll = thorough();
      return validateAll(value) ? [] : (validateAll.errors ?? []);
    };
  }
}

/** For what we send: nothing is filled in. */
export function responseValidator(document: OpenApi): (schema: Schema, value: unknown) => readonly ErrorObject[] {
  const own = ajv(document, { allErrors: true });
  const compiled = new Map<Schema, ValidateFunction>();
  return (schema, value) => {
    const validate = compiled.get(schema) ?? compile(own, schema);
    compiled.set(schema, validate);
    return validate(value) ? [] : (validate.errors ?? []);
  };
}

function ajv(document: OpenApi, options: Options): Ajv2020 {
  // OpenAPI has keywords that are not of JSON Schema. The spec's own checks have seen to it that it is valid.
  const created = new Ajv2020({ strict: false, validateSchema: false, ...options });
  formats.default(created);
  linearUniqueItems(created);
  // Schemas refer to nothing else, and Ajv looks through all that it is given.
  created.addSchema({ components: { schemas: document.components['schemas'] } }, 'openapi');
  return created;
}

/** The one that comes with Ajv compares each item with each other: an array of 1 MiB would take it minutes. */
function linearUniqueItems(created: Ajv2020): void {
  created.removeKeyword('uniqueItems');
  created.addKeyword({
    keyword: 'uniqueItems',
    type: 'array',
    schemaType: 'boolean',
    validate: (unique: boolean, items: readonly unknown[]) =>
      !unique || new Set(items.map((item) => JSON.stringify(item))).size === items.length,
  });
}

function compile(own: Ajv2020, schema: Schema): ValidateFunction {
  // A schema that stands alone would resolve `#/…` against itself.
  return own.compile(JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"openapi#/')));
}
