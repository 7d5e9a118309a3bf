// A client of the stream that keeps what it hears, and holds every message against the contract.
import type { IncomingMessage } from 'node:http';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { parseMessage, type Message } from './messages.ts';

export interface Opening {
  readonly port: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly protocols: readonly string[];
  readonly path: string;
}

interface Closed {
  readonly code: number;
  readonly reason: string;
}

export interface Asked {
  readonly types?: readonly string[];
  readonly after?: string | undefined;
}

export const allTypes = [
  'server.created',
  'server.scaled',
  'billing.invoice.finalized',
  'security.threat.detected',
  'cluster.node.joined',
];

/** A request that was refused. */
export class Refused extends Error {
  readonly response: IncomingMessage;
  readonly body: string;

  constructor(response: IncomingMessage, body: string) {
    super(`${response.statusCode}: ${body}`);
    this.response = response;
    this.body = body;
  }
}

export class Client {
  readonly socket: WebSocket;
  readonly texts: string[] = [];
  readonly messages: Message[] = [];
  pings = 0;
  closed: Closed | undefined;
  #problem: unknown;
  #changed: (() => void)[] = [];

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (data) => this.#hear(String(data)));
    socket.on('ping', () => (this.pings += 1));
    socket.on('close', (code, reason) => {
      this.closed = { code, reason: String(reason) };
      this.#tell();
    });
    socket.on('error', (error) => (this.#problem = error));
  }

  /** @throws Refused */
  static async open(opening: Partial<Opening> & Pick<Opening, 'port'>): Promise<Client> {
    const { port, headers = {}, protocols = ['cloudnexus.events.v1'], path = '/v2/events/stream' } = opening;
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, [...protocols], { headers });
    onTestFinished(() => socket.terminate());
    const client = new Client(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
      socket.once('unexpected-response', (_, response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
        response.once('end', () => reject(new Refused(response, body)));
      });
    });
    return client;
  }

  subscribe({ types = allTypes, after }: Asked = {}): this {
    return this.say({ type: 'subscribe', types, after });
  }

  say(message: unknown): this {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
    return this;
  }

  get events(): { id: string; event: string }[] {
    return this.messages.flatMap(({ event }) => event ?? []);
  }

  get ids(): string[] {
    return this.events.map(({ id }) => id);
  }

  /** What a client goes on from. */
  get cursor(): string | undefined {
    return this.messages.findLast(({ cursor }) => cursor !== undefined)?.cursor;
  }

  find(type: Message['type']): Message | undefined {
    return this.messages.find((message) => message.type === type);
  }

  /** Waits until something is true of what was heard. */
  async until(isDone: (client: this) => unknown, milliseconds = 20_000): Promise<this> {
    const deadline = Date.now() + milliseconds;
    while (!isDone(this)) {
      if (this.#problem) throw this.#problem;
      const left = deadline - Date.now();
      if (left <= 0) {
        const heard = this.messages.map(({ type }) => type).slice(-20);
        throw new Error(`Heard only ${heard.join(', ')}, ${this.ids.length} events; closed: ${this.closed?.code}`);
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.#changed.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
    return this;
  }

  caughtUp(): Promise<this> {
    return this.until(() => this.find('caught_up'));
  }

  async ended(): Promise<Closed> {
    await this.until(() => this.closed);
    return this.closed ?? { code: 0, reason: '' };
  }

  #hear(text: string): void {
    this.texts.push(text);
    try {
      this.messages.push(parseMessage(text));
    } catch (error) {
      this.#problem ??= error;
    }
    this.#tell();
  }

  #tell(): void {
    for (const changed of this.#changed.splice(0)) changed();
  }
}
