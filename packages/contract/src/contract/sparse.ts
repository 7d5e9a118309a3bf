// Sparse fieldsets. With `fields[servers]=name` a server has no other attribute, while the schema requires all of them
// (decision 0003): what validates such an answer must not.
import { at, type Bundle } from './bundle.ts';

/**
 * @param types of resources, such as `servers`
 * @returns the bundle with no attribute of theirs required
 */
export function withSparse(bundle: Bundle, types: readonly string[]): Bundle {
  const copy = structuredClone(bundle);
  for (const schema of objects(copy)) {
    const { type, attributes } = Object(schema['properties']);
    if (types.includes(type?.const)) loosen(copy, Object(attributes));
  }
  return copy;
}

type Node = Record<string, unknown>;

/** Requires nothing any more of an object, nor of what it is made of. */
function loosen(bundle: Bundle, schema: Node): void {
  if (typeof schema['$ref'] === 'string') return loosen(bundle, Object(at(bundle, schema['$ref'])));
  delete schema['required'];
  // What told one kind from the others may be missing, so that several fit.
  if ('oneOf' in schema) {
    schema['anyOf'] = schema['oneOf'];
    delete schema['oneOf'];
  }
  for (const each of [schema['anyOf'], schema['allOf']].flat()) if (each !== undefined) loosen(bundle, Object(each));
}

function* objects(node: unknown): Generator<Node> {
  if (typeof node !== 'object' || node === null) return;
  if (!Array.isArray(node)) yield node as Node; // an object that is no array
  for (const each of Object.values(node)) yield* objects(each);
}
