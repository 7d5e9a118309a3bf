// Calls an operation by its id, as the SDK has it, with what the contract shows as its arguments.
import { APIError, type CloudNexus, type RequestOptions } from '@cloudnexus/sdk';
import type { Operation } from '../contract/operation.ts';
import type { Run } from './run.ts';

/** As an input: none, where the usual one would be sent otherwise. */
export const nothing = Symbol('nothing');

export interface CallOptions {
  /** The values in the path. By default those of something that is there. */
  ids?: readonly string[];
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
  const { options = {}, client = run.client() } = given;
  const ids = given.ids ?? (await run.resources.idsOf(operation));
  const input = given.input === undefined ? await run.resources.inputOf(operation, ids) : given.input;
  const inputs = inputOf(operation) === 'none' ? [] : [input === nothing ? undefined : input];
  const result = method(client, operation.operationId)(...ids, ...inputs, options);
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

async function visit(run: Run, url: URL, { headers = {} }: RequestOptions): Promise<Outcome> {
  const sent = Object.entries(headers).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const response = await run.fetch(url.href, {
    headers: { Accept: 'text/html', ...Object.fromEntries(sent) },
    redirect: 'manual',
  });
  return { status: response.status, response };
}
