import { distinct } from '../description/distinct.ts';
import { operations, type Operation } from '../description/operations.ts';
import { Place } from '../description/place.ts';
import { isJson, reachable, sentSchemas } from '../description/schemas.ts';
import type { Rule } from '../redocly.ts';

export const rule: Rule = {
  id: 'closed-requests',
  what: 'JSON request bodies have `additionalProperties: false`, and nothing in a request is an open enumeration.',
  why: 'A misspelt field is refused, not ignored; and what the API does not know it cannot do.',
  visit: () => ({
    Root(_, context) {
      const all = operations(Place.of(context));
      for (const schema of distinct(all.flatMap(openBodies), ({ id }) => id)) {
        context.report({
          message: 'A request body refuses unknown fields: add `additionalProperties: false`.',
          location: schema.location.key(),
        });
      }
      for (const schema of reachable(all.flatMap(sentSchemas)).values()) {
        if (schema.at('x-open-enum').value !== true) continue;
        context.report({
          message:
            'This schema is sent in requests, where enumerations are closed: remove `x-open-enum`, or use two schemas.',
          location: schema.location.child('x-open-enum').key(),
        });
      }
    },
  }),
};

function openBodies(operation: Operation): Place[] {
  return operation.place
    .at('requestBody', 'content')
    .entries.filter(([mediaType]) => isJson(mediaType))
    .flatMap(([, media]) => openObjects(media.at('schema')));
}

/** The objects that a schema is, or is one of, and that take more than they name. */
function openObjects(schema: Place): Place[] {
  const alternatives = ['anyOf', 'oneOf'].flatMap((key) => schema.at(key).items);
  if (alternatives.length > 0) return alternatives.flatMap(openObjects);
  const isObject =
    [schema.at('type').value].flat().includes('object') || schema.at('properties').exists || schema.at('allOf').exists;
  const isClosed = ['additionalProperties', 'unevaluatedProperties'].some((key) => schema.at(key).value === false);
  return isObject && !isClosed ? [schema] : [];
}
