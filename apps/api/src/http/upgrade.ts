// How a connection stops being HTTP: it begins as a request like any other, is charged and refused like any other, and then
// somebody else speaks on its socket.
import { ServerResponse, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Principal } from '../identity/principal.ts';
import { Refusal } from './errors.ts';
import type { Exchange } from './exchange.ts';
import { pathOf } from './request/target.ts';

/** What is spoken instead of HTTP, and where. */
export interface Upgrade {
  readonly path: string;
  /** Whose request it is, where that isn't said by `Authorization`. */
  authenticate(request: IncomingMessage): Promise<Principal | undefined>;
  /**
   * Takes the socket of a request that has been admitted.
   *
   * @param head what came after the request already
   * @throws Refusal, until it has taken the socket
   */
  accept(exchange: Exchange, socket: Socket, head: Buffer): Promise<void>;
}

/** How long the rest of what the caller sends is read, so that a refusal isn't lost with it, in milliseconds. */
const linger = 1000;

/** What asks for something else, or elsewhere, is answered as HTTP, as RFC 9110 (section 7.8) leaves it to the server. */
export function asksFor({ path }: Upgrade, { method, url, headers }: IncomingMessage): boolean {
  return method === 'GET' && pathOf(url) === path && headers.upgrade?.toLowerCase() === 'websocket';
}

/** @returns a response that ends the connection; undefined where an earlier one is still being written, and the connection is gone */
export function responseOn(socket: Socket, request: IncomingMessage): ServerResponse | undefined {
  socket.on('error', () => socket.destroy());
  const response = new ServerResponse(request);
  response.shouldKeepAlive = false;
  try {
    response.assignSocket(socket);
  } catch {
    // Nobody can have meant to change protocols in the middle of an answer.
    socket.destroy();
    return undefined;
  }
  response.once('finish', () => {
    socket.end();
    socket.resume();
    const timer = setTimeout(() => socket.destroy(), linger);
    socket.once('close', () => clearTimeout(timer));
  });
  return response;
}

/** Answers a request that asks for no upgrade, where there is nothing else. */
export function refuseWithoutUpgrade({ response }: Exchange, { path }: Upgrade): never {
  // RFC 9110, section 7.8, wants it beside `Upgrade`. A header that is set keeps Node from saying what the caller asked for.
  response.setHeader('Connection', response.shouldKeepAlive ? 'Upgrade' : 'close, Upgrade');
  throw upgradeRequired(`\`${path}\` is a WebSocket. Open it with a WebSocket client.`, 'Upgrade');
}

/** @param header that does not ask as it should */
export function upgradeRequired(detail: string, header: string): Refusal<'upgrade_required'> {
  return new Refusal({ code: 'upgrade_required', detail, source: { header } }, { Upgrade: 'websocket' });
}
