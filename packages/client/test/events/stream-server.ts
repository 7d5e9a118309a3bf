// A stream that says what a test wants it to say, on a real port.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { WebSocketServer, type WebSocket } from 'ws';
import { CloudNexus } from '../../src/index.ts';

export interface StreamServer {
  readonly url: string;
  readonly client: CloudNexus;
  /** What clients have subscribed to, one after the other, and when. */
  readonly subscribed: { readonly types: string[]; readonly after?: string; readonly at: number }[];
  /** The tickets that connections came with. */
  readonly tickets: string[];
  readonly open: ReadonlySet<WebSocket>;
}

/** Speaks on a connection, once the client has subscribed. */
export type Script = (stream: Speaker) => void;

export class Speaker {
  readonly socket: WebSocket;

  constructor(socket: WebSocket) {
    this.socket = socket;
  }

  say(...messages: object[]): this {
    for (const message of messages) this.socket.send(JSON.stringify(message));
    return this;
  }

  /** Events of these numbers. */
  events(...numbers: number[]): this {
    return this.say(...numbers.map((number) => eventMessage(number)));
  }

  close(code: number, reason = 'because'): void {
    this.socket.close(code, reason);
  }
}

export function eventMessage(number: number): object {
  const data = { server_id: `srv_${number}`, region: 'us-east-1', ip: '10.0.0.1', status: 'running' };
  const event = { event: 'server.created', id: `evt_${number}`, timestamp: '2025-01-15T14:22:00Z', data };
  return { type: 'event', cursor: `c${number}`, event };
}

interface Options {
  readonly heartbeat?: number;
  /** Answers a request for a ticket, where it isn't answered with one. */
  readonly refuse?: (request: IncomingMessage, response: ServerResponse) => boolean;
}

/** @param scripts in the order of the connections; the last one is for all that follow */
export async function startStream(
  scripts: Script[],
  { heartbeat = 15_000, refuse }: Options = {},
): Promise<StreamServer> {
  const open = new Set<WebSocket>();
  const subscribed: StreamServer['subscribed'] = [];
  const tickets: string[] = [];
  let made = 0;
  const http = createServer((request, response) => {
    if (refuse?.(request, response)) return;
    made += 1;
    const attributes = { ticket: `ticket${made}`, url: 'ws://nowhere', protocol: 'cloudnexus.events.v1' };
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ data: { type: 'stream-tickets', id: 'tkt_1', attributes } }));
  }).listen(0, '127.0.0.1');
  await once(http, 'listening');
  const server = new WebSocketServer({ server: http, path: '/events/stream' });
  server.on('connection', (socket, { headers }) => {
    open.add(socket.on('close', () => open.delete(socket)));
    const [, ticket] = headers['sec-websocket-protocol']?.split(/, ?cloudnexus\.ticket\./) ?? [];
    tickets.push(ticket ?? '');
    const script = scripts[Math.min(tickets.length, scripts.length) - 1];
    const speaker = new Speaker(socket);
    speaker.say({ type: 'welcome', session: 'ses_1', heartbeat_ms: heartbeat, head: 'head' });
    socket.on('message', (text) => {
      const { types, after } = JSON.parse(String(text));
      subscribed.push({ types, after, at: performance.now() });
      script?.(speaker);
    });
  });
  const { port } = http.address() as AddressInfo; // a TCP server that listens has an address of this form
  onTestFinished(() => {
    for (const socket of open) socket.terminate();
    http.close();
  });
  const url = `http://127.0.0.1:${port}`;
  const client = new CloudNexus('cn_live_sk_abc123', { baseUrl: url, accountId: 'acc_8k3m5p', maxRetries: 0 });
  return { url, client, subscribed, tickets, open };
}
