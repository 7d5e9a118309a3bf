// The way out to one client, and whether the client reads.
import type { Socket } from 'node:net';
import { WebSocket } from 'ws';
import { fitReason, type CloseCode } from './close-codes.ts';
import { pingFrame } from './frame.ts';

export class Outlet {
  readonly #webSocket: WebSocket;
  readonly #socket: Socket;
  /** When there was last something to read for the client, as `performance.now()` counts. */
  lastSentAt = performance.now();
  #cloggedAt: number | undefined;

  /** @param socket the one that the web socket is on: frames that are whole are written to it directly */
  constructor(webSocket: WebSocket, socket: Socket) {
    this.#webSocket = webSocket;
    this.#socket = socket;
    socket.on('drain', () => (this.#cloggedAt = undefined));
  }

  get isOpen(): boolean {
    return this.#webSocket.readyState === WebSocket.OPEN;
  }

  /** Bytes that wait in this process until the client reads. */
  get waiting(): number {
    return this.#socket.writableLength;
  }

  get isClogged(): boolean {
    return this.#socket.writableNeedDrain;
  }

  /** How long the client has not taken all that was there for it, in milliseconds. */
  get cloggedFor(): number {
    return this.#cloggedAt === undefined ? 0 : performance.now() - this.#cloggedAt;
  }

  /** @param frames whole ones */
  send(frames: Uint8Array): void {
    if (!this.isOpen) return;
    this.lastSentAt = performance.now();
    if (!this.#socket.write(frames)) this.#cloggedAt ??= this.lastSentAt;
  }

  /** Whether somebody is there. Pages in browsers don't get to see it. */
  ping(): void {
    if (this.isOpen) this.#socket.write(pingFrame);
  }

  /** Resolves when the client has taken what was there for it, or is gone. */
  async drained(): Promise<void> {
    if (!this.isOpen || !this.isClogged) return;
    const socket = this.#socket;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        socket.off('drain', done).off('close', done);
        resolve();
      };
      socket.on('drain', done).on('close', done);
    });
  }

  close(code: CloseCode, reason: string): void {
    this.#webSocket.close(code, fitReason(reason));
  }

  /** Without a farewell. */
  cut(): void {
    this.#webSocket.terminate();
  }
}
