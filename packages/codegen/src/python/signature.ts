import { propertiesOf, type Operation, type Schema } from '../model/model.ts';
import { descriptionOf } from './classes.ts';
import { identifier } from './names.ts';
import { typeOf } from './types.ts';
import { isEvent, type Vocabulary } from './vocabulary.ts';

/** A method of the client, without its documentation. */
export interface Signature {
  /** The ids in the path: positional, never by name. */
  ids: Argument[];
  /** What it takes, by name: the members of the query or of the body. */
  inputs: Argument[];
  /** What holds for the call alone, by name. */
  options: Argument[];
  /** The type of the result, without that it is a list or awaited. */
  result: string;
  /** The function that makes the result of JSON. */
  decoder: string;
}

export interface Argument {
  name: string;
  type: string;
  description: string;
  /** Whether it may be left out. */
  optional: boolean;
}

export function signatureOf(vocabulary: Vocabulary, operation: Operation): Signature {
  const { id, pathParameters, output } = operation;
  const inputs = inputArguments(vocabulary, operation);
  const options = output.kind === 'address' ? [] : optionArguments(operation);
  const clash = inputs.find(({ name }) => options.some((each) => each.name === name));
  if (clash) throw new Error(`${id} takes ${clash.name}, which is an option of every call`);
  return {
    ids: pathParameters.map(({ name, description }) => ({ name, type: 'str', description, optional: false })),
    inputs,
    options,
    ...resultOf(vocabulary, operation),
  };
}

/** What the table says an operation takes. */
export function inputKind({ id, body, queryParameters }: Operation): 'query' | 'body' | 'form' | 'none' {
  if (body && queryParameters.length > 0) throw new Error(`${id} takes both a query and a body, which no method can`);
  if (body) return body.encoding === 'json' ? 'body' : 'form';
  return queryParameters.length > 0 ? 'query' : 'none';
}

function inputArguments(vocabulary: Vocabulary, { id, body, queryParameters }: Operation): Argument[] {
  const { schemas } = vocabulary.model;
  if (body) {
    const { properties, required } = mergedProperties(schemas, schemas[body.schema] ?? {});
    const members = Object.entries(properties).map(([name, schema]) => ({
      name: identifier(name, `A member of the body of ${id}`),
      type: sentType(vocabulary, schema),
      description: descriptionOf(schemas, schema) ?? '',
      optional: !body.required || !required.includes(name),
    }));
    return needed(members);
  }
  const parameters = queryParameters.map(({ name, description, required, schema }) => ({
    name: identifier(name, `A parameter of ${id}`),
    type: sentType(vocabulary, schema),
    description,
    optional: !required,
  }));
  return needed(parameters);
}

/** Those that must be given come first. */
function needed(all: Argument[]): Argument[] {
  return [...all.filter(({ optional }) => !optional), ...all.filter(({ optional }) => optional)];
}

/** What was read can be sent again, so a model will do for its dictionary. */
function sentType(vocabulary: Vocabulary, schema: Schema): string {
  const type = typeOf(vocabulary, schema, 'sent');
  return type.replace(/\b(\w+)Input\b/, (input, name: string) =>
    vocabulary.parts.includes(name) && vocabulary.inputs.includes(name) ? `${input} | ${name}` : input,
  );
}

/** Of a body that is one of several, all members; only what all of them need is needed, and constants may be any of theirs. */
function mergedProperties(
  schemas: Record<string, Schema>,
  schema: Schema,
): { properties: Record<string, Schema>; required: string[] } {
  const variants = (schema.oneOf ?? []).map((variant) => propertiesOf(schemas, variant));
  // Where they only say which members go together, the members are its own.
  if (variants.every(({ properties }) => Object.keys(properties).length === 0)) return propertiesOf(schemas, schema);
  const names = [...new Set(variants.flatMap(({ properties }) => Object.keys(properties)))];
  const properties = names.map((name): [string, Schema] => {
    const each = variants.flatMap((variant) => variant.properties[name] ?? []);
    const constants = each.map((property) => property.const);
    const texts = constants.filter((constant) => typeof constant === 'string');
    return [name, texts.length === each.length ? { ...each[0], const: undefined, enum: texts } : (each[0] ?? {})];
  });
  return {
    properties: Object.fromEntries(properties),
    required: names.filter((name) => variants.every(({ required }) => required.includes(name))),
  };
}

function optionArguments({ ifMatch, idempotencyKey }: Operation): Argument[] {
  return [
    ...(ifMatch
      ? [
          option(
            'if_match',
            'str',
            'The `ETag` the change is based on. If the resource has changed since, it is refused.',
          ),
        ]
      : []),
    ...(idempotencyKey
      ? [
          option(
            'idempotency_key',
            'str',
            'A key of your own, which makes the call safe to repeat. By default each call gets one, for its retries.',
          ),
        ]
      : []),
    option('timeout', 'float | None', "Seconds for the whole call, else the client's."),
    option('max_retries', 'int', "How often a failed request is sent again, else the client's."),
    option('headers', 'Headers', 'More headers. They win over all others; None takes one away.'),
  ];
}

function resultOf({ model }: Vocabulary, { output }: Operation): { result: string; decoder: string } {
  switch (output.kind) {
    case 'page':
    case 'resource':
      return isEvent(model, output.resource)
        ? { result: 'Event', decoder: 'event_from_dict' }
        : { result: output.resource, decoder: `${output.resource}.from_dict` };
    case 'plain':
      return { result: output.schema, decoder: `${output.schema}.from_dict` };
    case 'address':
      return { result: 'str', decoder: '' };
    case 'empty':
      return { result: 'None', decoder: 'nothing' };
  }
}

function option(name: string, type: string, description: string): Argument {
  return { name, type, description, optional: true };
}
