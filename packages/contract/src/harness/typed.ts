// Headers, queries and paths are text. What they mean is a matter of their schema.
import { at, type Bundle } from '../contract/bundle.ts';
import type { Schema } from '../contract/operation.ts';

/** The text as the value it stands for; the text itself where it stands for none of the schema's type. */
export function typed(bundle: Bundle, schema: Schema, text: string): unknown {
  const types = typesOf(bundle, schema);
  if (types.includes('integer') && /^-?\d+$/.test(text)) return Number(text);
  if (types.includes('number') && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (types.includes('boolean') && /^(true|false)$/.test(text)) return text === 'true';
  if (types.includes('array')) return items(bundle, schema, text);
  return text;
}

/** @param name of a property */
export function property(bundle: Bundle, schema: Schema, name: string): Schema {
  return Object(followed(bundle, schema)['properties'])[name] ?? {};
}

function items(bundle: Bundle, schema: Schema, text: string): unknown[] {
  const each = Object(followed(bundle, schema)['items']);
  return text === '' ? [] : text.split(',').map((item) => typed(bundle, each, item));
}

function typesOf(bundle: Bundle, schema: Schema): unknown[] {
  return [followed(bundle, schema)['type']].flat();
}

function followed(bundle: Bundle, schema: Schema): Record<string, unknown> {
  const node = schema as Record<string, unknown>; // a schema is an object of keywords
  return typeof node['$ref'] === 'string' ? followed(bundle, Object(at(bundle, node['$ref']))) : node;
}
