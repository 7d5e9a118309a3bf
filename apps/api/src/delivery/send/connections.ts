import type { Socket } from 'node:net';
import { Client, type buildConnector } from 'undici';
import type { Timings } from '../outcome.ts';
import { connect, type ConnectOptions, type Connecting } from './connect.ts';

/** How long a connection is kept for the next delivery, in milliseconds. An endpoint can ask for less. */
const keptIdle = 10_000;
/** Past this many, idle connections are closed at once. */
const mostIdle = 1_000;

type ConnectionTimings = Pick<Timings, 'dns_ms' | 'connect_ms' | 'tls_ms'>;

const none: ConnectionTimings = { dns_ms: null, connect_ms: null, tls_ms: null };

/** A connection to an endpoint, for one request at a time. */
export class Connection {
  readonly origin: string;
  readonly client: Client;
  #connecting: Connecting | undefined;
  #socket: Socket | undefined;

  constructor(url: URL, options: ConnectOptions) {
    this.origin = url.origin;
    this.client = new Client(url.origin, {
      connect: (_options, callback) => void this.#connect(url, options, callback),
      keepAliveTimeout: keptIdle,
      keepAliveMaxTimeout: keptIdle,
      // Both are idle timers. There is one deadline for all of an attempt instead.
      headersTimeout: 0,
      bodyTimeout: 0,
      allowH2: false,
    });
  }

  /** Of the connection that was made since the last `renew`. */
  get timings(): ConnectionTimings {
    return this.#connecting?.timings ?? none;
  }

  /** Whether the endpoint has ended it. */
  get hasEnded(): boolean {
    return this.#socket?.readableEnded ?? false;
  }

  /** What is measured next is another request. */
  renew(): void {
    this.#connecting = undefined;
  }

  async #connect(url: URL, options: ConnectOptions, callback: buildConnector.Callback): Promise<void> {
    const connecting = connect(url, options);
    this.#connecting = connecting;
    const outcome = await connecting.socket.catch((error: Error) => error);
    if (outcome instanceof Error) return callback(outcome, null);
    this.#socket = outcome;
    callback(null, outcome);
  }

  destroy(): void {
    this.#connecting?.abort();
    // Nobody waits for it: what was under way hears of it by its own handler.
    this.client.destroy().catch(() => {});
  }
}

/** The connections of all endpoints. Only so many are kept as are in use, and for a short time after. */
export class Connections {
  readonly #options: ConnectOptions;
  readonly #idle = new Map<string, Connection[]>();
  readonly #busy = new Set<Connection>();
  #idleCount = 0;
  #isClosed = false;

  constructor(options: ConnectOptions) {
    this.#options = options;
  }

  /** @returns one that was used before, where there is any, and whether it was */
  take(url: URL): { connection: Connection; isReused: boolean } {
    const connection = this.#idle.get(url.origin)?.pop();
    if (connection === undefined) return { connection: this.open(url), isReused: false };
    this.#idleCount -= 1;
    this.#busy.add(connection);
    connection.renew();
    return { connection, isReused: true };
  }

  /** @returns one that nobody has used */
  open(url: URL): Connection {
    const connection = new Connection(url, this.#options);
    this.#busy.add(connection);
    connection.client.on('disconnect', () => this.#forget(connection));
    if (this.#isClosed) connection.destroy(); // A request on it ends at once.
    return connection;
  }

  /** Keeps a connection whose request has ended well. */
  give(connection: Connection): void {
    if (!this.#busy.delete(connection) || connection.client.destroyed) return;
    if (this.#idleCount >= mostIdle) return connection.destroy();
    const idle = this.#idle.get(connection.origin);
    if (idle) idle.push(connection);
    else this.#idle.set(connection.origin, [connection]);
    this.#idleCount += 1;
  }

  discard(connection: Connection): void {
    this.#busy.delete(connection);
    connection.destroy();
  }

  /** Ends all of them, whatever is under way. */
  close(): void {
    this.#isClosed = true;
    for (const connection of [...this.#busy, ...[...this.#idle.values()].flat()]) connection.destroy();
    this.#busy.clear();
    this.#idle.clear();
    this.#idleCount = 0;
  }

  /** One whose socket has ended is of no more use. */
  #forget(connection: Connection): void {
    const idle = this.#idle.get(connection.origin);
    const index = idle?.indexOf(connection) ?? -1;
    if (idle === undefined || index === -1) return;
    idle.splice(index, 1);
    this.#idleCount -= 1;
    if (idle.length === 0) this.#idle.delete(connection.origin);
    connection.destroy();
  }
}
