// One request to an endpoint, and what became of it. It never fails: a failure is an outcome.
import { performance } from 'node:perf_hooks';
import { errors, type Dispatcher } from 'undici';
import type { Clock } from '../../store/clock.ts';
import type { Attempt, FailureKind } from '../outcome.ts';
import { ConnectionError } from './connection-error.ts';
import type { Connection, Connections } from './connections.ts';
import { bodyKept, bodyText, headerTexts } from './evidence.ts';

/** How much of a body is read, in bytes. Whoever sends more has answered all the same. */
const bodyRead = 65_536;

export interface Sending {
  readonly url: URL;
  /** Names and values, in turns. */
  readonly headers: string[];
  readonly payload: Uint8Array;
}

export interface SendOptions {
  readonly connections: Connections;
  readonly clock: Clock;
  /** For all of it, from the look-up of the name to the last byte, in milliseconds. */
  readonly deadline: number;
}

export function send(sending: Sending, options: SendOptions): Promise<Attempt> {
  return new Promise((resolve) => new Exchange(sending, options, resolve).start());
}

class Exchange implements Dispatcher.DispatchHandler {
  readonly #sending: Sending;
  readonly #connections: Connections;
  readonly #done: (attempt: Attempt) => void;
  readonly #startedAt: number;
  readonly #start = performance.now();
  readonly #timer: NodeJS.Timeout;
  #connection: Connection | undefined;
  #isReused = false;
  #sentAt = this.#start;
  #firstByteAt: number | undefined;
  #status: number | null = null;
  #headers: Record<string, string> = {};
  readonly #chunks: Uint8Array[] = [];
  #size = 0;
  #isOver = false;

  constructor(sending: Sending, { connections, clock, deadline }: SendOptions, done: (attempt: Attempt) => void) {
    this.#sending = sending;
    this.#connections = connections;
    this.#done = done;
    this.#startedAt = clock();
    this.#timer = setTimeout(() => this.#end('timeout', false), deadline);
  }

  start(): void {
    const { connection, isReused } = this.#connections.take(this.#sending.url);
    this.#isReused = isReused;
    this.#dispatch(connection);
  }

  #dispatch(connection: Connection): void {
    this.#connection = connection;
    const { url, headers, payload } = this.#sending;
    connection.client.dispatch({ method: 'POST', path: `${url.pathname}${url.search}`, headers, body: payload }, this);
  }

  onRequestStart(): void {
    this.#sentAt = performance.now();
  }

  onResponseStarted(): void {
    this.#firstByteAt ??= performance.now();
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: Parameters<typeof headerTexts>[0],
  ): void {
    if (status < 200) return; // More is to come.
    this.#status = status;
    this.#headers = headerTexts(headers);
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Uint8Array): void {
    if (this.#size < bodyKept) this.#chunks.push(chunk);
    this.#size += chunk.length;
    if (this.#size > bodyRead) this.#end(failureOf(this.#status), false);
  }

  onResponseEnd(): void {
    this.#end(failureOf(this.#status), true);
  }

  onRequestUpgrade(): void {
    this.#end('protocol', false); // Nobody asked for it.
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    const kind = kindOf(error, this.#connection?.hasEnded ?? false);
    // An endpoint may close a connection that was kept at the moment it is used. That says nothing about the delivery.
    if (kind === 'reset' && this.#isReused && this.#firstByteAt === undefined && !this.#isOver) {
      this.#isReused = false;
      if (this.#connection) this.#connections.discard(this.#connection);
      return this.#dispatch(this.#connections.open(this.#sending.url));
    }
    this.#end(kind, false);
  }

  #end(error: FailureKind | null, isReusable: boolean): void {
    if (this.#isOver) return;
    this.#isOver = true;
    clearTimeout(this.#timer);
    const now = performance.now();
    const timings = this.#connection?.timings ?? { dns_ms: null, connect_ms: null, tls_ms: null };
    if (this.#connection) {
      if (isReusable) this.#connections.give(this.#connection);
      else this.#connections.discard(this.#connection);
    }
    this.#done({
      startedAt: this.#startedAt,
      error,
      status: this.#status,
      timings: {
        dns_ms: tenths(timings.dns_ms),
        connect_ms: tenths(timings.connect_ms),
        tls_ms: tenths(timings.tls_ms),
        first_byte_ms: this.#firstByteAt === undefined ? null : tenths(this.#firstByteAt - this.#sentAt),
        total_ms: tenths(now - this.#start),
      },
      headers: this.#headers,
      body: this.#status === null ? null : bodyText(this.#chunks),
    });
  }
}

function failureOf(status: number | null): FailureKind | null {
  if (status === null) return 'protocol';
  if (status >= 200 && status < 300) return null;
  return status >= 300 && status < 400 ? 'redirect' : 'response_status';
}

/** @param hasEnded whether it was the endpoint that ended the connection */
function kindOf(error: Error, hasEnded: boolean): FailureKind {
  if (error instanceof ConnectionError) return error.kind;
  // The certificate is of another name: undici passes that on as it is.
  if ('code' in error && String(error.code).startsWith('ERR_TLS_')) return 'tls';
  if (error instanceof errors.HTTPParserError) return 'protocol';
  // Where undici is the one to end it, it does so because of what it read.
  return error instanceof errors.UndiciError && !hasEnded ? 'protocol' : 'reset';
}

function tenths<T extends number | null>(milliseconds: T): number | T {
  return milliseconds === null ? milliseconds : Math.max(0, Math.round(milliseconds * 10) / 10);
}
