// What a resource has and a change of it does not take. Of such a field it is no help to say that there is none.
import { propertiesIn } from './attributes.ts';
import type { OpenApi } from './document.ts';
import { readOperations, type Operation } from './operation.ts';

/**
 * @param attributes those of the resource
 * @returns what to say of a field that the operation does not take, by its name: the end of a sentence
 */
export function unchangeableIn(
  document: OpenApi,
  operation: Operation,
  attributes: Iterable<string>,
): ReadonlyMap<string, string> {
  // What creates a resource does not take what is changed later, such as the status of a webhook.
  if (operation.method === 'POST') return new Map();
  return new Map([
    ...[...attributes].map((name) => [name, 'is read-only'] as const),
    ...creationFields(document, operation).map((name) => [name, "can't be changed after creation"] as const),
  ]);
}

function creationFields(document: OpenApi, { path }: Operation): string[] {
  const collection = path.replace(/\/\{\w+\}$/, '');
  const creation = readOperations(document).find((each) => each.method === 'POST' && each.path === collection);
  return propertiesIn(document, creation?.body?.schemas.get('application/json') ?? {});
}
