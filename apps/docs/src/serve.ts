// Serves the built site.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

export interface Site {
  url: string;
  close(): Promise<void>;
}

const dist = fileURLToPath(new URL('../dist', import.meta.url));

/**
 * @param port the TCP port; 0 takes a free one
 * @throws an error with the code `EADDRINUSE` where the port is taken
 */
export async function serveSite({ port = 0 }: { port?: number } = {}): Promise<Site> {
  const files = sirv(dist, {
    dev: true, // Look at the disk on every request, so that a rebuild shows.
    setHeaders: (response) => {
      response.setHeader('X-Content-Type-Options', 'nosniff');
      response.setHeader('Referrer-Policy', 'no-referrer');
    },
  });
  const server = createServer((request, response) => {
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('There is no such page.\n');
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  // A TCP server that listens has an address of this form.
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${bound}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
