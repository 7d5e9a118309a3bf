import type { Document, Identifier, Resource } from './document.ts';

/**
 * The resources of a document as plain objects: `{ id, type, ...attributes }`, and a property per relationship. That holds
 * the related resources where the document includes them, else their `{ id, type }`.
 *
 * The relationships of a related resource are identifiers: siblings name each other, and an object in circles could not be
 * written as JSON.
 */
export function flatten({ data, included }: Document): unknown {
  // A document that includes anything doesn't repeat there what is already in its data.
  const known = included && new Map([data ?? [], included].flat().map((resource) => [key(resource), resource]));
  const related = (identifier: Identifier): unknown => {
    const resource = known?.get(key(identifier));
    return resource ? flat(resource, name) : name(identifier);
  };
  return each(data, (resource) => flat(resource, related));
}

function flat({ id, type, attributes, relationships }: Resource, related: (to: Identifier) => unknown): unknown {
  const object: Record<string, unknown> = { id, type, ...attributes };
  for (const relation in relationships) {
    const data = relationships[relation]?.data;
    // One that has only links says nothing about what it relates to.
    if (data !== undefined) object[relation] = each(data, related);
  }
  return object;
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
