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
  return flat(data, included && new Map([data ?? [], included].flat().map((resource) => [key(resource), resource])));
}

/**
 * @param known the resources that are put in place of their identifiers
 * @param isRelated whether this is the other end of a relationship
 */
function flat(data: Data, known: ReadonlyMap<string, Resource> | undefined, isRelated = false): unknown {
  if (Array.isArray(data)) return data.map((item) => flat(item, known, isRelated));
  if (!data) return null;
  const { id, type, attributes, relationships }: Resource = (isRelated && known?.get(key(data))) || data;
  const object: Record<string, unknown> = { id, type, ...attributes };
  for (const relation in relationships) {
    const end = relationships[relation]?.data;
    // One that has only links says nothing about what it relates to.
    if (end !== undefined) object[relation] = flat(end, isRelated ? undefined : known, true);
  }
  return object;
}

type Data = Resource | Identifier | (Resource | Identifier)[] | null;

function key({ id, type }: Identifier): string {
  return `${type} ${id}`;
}
