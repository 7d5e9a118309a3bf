import type { Document, Identifier, Resource } from './document.ts';

/**
 * The resources of a document as plain objects: `{ id, type, ...attributes }`, and a property per relationship. That holds
 * the related resources where the document includes them, else their `{ id, type }`.
 *
 * The relationships of a related resource are identifiers: siblings name each other, and an object in circles could not be
 * written as JSON.
 */
export function flatten({ data, included }: Document): unknown {
  const known = new Map<string, Resource>();
  // A document that includes anything doesn't repeat there what is already in its data.
  if (included !== undefined) for (const resource of [data ?? [], included].flat()) known.set(key(resource), resource);
  const related = (identifier: Identifier): unknown => {
    const resource = known.get(key(identifier));
    return resource === undefined ? name(identifier) : flat(resource, name);
  };
  return each(data, (resource) => flat(resource, related));
}

function flat({ id, type, attributes, relationships = {} }: Resource, related: (to: Identifier) => unknown): unknown {
  const relations = Object.entries(relationships)
    // One that has only links says nothing about what it relates to.
    .filter(([, { data }]) => data !== undefined)
    .map(([relation, { data }]) => [relation, each(data ?? null, related)]);
  return { id, type, ...attributes, ...Object.fromEntries(relations) };
}

function each<T>(data: T | T[] | null, map: (item: T) => unknown): unknown {
  return Array.isArray(data) ? data.map(map) : data && map(data);
}

function name({ id, type }: Identifier): Identifier {
  return { id, type };
}

function key({ id, type }: Identifier): string {
  return `${type} ${id}`;
}
