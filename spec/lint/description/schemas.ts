import type { Operation } from './operations.ts';
import type { Place } from './place.ts';

/** JSON and its descendants, such as `application/vnd.api+json`. */
export const isJson = (mediaType: string): boolean => /^application\/(.+\+)?json$/.test(mediaType);

/** The schemas of what a client sends: parameters and bodies. */
export function sentSchemas(operation: Operation): Place[] {
  return [
    ...operation.parameters.map((parameter) => parameter.at('schema')),
    ...bodySchemas(operation.place.at('requestBody')),
  ];
}

/** The schemas of what a client receives: the bodies of responses. */
export function receivedSchemas(operation: Operation): Place[] {
  return operation.responses.flatMap(({ place }) => bodySchemas(place));
}

/** The schema of each media type of a request body or a response. */
export function bodySchemas(message: Place): Place[] {
  return message.at('content').entries.map(([, media]) => media.at('schema'));
}

const one = [
  'additionalProperties',
  'contains',
  'else',
  'if',
  'items',
  'not',
  'propertyNames',
  'then',
  'unevaluatedItems',
  'unevaluatedProperties',
];
const many = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const named = ['dependentSchemas', 'patternProperties', 'properties'];

/** The schemas and all they are made of, by `id`. */
export function reachable(from: Place[]): Map<string, Place> {
  const found = new Map<string, Place>();
  const open = from.filter((schema) => schema.exists);
  for (let schema = open.pop(); schema; schema = open.pop()) {
    if (found.has(schema.id)) continue;
    found.set(schema.id, schema);
    open.push(...parts(schema));
  }
  return found;
}

function parts(schema: Place): Place[] {
  return [
    ...one.map((key) => schema.at(key)),
    ...many.flatMap((key) => schema.at(key).items),
    ...named.flatMap((key) => schema.at(key).entries.map(([, property]) => property)),
  ].filter((part) => part.exists);
}
