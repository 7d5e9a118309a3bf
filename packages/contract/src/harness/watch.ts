// The harness's seat: a `fetch` that lets nothing pass unseen. The SDK takes it as its `fetch` option.
import type { Contract } from '../contract/contract.ts';
import { check, type Finding } from './check.ts';
import type { Exchange } from './exchange.ts';

/** What the SDK sends its requests with. */
export type Fetch = (input: string | Request, init?: RequestInit) => Promise<Response>;

export interface WatchOptions {
  /** With the base path. What is beside it, as OAuth is, is known by its whole path. */
  baseUrl: string;
  contract: Contract;
  /** Gets every exchange, with what is wrong with it. */
  see: (exchange: Exchange, findings: Finding[]) => void;
  /** Sends the requests; the global one by default. */
  fetch?: Fetch;
}

export function watch({ baseUrl, contract, see, fetch: send = fetch }: WatchOptions): Fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const requestBody = new Uint8Array(await request.clone().arrayBuffer());
    const response = await send(request);
    const body = new Uint8Array(await response.clone().arrayBuffer());
    const exchange: Exchange = {
      method: request.method,
      path: below(baseUrl, request.url),
      requestHeaders: request.headers,
      ...(requestBody.length > 0 && { requestBody }),
      status: response.status,
      headers: response.headers,
      body,
    };
    see(exchange, check(exchange, contract));
    return response;
  };
}

function below(baseUrl: string, url: string): string {
  const base = new URL(baseUrl).pathname.replace(/\/$/, '');
  const { pathname, search } = new URL(url);
  return (pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : pathname) + search;
}
