import type { Ticket } from './options.ts';

/** What the stream says. There may be more types of messages in a minor version. */
export interface Message {
  readonly type: string;
  readonly session?: string;
  readonly heartbeat_ms?: number;
  readonly head?: string;
  readonly cursor?: string;
  readonly oldest?: string;
  readonly event?: { readonly id: string };
}

/** How a connection ended. Without a code we ended it, and nothing is wrong. */
export interface End {
  readonly code?: number;
  readonly reason: string;
}

export type Next =
  | { readonly message: Message; readonly end?: undefined }
  | { readonly end: End; readonly message?: undefined };

/** How long the API may take to say welcome, in milliseconds. */
const patience = 30_000;
/** A web socket can't be told to wait. When so many messages are unread it is closed, and opened again once they are read. */
const unreadAtMost = 1_000;

/** One connection to the stream: what it has said and nobody has read. */
export class Connection {
  readonly #socket: WebSocket;
  readonly #unread: Message[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #heartbeat = patience / 2;
  #end: End | undefined;
  #tell: (() => void) | undefined;

  constructor({ url, protocol, ticket }: Ticket) {
    this.#socket = new WebSocket(url, [protocol, `cloudnexus.ticket.${ticket}`]);
    this.#socket.addEventListener('message', ({ data }) => this.#hear(String(data)));
    this.#socket.addEventListener('close', ({ code, reason }) => this.#finish({ code, reason }));
    this.#expectWithin(patience);
  }

  send(message: object): void {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  /** @returns the next message, or how the connection ended once all are read */
  async next(): Promise<Next> {
    for (;;) {
      const message = this.#unread.shift();
      if (message) return { message };
      if (this.#end) return { end: this.#end };
      await new Promise<void>((resolve) => (this.#tell = resolve));
    }
  }

  /** Also where it is not open yet, or not any more. */
  close(): void {
    this.#finish({ reason: 'The program has had enough.' });
  }

  #hear(text: string): void {
    if (this.#end) return;
    const message = read(text);
    if (!message) return this.#finish({ code: 1007, reason: 'It said what is not of the stream.' });
    this.#heartbeat = message.heartbeat_ms ?? this.#heartbeat;
    this.#expectWithin(2 * this.#heartbeat);
    this.#unread.push(message);
    if (this.#unread.length >= unreadAtMost) this.#finish({ reason: 'The program reads slowly.' });
    this.#tell?.();
  }

  /** A connection that says nothing for so long is lost, though nobody has said so. */
  #expectWithin(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#finish({ code: 1006, reason: 'Nothing was heard any more.' }), milliseconds);
  }

  #finish(end: End): void {
    clearTimeout(this.#timer);
    this.#end ??= end;
    // A socket that has failed, or is closed, has nothing against it.
    this.#socket.close();
    this.#tell?.();
  }
}

function read(text: string): Message | undefined {
  try {
    const message: Message | undefined = JSON.parse(text);
    return typeof message?.type === 'string' ? message : undefined;
  } catch {
    return undefined;
  }
}
