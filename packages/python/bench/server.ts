// Answers every request with the same server, from a process of its own. It prints its port.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const body = JSON.stringify({
  jsonapi: { version: '1.1' },
  data: {
    type: 'servers',
    id: 'srv_2x9k4m',
    attributes: {
      name: 'web',
      region: 'us-east-1',
      plan: 'professional',
      image: 'ubuntu-22.04',
      status: 'running',
      status_reason: null,
      ip: '10.244.1.5',
      tags: { env: 'production' },
      autoscaling: null,
      ssh_keys: [],
      created_at: '2025-01-15T14:21:00Z',
      updated_at: '2025-01-15T14:22:00Z',
      terminated_at: null,
    },
    relationships: { siblings: { data: [] } },
    links: { self: '/v2/servers/srv_2x9k4m' },
  },
  links: { self: '/v2/servers/srv_2x9k4m' },
});

const server = createServer((request, response) => {
  request.resume();
  response.writeHead(200, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
    'X-Request-Id': 'req_5f3k9q2m7x1c',
    'X-RateLimit-Limit': '500',
    'X-RateLimit-Remaining': '499',
    'X-RateLimit-Reset': '1736950980',
  });
  response.end(body);
}).listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port)); // it listens on a port
