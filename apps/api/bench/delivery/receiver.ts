// An endpoint in a process of its own: `node receiver.ts`. It prints its address. Told `stall`, it never answers there.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const server = createServer((request, response) => {
  request.resume();
  if (request.url !== '/stall') request.on('end', () => response.end('ok'));
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1');
await once(server, 'listening');
console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`); // a TCP server has an address of this form
process.on('disconnect', () => process.exit());
