// Endpoints that answer with whatever bytes they like.
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import type { TestContext } from 'vitest';

export interface Sockets {
  readonly port: number;
  /** How many connected. */
  readonly connected: () => number;
}

/** @param use told of each connection, from the moment it is there */
export async function startSockets(test: TestContext, use: (socket: Socket) => void = () => {}): Promise<Sockets> {
  const sockets = new Set<Socket>();
  let connected = 0;
  const server = createServer((socket) => {
    connected += 1;
    sockets.add(socket.on('error', () => {}));
    use(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  test.onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  });
  const { port } = server.address() as AddressInfo; // a TCP server that listens has an address of this form
  return { port, connected: () => connected };
}

/** Answers every request with the same bytes. */
export function answering(bytes: string): (socket: Socket) => void {
  return (socket) => socket.on('data', () => socket.write(bytes));
}
