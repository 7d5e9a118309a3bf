// One request and its answer. Everything the HTTP layer answers goes out here, so nothing goes out without the headers.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Principal } from '../identity/principal.ts';
import type { Taken } from '../rate/limiter.ts';
import type { Operation } from './contract/operation.ts';
import { setHeaders, standardHeaders, type HeaderList } from './headers.ts';
import { negotiate, type MediaType } from './negotiate.ts';

export interface Exchange {
  readonly id: string;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Undefined where the path or the method is of none. */
  readonly operation: Operation | undefined;
  /** Of the answer. An error has one too where nothing is acceptable. */
  readonly mediaType: MediaType;
  readonly isAcceptable: boolean;
  /** Whose credential came with the request, where it is valid. */
  principal: Principal | undefined;
  /** What is left of the bucket the request took from. */
  taken: Taken;
  /** Whether the server takes no new requests. */
  readonly isClosing: () => boolean;
  /** Whether the caller waits to be told to send the body. */
  awaitsContinue: boolean;
  /** The body, as it was sent, once it has been read. */
  sent: unknown;
  /** In tests, holds the answer against the contract, until something has. */
  check: CheckAnswer | undefined;
  /** Told once, with the status, when the answer is on its way. */
  answered: (exchange: Exchange, status: number) => void;
}

/** @throws where the contract has no such answer */
export type CheckAnswer = (status: number, headers: Readonly<HeaderList>, body: Body | undefined) => void;

export interface Body {
  readonly type: string;
  readonly content: string | Uint8Array;
  /** How many there are, where that is known. */
  readonly bytes?: number | undefined;
}

/** Until the bucket is known. Nothing is answered before that, but for a mistake of ours. */
const nothingTaken: Taken = { limit: 1, remaining: 0, resetAt: 0, allowed: false };

export function beginExchange(
  given: Pick<Exchange, 'id' | 'request' | 'response' | 'operation' | 'check' | 'isClosing' | 'answered'>,
): Exchange {
  const { accept, expect } = given.request.headers;
  const mediaType = given.operation?.family === 'oauth' ? 'application/json' : negotiate(accept);
  return {
    ...given,
    mediaType: mediaType ?? 'application/json',
    isAcceptable: mediaType !== undefined,
    principal: undefined,
    taken: nothingTaken,
    awaitsContinue: expect?.toLowerCase() === '100-continue',
    sent: undefined,
  };
}

export function answer(exchange: Exchange, status: number, more: Readonly<HeaderList> = [], body?: Body): void {
  const { response } = exchange;
  // The caller is gone, or was told something else already: a timeout, or that the rest of the request can't be read.
  if (response.headersSent || response.destroyed) return;
  exchange.check?.(status, more, body);
  const headers = ownHeaders(exchange);
  headers.push(...more);
  // Who was not told to send the body may send it nevertheless, and then it would be read as the next request.
  if (exchange.awaitsContinue || exchange.isClosing()) headers.push('Connection', 'close');
  if (body === undefined) {
    if (status !== 204) headers.push('Content-Length', '0');
    response.writeHead(status, headers).end();
  } else {
    // `charset` and the like are never added.
    const { type, content, bytes: length = Buffer.byteLength(content) } = body;
    headers.push('Content-Type', type, 'Content-Length', String(length));
    response.writeHead(status, headers);
    // ASCII, which Node copies once in this encoding, and twice in the other.
    if (content.length === length) response.end(content, 'latin1');
    else response.end(content);
  }
  tell(exchange, status);
}

/** Lets somebody else read the request and write the answer. */
export function handOver(exchange: Exchange): void {
  const { response } = exchange;
  setHeaders(response, ownHeaders(exchange));
  if (exchange.isClosing()) response.setHeader('Connection', 'close');
  response.once('finish', () => tell(exchange, response.statusCode));
  continueBody(exchange);
}

function tell(exchange: Exchange, status: number): void {
  exchange.answered(exchange, status);
  exchange.answered = nobody;
}

/** Tells who waits for it to send the body. */
export function continueBody(exchange: Exchange): void {
  if (!exchange.awaitsContinue) return;
  exchange.response.writeContinue();
  exchange.awaitsContinue = false;
}

function ownHeaders({ id, taken, request }: Exchange): HeaderList {
  return standardHeaders({ id, taken, origin: request.headers.origin });
}

export function nobody(): void {}
