// Sparse fieldsets (JSON:API 1.1): which attributes were asked for, and the document with no others.
import { most } from '../contract/describe.ts';
import { didYouMean } from '../contract/suggest.ts';
import type { Problem } from '../errors.ts';
import type { Query } from './query.ts';

/** The attributes asked for, by type of resource. */
export type Fields = ReadonlyMap<string, ReadonlySet<string>>;

/** @param known the attributes there are, by type of resource */
export function readFields(
  query: Query,
  known: () => ReadonlyMap<string, ReadonlySet<string>>,
  problems: Problem[],
): Fields | undefined {
  const asked = Object.entries<unknown>(Object(query['fields']));
  if (asked.length === 0) return undefined;
  return new Map(
    asked.map(([type, text]) => {
      const names = String(text).split(',').filter(Boolean);
      const attributes = known().get(type) ?? new Set();
      const wrong = names.filter((each) => !attributes.has(each)).slice(0, most);
      for (const name of wrong) problems.push(unknown(type, name, attributes));
      return [type, new Set(names)];
    }),
  );
}

function unknown(type: string, name: string, attributes: ReadonlySet<string>): Problem {
  return {
    code: 'unknown_parameter',
    detail: `\`${type}\` have no attribute \`${name.slice(0, 80)}\`.${didYouMean(name, attributes)}`,
    source: { parameter: `fields[${type}]` },
  };
}

/** @returns a copy, in which resources of the types that were named have the attributes that were named */
export function withFields(document: object, fields: Fields): object {
  const sparse: Record<string, unknown> = { ...document };
  for (const member of ['data', 'included']) {
    const resources = sparse[member];
    if (Array.isArray(resources)) sparse[member] = resources.map((resource) => pick(resource, fields));
    else if (resources !== undefined) sparse[member] = pick(resources, fields);
  }
  return sparse;
}

function pick(resource: unknown, fields: Fields): unknown {
  const { type, attributes } = Object(resource);
  const asked = fields.get(type);
  if (asked === undefined) return resource;
  const kept = Object.entries(Object(attributes)).filter(([name]) => asked.has(name));
  return { ...Object(resource), attributes: Object.fromEntries(kept) };
}
