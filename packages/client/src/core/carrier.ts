import { CloudNexusError } from './errors/cloudnexus-error.ts';
import { ConnectionError } from './errors/connection-error.ts';
import type { Exchange } from './exchange.ts';
import type { PlainHeaders } from './headers.ts';
import type { Settings } from './settings.ts';

/** What came of one attempt: the text of a success, what a refusal says, or no answer. */
export type Incoming = Answer | { response?: undefined; error: ConnectionError };

export interface Answer {
  response: Response;
  data?: string | undefined;
  error?: unknown;
}

/**
 * Sends a request once and reads the whole answer.
 *
 * @param plain all headers
 * @throws what a hook throws, and CloudNexusError where the request cannot be made
 */
export async function attempt(exchange: Exchange, plain: PlainHeaders, { fetch, hooks }: Settings): Promise<Incoming> {
  const { operation, method, url, body, signal } = exchange;
  let inHook = false;
  const init = { method, headers: plain, body: body ?? null, signal };
  try {
    // Without hooks there is no `Request`: to make one costs as much as all else of a call.
    if (!hooks) return await read(await fetch(url, init));
    const context = { operation, attempt: exchange.attempts };
    const request = new Request(url, init);
    inHook = true;
    const changed = await hooks.request?.(request, context);
    inHook = false;
    const response = await fetch(changed ?? request);
    inHook = true;
    await hooks.response?.(response, context);
    inHook = false;
    return await read(response);
  } catch (cause) {
    if (inHook) throw cause;
    // What the platform says of a bad header shows its value, which may be a secret.
    if (!canBeMade(url, plain))
      throw new CloudNexusError(`${operation}: \`headers\` or \`baseUrl\` is not valid (${url})`);
    const { message, code } = Object(Object(cause).cause); // `fetch failed` alone helps nobody; what it wraps does
    const why = [cause, message || code].filter(Boolean).join(': ');
    return { error: new ConnectionError(`${operation}: no answer from ${method} ${url}: ${why}`, { cause }) };
  }
}

async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  if (response.ok) return { response, data: text };
  try {
    return { response, error: JSON.parse(text) };
  } catch {
    return { response, error: text };
  }
}

function canBeMade(url: string, headers: PlainHeaders): boolean {
  try {
    return !!new Request(url, { headers });
  } catch {
    return false;
  }
}
