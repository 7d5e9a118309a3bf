// A token endpoint on a real port, that answers what a test wants.
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What a client sent. */
export interface TokenRequest {
  headers: IncomingHttpHeaders;
  form: Record<string, string>;
}

export interface TokenAnswer {
  status?: number;
  headers?: Record<string, string>;
  /** JSON, unless it is a text. */
  body?: unknown;
  /** Ends the connection without an answer. */
  lost?: boolean;
}

export interface TokenServer extends AsyncDisposable {
  /** The address of the endpoint. */
  url: string;
  /** All requests so far. */
  requests: TokenRequest[];
}

/** @param answer gets the number of the request, from 1 */
export async function tokenServer(
  answer: (number: number, request: TokenRequest) => TokenAnswer | Promise<TokenAnswer> = (number) => ({
    body: granted(number),
  }),
): Promise<TokenServer> {
  const requests: TokenRequest[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const form = Object.fromEntries(new URLSearchParams(await text(incoming)));
    const request = { headers: incoming.headers, form };
    const { status = 200, headers, body = '', lost } = await answer(requests.push(request), request);
    if (lost) return incoming.socket.destroy();
    outgoing.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    outgoing.end(typeof body === 'string' ? body : JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // it listens on a port
  return {
    url: `http://127.0.0.1:${port}/oauth/token`,
    requests,
    [Symbol.asyncDispose]: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** What the endpoint gives for the request of this number. */
export function granted(number: number, seconds = 600): Record<string, unknown> {
  return { access_token: `token-${number}`, token_type: 'Bearer', expires_in: seconds, scope: 'servers:read' };
}
