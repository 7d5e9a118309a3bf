import { schemaName, type Schema } from './bundle.ts';
import { namesWithin, propertiesOf } from './schemas.ts';

/** A JSON:API resource, which SDKs flatten to `{ id, type, ...attributes, ...relationships }`. */
export interface Resource {
  /** The name of its schema: `Server`. */
  name: string;
  /** Its JSON:API type: `servers`. Resources that show more or less of the same thing share it. */
  type: string;
  description: string;
  id: Schema;
  /** The name of the schema of its attributes: `ServerAttributes`. */
  attributes: string;
  /** The schemas the attributes are one of, where they are one of several. */
  variants: string[];
  relationships: Relationship[];
}

/** A relationship that names what it is to. One that only links to a list of its own is none of a flattened resource. */
export interface Relationship {
  name: string;
  description: string;
  cardinality: 'one' | 'many';
  /** Whether it may be to nothing. */
  nullable: boolean;
  /** The JSON:API types it may be to. */
  types: string[];
}

export function readResources(schemas: Record<string, Schema>): Resource[] {
  return Object.entries(schemas).flatMap(([name, schema]) => {
    const { type, id, attributes, relationships } = schema.properties ?? {};
    const attributesName = schemaName(attributes);
    if (typeof type?.const !== 'string' || id === undefined || attributesName === undefined) return [];
    return {
      name,
      type: type.const,
      description: schema.description ?? '',
      id,
      attributes: attributesName,
      variants: (schemas[attributesName]?.oneOf ?? []).map((variant) => schemaName(variant) ?? ''),
      relationships: relationships ? readRelationships(schemas, relationships) : [],
    };
  });
}

function readRelationships(schemas: Record<string, Schema>, schema: Schema): Relationship[] {
  return Object.entries(propertiesOf(schemas, schema).properties).flatMap(([name, relationship]) => {
    const { data } = propertiesOf(schemas, relationship).properties;
    if (data === undefined) return [];
    return {
      name,
      description: relationship.description ?? '',
      cardinality: data.type === 'array' ? 'many' : 'one',
      nullable: [data, ...(data.oneOf ?? [])].some(({ type }) => type === 'null' || type?.includes('null')),
      types: identifierTypes(schemas, data.items ?? data),
    };
  });
}

/** The types of an identifier, which is a named schema or one of several. */
function identifierTypes(schemas: Record<string, Schema>, identifier: Schema): string[] {
  return [...namesWithin(schemas, { oneOf: [identifier] })].flatMap((name) => {
    const type = schemas[name]?.properties?.['type']?.const;
    return typeof type === 'string' ? type : [];
  });
}
