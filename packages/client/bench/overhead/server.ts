// Answers every request of the benchmark, in a process of its own so that its work isn't counted. Prints its port; ends when
// its parent does.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer, headers } from './answer.ts';

const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  request.resume();
  request.once('end', () => response.writeHead(200, headers).end(answer));
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo; // a TCP server that listens has an address of this form
console.log(port);
process.stdin.resume().once('end', () => process.exit());
