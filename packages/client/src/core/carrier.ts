import createClient from 'openapi-fetch';
import { CloudNexusError } from './errors/cloudnexus-error.ts';
import { ConnectionError } from './errors/connection-error.ts';
import type { AttemptContext } from './hooks.ts';
import type { Outgoing } from './request.ts';
import type { Settings } from './settings.ts';

/** What came of one attempt: the text of a success, what a refusal says, or no answer. */
export type Incoming = Answer | { response?: undefined; error: ConnectionError };

export interface Answer {
  response: Response;
  data?: string | undefined;
  error?: unknown;
}

/**
 * What openapi-fetch makes instead of a `Request`. `fetch` makes one anyway; to make two, and their headers thrice, is
 * most of what a call would cost.
 */
class Prepared {
  readonly url: string;
  readonly init: RequestInit;

  constructor(url: string, { plain, ...init }: RequestInit & { plain: Record<string, string> }) {
    this.url = url;
    this.init = { ...init, headers: plain };
  }
}

/** What openapi-fetch is to the core. Its own type knows the operations; here any one will do, as the table says. */
type Carry = (
  method: string,
  url: string,
  init: {
    plain: Record<string, string>;
    body: string | undefined;
    signal: AbortSignal;
    parseAs: 'text';
    fetch: (prepared: Prepared) => Promise<Response>;
  },
) => Promise<Answer>;

const carry = createClient({
  Request: Prepared as unknown as typeof Request, // openapi-fetch hands it to `fetch` and reads no more than its method
  bodySerializer: (body) => body,
}).request as unknown as Carry;

/**
 * Sends a request once and reads the whole answer.
 *
 * @param headers with the credentials
 * @throws what a hook throws, and CloudNexusError where the request cannot be made
 */
export async function attempt(
  { operation, method, url, body }: Outgoing,
  headers: Record<string, string>,
  { fetch, hooks }: Settings,
  context: AttemptContext,
  signal: AbortSignal,
): Promise<Incoming> {
  let inHook = false;
  const hook = async <T>(run: () => T): Promise<Awaited<T>> => {
    inHook = true;
    const result = await run();
    inHook = false;
    return result;
  };
  const plain = ({ init }: Prepared): Promise<Response> => fetch(url, init);
  const hooked = async ({ init }: Prepared): Promise<Response> => {
    const request = new Request(url, init);
    const changed = await hook(() => hooks?.request?.(request, context));
    const response = await fetch(changed ?? request);
    await hook(() => hooks?.response?.(response, context));
    return response;
  };
  try {
    return await carry(method, url, { plain: headers, body, signal, parseAs: 'text', fetch: hooks ? hooked : plain });
  } catch (cause) {
    if (inHook) throw cause;
    // What the platform says of a bad header shows its value, which may be a secret.
    if (!canBeMade(url, headers)) throw new CloudNexusError(`${operation}: \`headers\` or \`baseUrl\` is not valid (${url})`);
    return { error: new ConnectionError(`${operation}: no answer from ${method} ${url}: ${reason(cause)}`, { cause }) };
  }
}

function canBeMade(url: string, headers: Record<string, string>): boolean {
  try {
    return new Request(url, { headers }) !== undefined;
  } catch {
    return false;
  }
}

/** `fetch failed` alone helps nobody; what it wraps does. */
function reason(error: unknown): string {
  const { message, cause } = Object(error) as Partial<Error>; // whatever fetch threw
  const { message: why, code } = Object(cause) as Partial<Error> & { code?: string }; // mostly it has one of these
  return [message ?? error, why || code].filter(Boolean).join(': ');
}
