// The attributes of the resources in a document: what `fields[…]` can name.
import { follow, type OpenApi, type Schema } from './document.ts';

/** @returns the names of the attributes by type of resource */
export function attributesIn(document: OpenApi, schema: Schema): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const { data, included } = Object(follow(document, schema)['properties']);
  for (const resource of [data, included].flatMap((each) => (each === undefined ? [] : alternatives(document, each)))) {
    const { type, attributes } = Object(resource['properties']);
    const name: unknown = follow(document, type)['const'];
    if (typeof name !== 'string' || attributes === undefined) continue;
    const names = found.get(name) ?? new Set();
    for (const attribute of propertiesIn(document, attributes)) names.add(attribute);
    found.set(name, names);
  }
  return found;
}

/** @returns the names of the properties an object can have */
export function propertiesIn(document: OpenApi, schema: Schema): string[] {
  return alternatives(document, schema).flatMap((each) => Object.keys(Object(each['properties'])));
}

/** The schema, the items of a list, and every schema it is put together from. */
function alternatives(document: OpenApi, schema: Schema): Schema[] {
  const own = follow(document, schema);
  const parts = [own['items'] ?? [], own['oneOf'] ?? [], own['anyOf'] ?? [], own['allOf'] ?? []].flat();
  return [own, ...parts.flatMap((part) => alternatives(document, Object(part)))];
}
