// Validates values by schemas of the contract, under JSON Schema 2020-12.
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { bundle } from './document.ts';

const ajv = new Ajv2020({ allErrors: true, strict: false, validateSchema: false });
formats.default(ajv);
ajv.addSchema(bundle, 'openapi');

/**
 * @param schema a schema of the bundle; its references are resolved there
 * @returns what is wrong with the value, a line a problem; empty when it is valid
 */
export function problems(schema: object, value: unknown): string[] {
  const validate = compiled.get(schema) ?? ajv.compile(rooted(schema));
  compiled.set(schema, validate);
  return validate(value) ? [] : (validate.errors ?? []).map(problem);
}

const compiled = new WeakMap<object, ReturnType<Ajv2020['compile']>>();

/** @param value a header's value, which is text whatever its schema says */
export function headerProblems(schema: object, value: string): string[] {
  const type = 'type' in schema ? schema.type : 'string';
  return problems(schema, type === 'integer' || type === 'number' ? Number(value) : value);
}

function problem({ instancePath, message, params }: ErrorObject): string {
  return `${instancePath || '(the value)'} ${message} ${JSON.stringify(params)}`;
}

// A schema that stands alone would resolve `#/…` against itself.
function rooted(schema: object): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"openapi#/'));
}
