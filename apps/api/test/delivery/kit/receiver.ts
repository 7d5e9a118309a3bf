// An endpoint that remembers what it received.
import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly path: string;
  readonly at: number;
}

export type Answer = (received: Received, response: ServerResponse, request: IncomingMessage) => unknown;

export interface Receiver {
  readonly url: string;
  readonly received: readonly Received[];
  /** Waits until there are so many. */
  count(count: number): Promise<void>;
  close(): Promise<void>;
}

/** @param answer how it does; 200 with `ok` where there is none */
export async function startReceiver(answer: Answer = (_received, response) => response.end('ok')): Promise<Receiver> {
  const received: Received[] = [];
  const counted = new EventEmitter();
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const at = Date.now();
    const body = await buffer(request);
    const one = { headers: request.headers, body, path: request.url ?? '', at };
    received.push(one);
    counted.emit('one');
    await answer(one, response, request);
  };
  const server = createServer((request, response) => {
    take(request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a TCP server that listens has an address of this form
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    async count(count) {
      while (received.length < count) await once(counted, 'one');
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export function eventIds(receiver: Receiver): string[] {
  return receiver.received.map(({ headers }) => String(headers['webhook-id']));
}
