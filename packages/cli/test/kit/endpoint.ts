// What receives webhooks: keeps every request, byte for byte.
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Endpoint {
  readonly url: string;
  readonly received: Received[];
  /** What it answers from now on. */
  answer: { status: number; text?: string };
  close(): Promise<void>;
}

/** @param port 0 takes a free one */
export async function openEndpoint(port = 0): Promise<Endpoint> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString() });
      response.writeHead(endpoint.answer.status).end(endpoint.answer.text ?? 'ok');
    });
  }).listen(port, '127.0.0.1');
  await once(server, 'listening');
  const { port: own } = server.address() as AddressInfo; // a TCP server that listens has an address of this form
  const endpoint: Endpoint = {
    url: `http://127.0.0.1:${own}/hook`,
    received,
    answer: { status: 200 },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return endpoint;
}
