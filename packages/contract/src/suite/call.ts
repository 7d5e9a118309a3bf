// Calls an operation by its id, as the SDK has it, with what the contract shows as its arguments.
import { APIError, type CloudNexus, type RequestOptions } from '@cloudnexus/sdk';
import type { Operation } from '../contract/operation.ts';
import type { Run } from './run.ts';

/** As an input: none, where the usual one would be sent otherwise. */
export const nothing = Symbol('nothing');

export interface CallOptions {
  /** The query, the body or the form. By default as little as the contract allows. */
  input?: unknown;
  options?: RequestOptions & { idempotencyKey?: string; ifMatch?: string };
  /** By default a client of the target's own account. */
  client?: CloudNexus;
}

/** What came of a call. A refusal is an outcome too. */
export interface Outcome {
  status: number;
  response: Response;
  /** What the SDK makes of a success. */
  data?: unknown;
  /** What the SDK throws. */
  error?: APIError;
}

/** @throws what is no answer, such as a lost connection */
export async function call(run: Run, operation: Operation, given: CallOptions = {}): Promise<Outcome> {
  const { input = usualInput(operation), options = {}, client = run.client() } = given;
  const takesInput = inputOf(operation) !== 'none';
  const inputs = takesInput ? [input === nothing ? undefined : input] : [];
  const result = method(client, operation.operationId)(...usualIds(operation), ...inputs, options);
  // An address is for a person's browser, which goes there.
  if (result instanceof URL) return await visit(run, result, options);
  try {
    const { data, response } = await result.withResponse();
    return { status: response.status, response, data };
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    return { status: error.status, response: error.response, error };
  }
}

/** What the argument after the path's ids is. */
export function inputOf({ parameters, requestBody }: Operation): 'query' | 'body' | 'none' {
  if (requestBody !== undefined) return 'body';
  return parameters.some((parameter) => parameter.in === 'query') ? 'query' : 'none';
}

type Method = (...args: unknown[]) => URL | { withResponse(): Promise<{ data: unknown; response: Response }> };

function method(client: CloudNexus, operationId: string): Method {
  const names = operationId.split('.');
  const found = names.reduce<unknown>((group, name) => Object(group)[name], client);
  if (typeof found !== 'function') throw new Error(`The SDK has no method ${operationId}.`);
  return found as Method; // every method of the SDK returns one of these
}

function usualIds({ path, parameters }: Operation): unknown[] {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  return names.map((name) => parameters.find((parameter) => parameter.name === name)?.example);
}

function usualInput({ parameters, requestBody }: Operation): unknown {
  if (requestBody !== undefined) {
    const [first] = Object.values(requestBody.content);
    return Object.values(first?.examples ?? {})[0]?.value;
  }
  const required = parameters.filter((parameter) => parameter.in === 'query' && parameter.required === true);
  return Object.fromEntries(required.map(({ name, example }) => [name, example]));
}

async function visit(run: Run, url: URL, { headers = {} }: RequestOptions): Promise<Outcome> {
  const sent = Object.entries(headers).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const response = await run.fetch(url.href, {
    headers: { Accept: 'text/html', ...Object.fromEntries(sent) },
    redirect: 'manual',
  });
  return { status: response.status, response };
}
