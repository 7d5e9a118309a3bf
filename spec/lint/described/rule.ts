import { record, text, type Json } from '../description/json.ts';
import { Place } from '../description/place.ts';
import type { Context, Rule } from '../redocly.ts';

export const rule: Rule = {
  id: 'described',
  what: 'Operations, bodies, headers, parameters, schemas and properties have a description; headers, parameters and values an example.',
  why: 'The docs, the doc comments of the SDKs and the mock are made of them.',
  visit: () => ({
    Operation: (_, context) => check(context, 'operation', Place.of(context), { example: false }),
    RequestBody: (_, context) => check(context, 'request body', Place.of(context), { example: false }),
    Header: (_, context) => check(context, 'header', Place.of(context), { example: true }),
    Parameter: (_, context) => check(context, 'parameter', Place.of(context), { example: true }),
    // Named schemas are those that something refers to. What a property refers to is one of them.
    Schema(_, context) {
      const schema = Place.of(context);
      if (isReference(schema.written)) {
        check(context, 'schema', schema, { example: !isObject(schema) }, schema.location);
      }
    },
    SchemaProperties(_, context) {
      for (const [name, property] of Place.of(context).entries) {
        if (!isReference(property.written)) {
          check(context, `property \`${name}\``, property, { example: !isObject(property) });
        }
      }
    },
  }),
};

function check(
  context: Context,
  kind: string,
  place: Place,
  wanted: { example: boolean },
  location = place.location,
): void {
  const missing = [];
  if (text(place.beside('description')) === '') missing.push('a description');
  if (wanted.example && !hasExample(place)) missing.push('an example');
  if (missing.length === 0) return;
  context.report({ message: `The ${kind} needs ${missing.join(' and ')}.`, location: location.key() });
}

function hasExample(place: Place): boolean {
  return ['example', 'examples'].some((key) => place.at(key).exists || place.at('schema', key).exists);
}

/** Objects are shown by the examples of their properties; so are compositions of objects. */
function isObject(schema: Place): boolean {
  if (schema.at('properties').exists) return true;
  return ['allOf', 'anyOf', 'oneOf'].some((key) => schema.at(key).items.some(isObject));
}

function isReference(value: Json | undefined): boolean {
  return '$ref' in record(value);
}
