// Which types there are in Python, and in which module each is.
import {
  namesWithin,
  propertiesOf,
  resourceOfType,
  type Model,
  type Relationship,
  type Schema,
} from '../model/model.ts';
import { pascalCase } from '../names.ts';

/** What the modules of types consist of. */
export interface Vocabulary {
  model: Model;
  /** Objects that answers are made of, by the name of their schema. */
  parts: readonly string[];
  /** Objects that requests are made of, by the name of their schema. */
  inputs: readonly string[];
  /** Objects of queries, `ServersListFilter`, by the JSON of their schema. */
  queries: ReadonlyMap<string, Query>;
  /** Enumerations that answers, requests and events are made of. */
  enums: readonly string[];
}

/** An object that is a parameter of a query. */
export interface Query {
  name: string;
  description: string;
  schema: Schema;
}

export function readVocabulary(model: Model): Vocabulary {
  const { schemas, operations, resources, events } = model;
  const within = (names: readonly string[]): string[] => [
    ...new Set(names.flatMap((name) => [...namesWithin(schemas, schemas[name] ?? {})])),
  ];
  const plain = operations.flatMap(({ output }) => (output.kind === 'plain' ? output.schema : []));
  const attributes = resources
    .filter((resource) => resource.variants.length === 0)
    .map((resource) => resource.attributes);
  const bodies = operations.flatMap(({ body }) => body?.schema ?? []);
  const elsewhere = new Set([...events.flatMap(({ schema, data }) => [schema, data]), 'Event', ...attributes]);
  const parts = [...plain, ...within([...plain, ...attributes])].filter(
    (name) => isObject(schemas, name) && !elsewhere.has(name) && !isBase(schemas, name, attributes),
  );
  const inputs = within(bodies).filter((name) => isObject(schemas, name) && !isVariant(schemas, name, bodies));
  const ids = { properties: Object.fromEntries(resources.map(({ name, id }) => [name, id])) };
  const queries = { properties: queryProperties(model) };
  const enums = new Set([
    ...within([...plain, ...attributes, ...bodies, ...events.map(({ schema }) => schema)]),
    ...namesWithin(schemas, ids),
    ...namesWithin(schemas, queries),
  ]);
  return {
    model,
    parts: [...new Set(parts)].sort(),
    inputs: [...new Set(inputs)].sort(),
    queries: nameQueries(model),
    enums: [...enums].filter((name) => schemas[name]?.enum !== undefined).sort(),
  };
}

/** Whether a resource is one of the events. */
export function isEvent({ resources }: Model, name: string): boolean {
  return resources.some((resource) => resource.name === name && resource.variants.length > 0);
}

/** The resources a relationship may be to, by their type. */
export function targetsOf(model: Model, { types }: Relationship): { type: string; name: string }[] {
  return types.map((type) => {
    const resource = resourceOfType(model, type);
    if (resource === undefined) throw new Error(`A relationship is to ${type}, which is no resource of the contract`);
    return { type, name: resource.name };
  });
}

export function isObject(schemas: Record<string, Schema>, name: string): boolean {
  return Object.keys(propertiesOf(schemas, schemas[name] ?? {}).properties).length > 0;
}

/** Whether it is only there for others to be made of, as the attributes that two resources share. */
function isBase(schemas: Record<string, Schema>, name: string, attributes: readonly string[]): boolean {
  const reference = `#/components/schemas/${name}`;
  return attributes.some((each) => schemas[each]?.allOf?.some(({ $ref }) => $ref === reference));
}

/** Whether it is one of those a whole body is one of. */
function isVariant(schemas: Record<string, Schema>, name: string, bodies: readonly string[]): boolean {
  const reference = `#/components/schemas/${name}`;
  return bodies.some((each) => schemas[each]?.oneOf?.some(({ $ref }) => $ref === reference));
}

function queryProperties({ operations }: Model): Record<string, Schema> {
  return Object.fromEntries(
    operations.flatMap(({ id, queryParameters }) =>
      queryParameters.map(({ name, schema }): [string, Schema] => [`${id} ${name}`, schema]),
    ),
  );
}

/** An object that several operations take is named after the group they are in, or after nothing but itself. */
function nameQueries({ operations }: Model): Map<string, Query> {
  const users = Map.groupBy(
    operations.flatMap((operation) =>
      operation.queryParameters
        .filter(({ schema }) => schema.properties !== undefined)
        .map((parameter) => ({ operation, parameter })),
    ),
    ({ parameter }) => JSON.stringify(parameter.schema),
  );
  const named = new Map<string, Query>();
  for (const [key, [first, ...others]] of users) {
    if (first === undefined) continue;
    const { operation, parameter } = first;
    const { group, method } = operation;
    const inGroup = others.every((other) => other.operation.group.join() === group.join());
    const words = others.length === 0 ? [...group, method] : inGroup ? group : [];
    const name = words.length > 0 ? pascalCase([...words, parameter.name]) : `${pascalCase([parameter.name])}Query`;
    if ([...named.values()].some((query) => query.name === name))
      throw new Error(`Two queries would be called ${name}`);
    named.set(key, { name, description: parameter.description, schema: parameter.schema });
  }
  return named;
}
