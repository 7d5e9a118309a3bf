// Where operators ask: on the loopback address alone, without a credential. It begins before the API does and ends after it.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { strangerBehind } from './caller.ts';

export interface Reply {
  readonly status: number;
  /** Text as it is; everything else becomes JSON. */
  readonly body: string | object;
  readonly type?: string;
}

export type Answer = (request: IncomingMessage) => Reply | Promise<Reply>;

/** By method and path: `GET /health`. May be added to. */
export type Routes = Map<string, Answer>;

interface Options {
  readonly port: number;
  readonly routes: Routes;
  readonly warn: (message: string, error: unknown) => void;
}

export interface OperatorServer {
  close(): Promise<void>;
}

/** How long requests under way may take to end when it closes, in milliseconds. */
const farewell = 1_000;

/** @throws what `listen` throws */
export async function startOperatorServer({ port, routes, warn }: Options): Promise<OperatorServer> {
  const server = createServer(
    { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 5_000, connectionsCheckingInterval: 1_000 },
    (request, response) => void answer(routes, request, response, warn),
  );
  server.maxConnections = 100;
  server.on('clientError', (_, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    else socket.destroy();
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return { close: () => close(server) };
}

async function answer(
  routes: Routes,
  request: IncomingMessage,
  response: ServerResponse,
  warn: Options['warn'],
): Promise<void> {
  // A connection that is lost is nobody's mistake.
  request.on('error', () => {});
  response.on('error', () => {});
  let reply: Reply;
  try {
    reply = await replyTo(routes, request);
  } catch (error) {
    if (request.destroyed && !request.complete) return;
    warn('A request of an operator failed', error);
    reply = refusal(500, 'It failed. The log says why.');
  }
  write(response, request, reply);
}

async function replyTo(routes: Routes, request: IncomingMessage): Promise<Reply> {
  const stranger = strangerBehind(request);
  if (stranger !== undefined) return refusal(403, stranger);
  const [path = ''] = (request.url ?? '').split('?');
  // Whoever may GET may HEAD: Node leaves out the body by itself.
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const route = routes.get(`${method} ${path}`);
  if (route !== undefined) return await route(request);
  const isKnown = [...routes.keys()].some((each) => each.endsWith(` ${path}`));
  return isKnown ? refusal(405, `There is no ${request.method} ${path}.`) : refusal(404, listOf(routes));
}

export function refusal(status: number, error: string): Reply {
  return { status, body: { error } };
}

function listOf(routes: Routes): string {
  return `There is ${[...routes.keys()].join(', ')}.`;
}

function write(response: ServerResponse, request: IncomingMessage, { status, body, type }: Reply): void {
  if (response.destroyed) return;
  const text = typeof body === 'string' ? body : `${JSON.stringify(body)}\n`;
  const headers = {
    'Content-Type': type ?? (typeof body === 'string' ? 'text/plain; charset=utf-8' : 'application/json'),
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    // What was not read of the body would be read as the next request.
    ...(request.complete ? {} : { Connection: 'close' }),
  };
  response.writeHead(status, headers).end(text);
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  const timer = setTimeout(() => server.closeAllConnections(), farewell);
  await closed;
  clearTimeout(timer);
}
