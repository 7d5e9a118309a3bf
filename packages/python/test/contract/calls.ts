// The calls that show every operation: with as little as it takes, and with all that the contract has examples of.
import type { readContract } from '@cloudnexus/contract/contract';

type Contract = ReturnType<typeof readContract>;
type Operation = Contract['operations'][number];

/** A call of the Python client. */
export interface Call {
  operationId: string;
  /** Tells the exchange of the call from the others. */
  label: string;
  /** As the client has it: `api_keys.create`. */
  name: string;
  ids: unknown[];
  input: Record<string, unknown>;
  /** Whether it sends anything. One that doesn't says where to go. */
  sends: boolean;
}

export function callsOf({ operations }: Contract): Call[] {
  return operations.flatMap((operation) =>
    inputsOf(operation).map(({ name, input }) => ({
      operationId: operation.operationId,
      label: `${operation.operationId} ${name}`,
      name: operation.operationId.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      ids: operation.parameters.filter((parameter) => parameter.in === 'path').map(({ example }) => example),
      input,
      sends: !('302' in operation.responses) && !('303' in operation.responses),
    })),
  );
}

function inputsOf({ parameters, requestBody }: Operation): { name: string; input: Record<string, unknown> }[] {
  const query = parameters.filter((parameter) => parameter.in === 'query');
  const examples = (some: typeof query): Record<string, unknown> =>
    Object.fromEntries(some.map(({ name, example }) => [name, example]));
  const content = requestBody?.content ?? {};
  const body = content['application/json'] ?? content['application/x-www-form-urlencoded'];
  if (body) {
    return Object.entries(body.examples ?? {}).map(([name, { value }]) => ({
      name: `with the body ${name}`,
      input: value as Record<string, unknown>, // every body of the contract is an object
    }));
  }
  const required = query.filter((parameter) => parameter.required);
  const shown = query.filter(({ example }) => example !== undefined);
  return [
    { name: 'with as little as it takes', input: examples(required) },
    ...(shown.length > required.length ? [{ name: 'with a query', input: examples(shown) }] : []),
  ];
}
