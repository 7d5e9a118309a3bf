// Requests over connections that stay open: as many as a server can take, or at a steady pace.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

interface Load {
  readonly connections?: number;
  /** Without one, each connection sends the next request when the last is answered. */
  readonly perSecond?: number;
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
  { connections = 32, perSecond }: Load = {},
): Promise<number[]> {
  const sockets = await Promise.all(Array.from({ length: connections }, () => open(port)));
  const waited: number[] = [];
  const due: number[] = [];
  const free = [...sockets];
  let sent = 0;
  try {
    await new Promise<void>((resolve, reject) => {
      for (const socket of sockets) onAnswer(socket, (since) => answered(socket, since), reject);
      const startedAt = performance.now();
      if (perSecond === undefined) for (const socket of free.splice(0)) next(socket);
      else {
        const timer = setInterval(() => {
          const now = performance.now();
          for (; sent < total; sent++) {
            const at = startedAt + (sent * 1000) / perSecond;
            if (at > now) break;
            due.push(at);
          }
          while (free.length > 0 && due.length > 0) write(free.pop(), due.shift());
          if (waited.length >= total) clearInterval(timer);
        }, 1);
      }

      function answered(socket: Socket, since: number): void {
        waited.push(performance.now() - since);
        if (waited.length === total) resolve();
        else if (perSecond === undefined) next(socket);
        else if (due.length > 0) write(socket, due.shift());
        else free.push(socket);
      }

      function next(socket: Socket): void {
        if (sent >= total) return;
        sent += 1;
        write(socket, performance.now());
      }
    });
  } finally {
    for (const socket of sockets) socket.destroy();
  }
  return waited;

  function write(socket: Socket | undefined, since: number | undefined): void {
    if (socket === undefined || since === undefined) return;
    sentAt.set(socket, since);
    socket.write(request);
  }
}

/** When the request that a connection waits for was sent, or due. */
const sentAt = new WeakMap<Socket, number>();

async function open(port: number): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await once(socket, 'connect');
  return socket;
}

function onAnswer(socket: Socket, answered: (since: number) => void, failed: (error: Error) => void): void {
  let received = 0;
  let expected: number | undefined;
  socket.on('data', (chunk: Buffer) => {
    try {
      // A head comes in one piece here, and nothing is sent before the whole answer is there.
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
  const head = chunk.latin1Slice(0, end);
  const [, length] = contentLength.exec(head) ?? [];
  if (!head.startsWith('HTTP/1.1 200') || length === undefined)
    throw new Error(`Unexpected: ${chunk.toString('latin1').slice(0, 500)}`);
  return end + Number(length);
}
