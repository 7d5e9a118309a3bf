// Requests over connections that stay open: as many as a server can take, or at a steady pace.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

interface Load {
  readonly connections?: number;
  /** Without one, each connection sends the next request when the last is answered. */
  readonly perSecond?: number;
  /**
   * Never sleeps. To wake who waits for an answer takes the kernel longer than to send it, and counts as work of the server:
   * one that is slower than whoever asks would pay for it with each answer, and one that is faster with none.
   */
  readonly awake?: boolean;
}

/**
 * @returns how long each request waited for its answer, in milliseconds; where there is a pace, from when it was due, whether
 *   or not a connection was free
 * @throws where an answer has another status than 200
 */
export async function load(
  port: number,
  request: string,
  total: number,
  { connections = 32, perSecond = Infinity, awake = false }: Load = {},
): Promise<number[]> {
  const free = await Promise.all(Array.from({ length: connections }, () => open(port)));
  const sockets = [...free];
  const waited: number[] = [];
  const startedAt = performance.now();
  let sent = 0;

  const send = (): void => {
    for (const now = performance.now(); sent < total && free.length > 0; sent += 1) {
      const due = perSecond === Infinity ? now : startedAt + (sent * 1000) / perSecond;
      if (due > now) return;
      const socket = free.pop();
      if (socket !== undefined) sentAt.set(socket, due);
      socket?.write(request);
    }
  };
  await new Promise<void>((resolve, reject) => {
    for (const socket of sockets)
      onAnswer(
        socket,
        (due) => {
          waited.push(performance.now() - due);
          if (waited.length === total) resolve();
          free.push(socket);
          send();
        },
        reject,
      );
    const timer = setInterval(send, 1);
    sockets[0]?.once('close', () => clearInterval(timer));
    if (awake) stayAwakeUntil(() => waited.length === total || sockets[0]?.destroyed === true);
    send();
  }).finally(() => sockets.forEach((socket) => socket.destroy()));
  return waited;
}

function stayAwakeUntil(isOver: () => boolean): void {
  setImmediate(() => isOver() || stayAwakeUntil(isOver));
}

/** When the request that a connection waits for was due. */
const sentAt = new WeakMap<Socket, number>();

async function open(port: number): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await once(socket, 'connect');
  return socket;
}

function onAnswer(socket: Socket, answered: (due: number) => void, failed: (error: Error) => void): void {
  let received = 0;
  let expected: number | undefined;
  socket.on('data', (chunk: Buffer) => {
    try {
      // The head comes in one piece here, and nothing is asked for before the whole answer is there.
      expected ??= lengthOf(chunk);
    } catch (error) {
      return failed(error as Error); // what it throws
    }
    received += chunk.length;
    if (received < expected) return;
    received = 0;
    expected = undefined;
    answered(sentAt.get(socket) ?? Number.NaN);
  });
  socket.once('error', failed);
}

const contentLength = /\r\ncontent-length: (\d+)/i;

/** Of an answer, by its first piece. */
function lengthOf(chunk: Buffer): number {
  const end = chunk.indexOf('\r\n\r\n') + 4;
  const head = chunk.toString('latin1', 0, end);
  const [, length] = contentLength.exec(head) ?? [];
  if (!head.startsWith('HTTP/1.1 200') || length === undefined)
    throw new Error(`Unexpected: ${chunk.toString('latin1').slice(0, 500)}`);
  return end + Number(length);
}
