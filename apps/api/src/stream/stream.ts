// The event stream: the events of an account over a WebSocket, as they happen and again.
import type { Socket } from 'node:net';
import { WebSocketServer, type ServerOptions, type WebSocket } from 'ws';
import { encodeEventCursor } from '../events/feed/cursor.ts';
import type { Feed } from '../events/feed/feed.ts';
import { headPosition } from '../events/feed/places.ts';
import { unavailable } from '../http/errors.ts';
import type { Exchange } from '../http/exchange.ts';
import { standardHeaders } from '../http/headers.ts';
import type { Upgrade } from '../http/upgrade.ts';
import type { Authenticator } from '../identity/principal.ts';
import { newId, type Random } from '../ids.ts';
import type { Clock } from '../store/clock.ts';
import type { Store } from '../store/store.ts';
import { AccessControl, type Access } from './access.ts';
import { checkHandshake, checkOrigin, checkVersion } from './handshake.ts';
import { defaultLimits, type StreamLimits } from './limits.ts';
import { streamPath, subprotocol } from './protocol.ts';
import { startRecheck } from './recheck.ts';
import { Census } from './session/census.ts';
import { welcome } from './session/messages.ts';
import { Outlet } from './session/outlet.ts';
import { Session, type Shared } from './session/session.ts';
import { Sessions } from './session/sessions.ts';
import { Slots } from './session/slots.ts';
import { subscriptionReader } from './session/subscription.ts';
import { Tail } from './tail/tail.ts';
import { purgeTickets } from './tickets/redeem.ts';

export interface StreamOptions {
  readonly store: Store;
  readonly feed: Feed;
  readonly authenticator: Authenticator;
  readonly clock: Clock;
  readonly random: Random;
  /** What callers reach the API by, without a path. Its own pages may open the stream. */
  readonly publicUrl: string;
  /** Of which pages may open the stream besides. */
  readonly allowedOrigins: readonly string[];
  readonly warn: (message: string, error: unknown) => void;
  readonly limits?: Partial<StreamLimits>;
}

/** Give it to the HTTP application, which asks it for every request that wants a WebSocket. */
export interface Stream extends Upgrade {
  /** How many are open in this process. */
  readonly connections: number;
  /** Closes every connection, and waits until they are. Call it before the HTTP application and the store are closed. */
  close(): Promise<void>;
}

/** A connection that is a web socket now. */
interface Opened extends Access {
  readonly webSocket: WebSocket;
  readonly socket: Socket;
  /** The cursor of the newest event. */
  readonly newest: string;
  /** Connections of the account in other processes. */
  readonly elsewhere: number;
}

/** Messages above it end the connection unread, in bytes. Below it the client is told what is wrong. */
const mostReceived = 262_144;
/** How many pages are read from the store at once for clients that catch up. */
const readsAtOnce = 4;
/** How often tickets are forgotten that nobody has used, in milliseconds. */
const purgeEvery = 60_000;

export function startStream(options: StreamOptions): Stream {
  const { store, feed, clock, random, warn, publicUrl, allowedOrigins } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const origins = new Set([new URL(publicUrl).origin, ...allowedOrigins]);
  const access = new AccessControl(options);
  // The types of ws don't know `closeTimeout` yet.
  const serverOptions: ServerOptions & { closeTimeout: number } = {
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: mostReceived,
    closeTimeout: limits.farewell,
  };
  const server = new WebSocketServer(serverOptions);
  const tail = new Tail({ store, feed, warn });
  // A file of SQLite belongs to one process.
  const census = store.kind === 'postgres' ? new Census({ store, clock, warn }) : undefined;
  const sessions = new Sessions(limits, (accountId, connections) => census?.note(accountId, connections));
  const reads = new Slots(readsAtOnce);
  const shared: Shared = { store, feed, clock, limits, tail, reads, warn, readSubscription: subscriptionReader() };
  const stopRecheck = startRecheck({ store, sessions, every: limits.recheck, warn });
  const purge = (): void => {
    purgeTickets(store, clock()).catch((error: unknown) => warn('Old tickets could not be deleted', error));
  };
  const purgeTimer = setInterval(purge, purgeEvery).unref();
  let isClosing = false;

  return {
    path: streamPath,
    get connections() {
      return sessions.size;
    },
    authenticate: (request) => access.authenticate(request),
    accept: async (exchange, socket, head) => {
      const { request } = exchange;
      checkVersion(request);
      access.check(exchange);
      checkOrigin(request, origins);
      checkHandshake(request);
      const granted = await access.take(exchange);
      const newest = encodeEventCursor(feed, await headPosition(store, feed, granted.accountId));
      const elsewhere = (await census?.elsewhere(granted.accountId)) ?? 0;
      if (isClosing) throw unavailable('The API is restarting.', 1);
      const webSocket = shakeHands(exchange, socket, head);
      if (webSocket !== undefined) open({ webSocket, socket, newest, elsewhere, ...granted });
    },
    close: async () => {
      isClosing = true;
      stopRecheck();
      clearInterval(purgeTimer);
      await sessions.close();
      await tail.close();
      await census?.close().catch((error: unknown) => warn('The event stream could not sign off', error));
    },
  };

  /** @returns undefined where the client is gone */
  function shakeHands(exchange: Exchange, socket: Socket, head: Buffer): WebSocket | undefined {
    const { request, response, id, taken } = exchange;
    response.detachSocket(socket);
    const own = standardHeaders({ id, taken, origin: undefined });
    server.once('headers', (lines) => {
      for (let index = 0; index < own.length; index += 2) lines.push(`${own[index]}: ${own[index + 1]}`);
    });
    // The ticket is not repeated, and what else was offered is not spoken here.
    request.headers['sec-websocket-protocol'] = subprotocol;
    let opened: WebSocket | undefined;
    server.handleUpgrade(request, socket, head, (webSocket) => (opened = webSocket));
    server.removeAllListeners('headers');
    if (opened) exchange.answered(exchange, 101);
    return opened;
  }

  function open({ webSocket, socket, newest, elsewhere, accountId, renew }: Opened): void {
    const id = newId('ses', { clock, random });
    const outlet = new Outlet(webSocket, socket);
    const session = new Session(shared, { id, accountId, renew, webSocket, outlet });
    // What the client does wrong in WebSocket itself, ws has answered by then.
    webSocket.on('error', () => {});
    webSocket.once('close', () => sessions.remove(session));
    outlet.send(welcome({ session: id, heartbeat: limits.heartbeat, head: newest }));
    sessions.add(session, elsewhere);
  }
}
