// What the contract shows, which is what the mock answers with.
import type { Operation } from '../../contract/operation.ts';
import type { Resources } from './resources.ts';

export const examples: Resources = {
  idsOf: async (operation) => exampleIds(operation),
  freshIdsOf: async (operation) => exampleIds(operation),
  inputOf: async (operation) => exampleInput(operation),
  keyWith: async () => 'cn_live_sk_abc123',
  close: async () => {},
};

/** The first example of the body or form; of a query what is required. */
export function exampleInput({ parameters, requestBody }: Operation): unknown {
  if (requestBody !== undefined) {
    const [first] = Object.values(requestBody.content);
    return Object.values(first?.examples ?? {})[0]?.value;
  }
  const required = parameters.filter((parameter) => parameter.in === 'query' && parameter.required === true);
  return Object.fromEntries(required.map(({ name, example }) => [name, example]));
}

function exampleIds({ path, parameters }: Operation): string[] {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  return names.map((name) => String(parameters.find((parameter) => parameter.name === name)?.example));
}
