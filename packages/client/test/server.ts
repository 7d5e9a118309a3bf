// An HTTP server on a real port, that answers what a test wants.
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { CloudNexus, type ClientOptions, type Credential } from '../src/index.ts';

/** What a client sent. */
export interface Received {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
  /** On the clock of `performance.now()`. */
  at: number;
}

export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  /** JSON, unless it is a text. */
  body?: unknown;
}

/** Does with the connection what no {@link Answer} can. */
export type Act = (request: IncomingMessage, response: ServerResponse) => void;

export interface TestServer {
  url: string;
  /** All requests so far. */
  received: Received[];
  /** A client of this server, with an account. */
  client(options?: ClientOptions, credential?: Credential): CloudNexus;
}

/**
 * Starts a server that ends with the test.
 *
 * @param answers in the order of the requests; the last one is for all that follow
 */
export async function serve(...answers: (Answer | Act)[]): Promise<TestServer> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    const at = performance.now();
    const answer = answers[Math.min(received.length, answers.length - 1)] ?? {};
    const one: Received = { method, url, headers, body: '', at };
    received.push(one);
    one.body = await text(request);
    if (typeof answer === 'function') return answer(request, response);
    const { status = 200, body = found } = answer;
    response.writeHead(status, { 'Content-Type': 'application/json', ...answer.headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo; // it listens on a port
  const url = `http://127.0.0.1:${port}/v2`;
  const client: TestServer['client'] = (options, credential = key) =>
    new CloudNexus(credential, { baseUrl: url, accountId: 'acc_8k3m5p', ...options });
  return { url, received, client };
}

export const key = 'cn_live_sk_abc123';

export const found = {
  jsonapi: { version: '1.1' },
  data: { type: 'servers', id: 'srv_2x9k4m', attributes: { name: 'web' }, relationships: { siblings: { data: [] } } },
  links: { self: '/v2/servers/srv_2x9k4m' },
};

/** What `servers.create` needs. */
export const order = { region: 'us-east-1', plan: 'professional', image: 'ubuntu-22.04', count: 2 } as const;

/** The body of an error of the API. */
export function refusal(code: string, detail = 'No.'): Answer['body'] {
  return { jsonapi: { version: '1.1' }, errors: [{ id: 'req_5f3k9q2m7x1c', code, title: 'Refused', detail }] };
}

/** Ends the connection without an answer. */
export const lost: Act = (request) => request.socket.destroy();

/** Takes the request and says nothing. */
export const silent: Act = () => undefined;

/** Sends the head of an answer and a part of the body, and no more. */
export const stalled: Act = (_, response) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
  response.write('{"data":');
};

/** What a promise was rejected with. */
export async function thrownBy(promise: PromiseLike<unknown>): Promise<unknown> {
  return await promise.then(
    () => expectation('It was fulfilled'),
    (error: unknown) => error,
  );
}

function expectation(message: string): never {
  throw new Error(message);
}

/** How long a call takes to settle from before it is made, in milliseconds, and what it was rejected with. */
export async function timed(call: () => PromiseLike<unknown>): Promise<{ took: number; error: unknown }> {
  const started = performance.now();
  const error: unknown = await call().then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return { took: performance.now() - started, error };
}

/**
 * Milliseconds within which is "at once": far less than what a call would wait otherwise, and far more than a busy machine
 * takes.
 */
export const atOnce = 8_000;
