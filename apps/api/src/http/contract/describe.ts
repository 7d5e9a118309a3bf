// What Ajv finds, in words that say what to do about it.
import type { ErrorObject } from 'ajv/dist/2020.js';
import { didYouMean } from './suggest.ts';

/** One thing that is wrong. */
export interface Finding {
  /** Where: always something that is there. */
  readonly path: readonly string[];
  readonly detail: string;
}

/** How a place is called in a sentence: `autoscaling.min_plan` or `page[size]`, between backticks. */
export type Naming = (path: readonly string[]) => string;

/** What else to say of a field that is not taken than that there is none: the end of a sentence. */
export type KnownFields = (path: readonly string[]) => string | undefined;

/** More problems than anybody reads at once, and few enough to be found in no time. */
export const most = 50;

/** What is said of a value that is of another type: the end of a sentence. */
export type Telling = (data: unknown) => string;

export function describe(
  errors: readonly ErrorObject[],
  naming: Naming,
  { known = () => undefined, telling = typeOf }: { known?: KnownFields; telling?: Telling } = {},
): Finding[] {
  return withoutParts(errors.slice(0, 4 * most))
    .slice(0, most)
    .map((error) => ({ path: pathOf(error), detail: sentence(error, { naming, known, telling }) }));
}

/** What is said of a part of an alternative, or of the name of a member, the error of the whole says better. */
function withoutParts(errors: readonly ErrorObject[]): ErrorObject[] {
  const wholes = errors.filter(({ keyword }) => keyword === 'oneOf' || keyword === 'anyOf');
  return errors.filter(
    (error) =>
      error.propertyName === undefined &&
      !wholes.some(
        (whole) => error.schemaPath.startsWith(`${whole.schemaPath}/`) && error.instancePath === whole.instancePath,
      ),
  );
}

function pathOf({ instancePath, keyword, params }: ErrorObject): string[] {
  const path = instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const member = members[keyword];
  return member === undefined ? path : [...path, String(params[member])];
}

/** Keywords that find fault with the member of an object, and the parameter with its name. */
const members: Record<string, string> = {
  additionalProperties: 'additionalProperty',
  unevaluatedProperties: 'unevaluatedProperty',
  propertyNames: 'propertyName',
};

interface Words {
  naming: Naming;
  known: KnownFields;
  telling: Telling;
}

function sentence(error: ErrorObject, words: Words): string {
  const path = pathOf(error);
  const name = words.naming(path);
  const wording = wordings[error.keyword];
  return wording === undefined ? `${name} ${error.message}.` : wording({ error, name, path, ...words });
}

interface Given extends Words {
  error: ErrorObject;
  name: string;
  path: readonly string[];
}

const wordings: Record<string, (given: Given) => string> = {
  required: ({ error, path, naming }) => `${naming([...path, String(error.params['missingProperty'])])} is required.`,
  additionalProperties: unknownField,
  unevaluatedProperties: unknownField,
  propertyNames: ({ error: { parentSchema }, name, path, naming }) =>
    `${name} is not a name that ${naming(path.slice(0, -1))} can hold. It must match \`${parentSchema?.['propertyNames']?.pattern}\`.`,
  type: ({ error: { params, data }, name, telling }) =>
    `${name} must be ${typeNames(params['type'])}, not ${telling(data)}.`,
  enum: ({ error: { params, data }, name }) => oneOfValues(name, params['allowedValues'], data),
  const: ({ error: { params, data }, name }) => `${name} must be ${show(params['allowedValue'])}, not ${show(data)}.`,
  minimum: ({ error, name }) => `${name} must be at least ${limit(error)}.`,
  maximum: ({ error, name }) => `${name} must be at most ${limit(error)}.`,
  minLength: ({ error, name }) =>
    limit(error) === 1 ? `${name} must not be empty.` : `${name} must have at least ${limit(error)} characters.`,
  maxLength: ({ error, name }) =>
    `${name} must have at most ${limit(error)} characters, not ${[...String(error.data)].length}.`,
  pattern: ({ error, name }) => `${name} must look like ${sample(error)}and match \`${error.params['pattern']}\`.`,
  format: ({ error: { params, data }, name }) =>
    `${name} must be ${formatNames[params['format']] ?? params['format']}, not ${show(data)}.`,
  minItems: ({ error, name }) =>
    limit(error) === 1 ? `${name} must not be empty.` : `${name} must hold at least ${limit(error)} values.`,
  maxItems: ({ error, name }) => `${name} must hold at most ${limit(error)} values.`,
  uniqueItems: ({ name }) => `${name} must not hold a value twice.`,
  minProperties: ({ error: { parentSchema }, naming, path }) =>
    `Send at least one of ${Object.keys(Object(parentSchema?.['properties']))
      .map((each) => naming([...path, each]))
      .join(', ')}.`,
  maxProperties: ({ error, name }) => `${name} must hold at most ${limit(error)} names.`,
  oneOf: ({ error, name, path, naming }) => alternatives(error, path, naming) ?? `${name} must match one of its forms.`,
};

function unknownField({ error: { parentSchema }, name, path, known }: Given): string {
  const said = known(path);
  if (said !== undefined) return `${name} ${said}.`;
  const taken = Object.keys(Object(parentSchema?.['properties']));
  return `There is no field ${name}.${didYouMean(path.at(-1) ?? '', taken)}`;
}

function oneOfValues(name: string, allowed: readonly unknown[], data: unknown): string {
  if (allowed.length === 1) return `${name} must be ${show(allowed[0])}, not ${show(data)}.`;
  const hint =
    typeof data === 'string'
      ? didYouMean(
          data,
          allowed.filter((each) => typeof each === 'string'),
        )
      : '';
  return `${name} must be one of ${allowed.map(show).join(', ')}, not ${show(data)}.${hint}`;
}

/** Fields of which exactly one is wanted: `oneOf: [{ required: [role] }, { required: [scopes] }]`. */
function alternatives(
  { parentSchema, params }: ErrorObject,
  path: readonly string[],
  naming: Naming,
): string | undefined {
  const branches: unknown = parentSchema?.['oneOf'];
  if (!Array.isArray(branches)) return undefined;
  const fields = branches.map((branch) => Object(branch).required as unknown);
  if (!fields.every((field): field is [string] => Array.isArray(field) && field.length === 1)) return undefined;
  const names = fields.map(([field]) => naming([...path, field])).join(' or ');
  return params['passingSchemas'] === null ? `Send either ${names}.` : `Send either ${names}, not both.`;
}

const formatNames: Record<string, string> = {
  'date-time': 'a time with its offset (RFC 3339), such as `2025-01-15T14:22:00Z`',
  uri: 'an absolute address, such as `https://example.com/hooks`',
};

const types: Record<string, string> = {
  string: 'a string',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object',
  array: 'an array',
  null: 'null',
};

function typeNames(type: string | readonly string[]): string {
  return [type]
    .flat()
    .map((each) => types[each] ?? each)
    .join(' or ');
}

function typeOf(data: unknown): string {
  if (data === null) return 'null';
  if (typeof data === 'number') return Number.isFinite(data) ? show(data) : 'a number that large';
  if (typeof data === 'boolean') return String(data);
  return typeNames(Array.isArray(data) ? 'array' : typeof data);
}

function limit({ params }: ErrorObject): number {
  return Number(params['limit']);
}

function sample({ parentSchema }: ErrorObject): string {
  const [example] = Object(parentSchema)['examples'] ?? [];
  return example === undefined ? '' : `${show(example)} `;
}

export function quote(name: string): string {
  return `\`${short(name)}\``;
}

export function show(value: unknown): string {
  return quote(typeof value === 'string' ? value : JSON.stringify(value));
}

/** What somebody sent can be long, and an error is to be read. */
function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
