// One of the servers that are measured, in a process of its own: `node server.ts <name>`. It tells its port, then at every
// message the CPU time it has used, in microseconds.
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServerListDocument } from '@cloudnexus/types';
import { createApp } from '../../src/http/app.ts';
import { asJsonText, type JsonText } from '../../src/http/call.ts';
import { FakeAuthenticator } from '../../test/http/kit/fakes.ts';
import { exampleHandlers } from '../../test/http/kit/handlers.ts';
import { page } from './page.ts';

/** Node alone, with the page as it is, or as text that is there already. */
async function raw(given: object | string): Promise<number> {
  const server = createServer((_, response) => {
    const body = typeof given === 'string' ? given : JSON.stringify(given);
    response
      .writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) })
      .end(body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port; // of a server that listens on a port
}

/** Everything the HTTP layer does around a handler that does nothing. */
async function api(document: ServerListDocument | JsonText): Promise<number> {
  const app = createApp<void>({
    handlers: exampleHandlers({ 'servers.list': () => ({ document }) }),
    around: (_, handler) => handler(),
    authenticator: new FakeAuthenticator(false),
    limiter: { take: () => ({ limit: 2000, remaining: 1999, resetAt: 1_736_951_160_000, allowed: true }) },
    clock: Date.now,
    random: randomBytes,
    report: console.error,
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  return (app.server.address() as AddressInfo).port; // as above
}

const text = asJsonText(JSON.stringify(page));
const servers: Record<string, () => Promise<number>> = {
  'raw-object': () => raw(page),
  'raw-text': () => raw(text),
  'api-object': () => api(page),
  'api-text': () => api(text),
};

process.send?.(await servers[process.argv[2] ?? '']?.());
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.(user + system);
});
