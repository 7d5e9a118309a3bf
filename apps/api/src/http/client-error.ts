// What doesn't come as far as a request: garbage, smuggled lengths, headers that are too large, or that never end. Node would
// answer it in its own words, or not at all.
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Taken } from '../rate/limiter.ts';
import { Refusal } from './errors.ts';
import type { Exchange } from './exchange.ts';
import { standardHeaders } from './headers.ts';
import { errorDocument, refuse } from './refuse.ts';
import { malformed } from './request/malformed.ts';

interface Given {
  readonly newId: () => string;
  /** Takes from the bucket of the socket's address. */
  readonly charge: (socket: Socket) => Promise<Taken>;
  /** The latest request that came over the socket. */
  readonly latest: (socket: Socket) => Exchange | undefined;
  /** How long a request may take to arrive, in milliseconds. */
  readonly requestTimeout: number;
}

/** How long the rest of what the caller sends is read, so that the answer isn't lost with it, in milliseconds. */
const linger = 1000;

export interface ClientErrors {
  readonly onClientError: (error: Error & { code?: string }, socket: Socket) => void;
  /** Node gives the socket away with this one, and expects no HTTP any more. */
  readonly onConnect: (request: unknown, socket: Duplex) => void;
}

export function clientErrors({ newId, charge, latest, requestTimeout }: Given): ClientErrors {
  const refused = new WeakSet<Socket>();

  return {
    onClientError,
    onConnect: (_, socket) =>
      void refuseSocket(socket as Socket, malformed('This is no proxy, so there is no CONNECT.')), // a server of node:http has no others
  };

  function onClientError(error: Error & { code?: string }, socket: Socket): void {
    // An idle connection that ends is no request.
    if (refused.has(socket) || socket.bytesRead === 0) return void socket.destroy();
    const refusal = refusalOf(error.code, requestTimeout);
    if (refusal === undefined || !socket.writable) return void socket.destroy();
    refused.add(socket);
    const exchange = latest(socket);
    if (exchange === undefined || exchange.response.writableFinished) return void refuseSocket(socket, refusal);
    if (exchange.request.complete) {
      // It is what follows the request that can't be read, and answers come in order.
      exchange.response.once('close', () => void refuseSocket(socket, refusal));
    } else refuseRest(exchange, socket, refusal);
  }

  async function refuseSocket(socket: Socket, refusal: Refusal): Promise<void> {
    if (!socket.writable) return;
    const id = newId();
    const text = message(refusal, id, await charge(socket));
    end(socket, () => socket.end(text));
  }
}

/** The body of a request that has been admitted. Its answer is the answer, unless there is one already. */
function refuseRest(exchange: Exchange, socket: Socket, refusal: Refusal): void {
  const { response } = exchange;
  if (response.headersSent) return void socket.destroy();
  response.setHeader('Connection', 'close');
  response.once('finish', () => end(socket, () => socket.end()));
  refuse(exchange, refusal);
}

/** A socket that is closed with something unread in it is reset, and the caller may lose the answer. */
function end(socket: Socket, write: () => void): void {
  socket.on('error', () => socket.destroy());
  write();
  socket.resume();
  const timer = setTimeout(() => socket.destroy(), linger);
  socket.once('close', () => clearTimeout(timer));
}

function refusalOf(code = '', requestTimeout: number): Refusal | undefined {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    const detail = `The request did not arrive completely within ${requestTimeout / 1000} seconds.`;
    return new Refusal({ code: 'request_timeout', detail });
  }
  if (code === 'HPE_HEADER_OVERFLOW') {
    const detail = 'The request line and headers are larger than 16 KiB.';
    return new Refusal({ code: 'headers_too_large', detail });
  }
  if (code.startsWith('HPE_')) return malformed('The request cannot be read as HTTP.');
  return undefined; // a connection that was lost
}

function message(refusal: Refusal, id: string, taken: Taken): string {
  const { status } = refusal;
  const body = errorDocument(id, refusal);
  const headers = standardHeaders({ id, taken, origin: undefined });
  headers.push('Content-Type', 'application/json', 'Content-Length', String(Buffer.byteLength(body)));
  headers.push('Date', new Date().toUTCString(), 'Connection', 'close');
  const lines = headers.flatMap((name, index) => (index % 2 === 0 ? [`${name}: ${headers[index + 1]}`] : []));
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n');
}
