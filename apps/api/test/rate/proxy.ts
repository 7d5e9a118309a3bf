// A way to a Postgres that can be cut and blocked, as networks are.
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import type { TestContext } from 'vitest';

export interface Proxy {
  /** The address of the same database, by way of the proxy. */
  readonly address: string;
  /** Ends every connection, and refuses new ones. */
  cut(): void;
  /** Keeps every connection, and lets nothing through. */
  block(): void;
  mend(): void;
}

export async function startProxy(address: string, test: TestContext): Promise<Proxy> {
  const { hostname, port: targetPort } = new URL(address);
  const pairs = new Set<{ client: Socket; server: Socket }>();
  let state: 'open' | 'cut' | 'blocked' = 'open';
  const proxy = createServer((client) => {
    if (state === 'cut') return void client.destroy();
    const pair = { client, server: connect(Number(targetPort), hostname) };
    pairs.add(pair);
    for (const [from, to] of [
      [pair.client, pair.server],
      [pair.server, pair.client],
    ] as const) {
      from.on('data', (data) => to.write(data));
      from.on('error', () => {}); // It is closed next.
      from.on('close', () => {
        to.destroy();
        pairs.delete(pair);
      });
    }
    if (state === 'blocked') pause(pair);
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const { port } = proxy.address() as AddressInfo; // a TCP server that listens has an address of this form
  const cut = (): void => {
    for (const { client } of pairs) client.destroy();
  };
  test.onTestFinished(() => {
    cut();
    proxy.close();
  });
  const way = new URL(address);
  way.port = String(port);
  return {
    address: way.href,
    cut: () => {
      state = 'cut';
      cut();
    },
    block: () => {
      state = 'blocked';
      for (const pair of pairs) pause(pair);
    },
    mend: () => {
      state = 'open';
      for (const { client, server } of pairs) {
        client.resume();
        server.resume();
      }
    },
  };
}

function pause({ client, server }: { client: Socket; server: Socket }): void {
  client.pause();
  server.pause();
}
