import { CloudNexusError } from './errors/cloudnexus-error.ts';
import type { ConnectionError } from './errors/connection-error.ts';
import { noAnswer } from './errors/no-answer.ts';
import type { Exchange } from './exchange.ts';
import type { PlainHeaders } from './headers.ts';
import type { Hooks } from './hooks.ts';
import type { Fetch } from './options.ts';
import type { Settings } from './settings.ts';

/** What came of one attempt: an answer, or why there is none. */
export type Incoming = Answer | { response?: undefined; error: ConnectionError };

export interface Answer {
  response: Response;
  /** The whole body. */
  text: string;
}

/**
 * Sends a request once.
 *
 * @param headers all of them
 * @returns the head of the answer
 */
export function carry(exchange: Exchange, headers: PlainHeaders, { fetch, hooks }: Settings): Promise<Response> {
  const { method, url, body, signal } = exchange;
  const init = { method, headers, body, signal };
  // Without hooks there is no `Request`: to make one costs as much as all else of a call.
  return hooks ? withHooks(exchange, new Request(url, init), fetch, hooks) : fetch(url, init);
}

async function withHooks(exchange: Exchange, request: Request, fetch: Fetch, hooks: Hooks): Promise<Response> {
  const context = { operation: exchange.operation, attempt: exchange.attempts };
  exchange.inHook = true;
  const changed = await hooks.request?.(request, context);
  exchange.inHook = false;
  const response = await fetch(changed ?? request);
  exchange.inHook = true;
  await hooks.response?.(response, context);
  exchange.inHook = false;
  return response;
}

/**
 * Why no answer came.
 *
 * @param cause what sending or reading threw
 * @throws CloudNexusError where the request cannot be made, and what a hook throws
 */
export function unanswered(exchange: Exchange, headers: PlainHeaders, cause: unknown): ConnectionError {
  const { operation, method, url } = exchange;
  if (exchange.inHook) throw cause;
  try {
    void new Request(url, { headers });
  } catch {
    // What the platform says of a bad header shows its value, which may be a secret.
    throw new CloudNexusError(`${operation}: \`headers\` or \`baseUrl\` is not valid (${url})`);
  }
  return noAnswer(operation, method, url, cause);
}
