import { schemaName, type Schema } from './bundle.ts';

/** The properties of a schema with those of what it is made of, and which of them are required. */
export interface Properties {
  properties: Record<string, Schema>;
  required: string[];
}

/** @param schemas the named schemas */
export function propertiesOf(schemas: Record<string, Schema>, schema: Schema): Properties {
  const name = schemaName(schema);
  if (name !== undefined) return propertiesOf(schemas, schemas[name] ?? {});
  const parts = [...(schema.allOf ?? []).map((part) => propertiesOf(schemas, part)), schema];
  return {
    properties: Object.assign({}, ...parts.map((part) => part.properties)),
    required: parts.flatMap((part) => part.required ?? []),
  };
}

/** The names of the schemas a schema is made of, itself apart, and of those they are made of, and so on. */
export function namesWithin(schemas: Record<string, Schema>, schema: Schema, found = new Set<string>()): Set<string> {
  for (const part of partsOf(schema)) {
    const name = schemaName(part);
    if (name === undefined) namesWithin(schemas, part, found);
    else if (!found.has(name)) namesWithin(schemas, schemas[name] ?? {}, found.add(name));
  }
  return found;
}

function partsOf(schema: Schema): Schema[] {
  const { properties = {}, items, additionalProperties, oneOf = [], allOf = [] } = schema;
  return [
    ...Object.values(properties),
    ...(items ? [items] : []),
    ...(typeof additionalProperties === 'object' ? [additionalProperties] : []),
    ...oneOf,
    ...allOf,
  ];
}
