// Validates values by schemas of a bundle, under JSON Schema 2020-12.
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Bundle } from './bundle.ts';
import type { Schema } from './operation.ts';

/** @returns what is wrong with the value, a line a problem; empty when it is valid */
export type Problems = (schema: Schema, value: unknown) => string[];

export function validator(bundle: Bundle): Problems {
  const ajv = new Ajv2020({ allErrors: true, strict: false, validateSchema: false });
  formats.default(ajv);
  ajv.addSchema(bundle, 'openapi');
  const known = new WeakMap<Schema, ValidateFunction>();
  return (schema, value) => {
    const validate = known.get(schema) ?? compile(ajv, schema);
    known.set(schema, validate);
    return validate(value) ? [] : (validate.errors ?? []).map(problem);
  };
}

function compile(ajv: Ajv2020, schema: Schema): ValidateFunction {
  // A schema that stands alone would resolve `#/…` against itself.
  return ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"openapi#/')));
}

function problem({ instancePath, message, params }: ErrorObject): string {
  // `must NOT have additional properties` doesn't say which; where it does, the parameters repeat it.
  const said = Object.values(params).every((each) => String(message).includes(String(each)));
  return `${instancePath && `${instancePath} `}${message}${said ? '' : ` ${JSON.stringify(params)}`}`;
}
