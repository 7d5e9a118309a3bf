// What the HTTP layer costs: authentication, limits, validation, headers, closed error paths.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Bench } from '@cloudnexus/repo/figures';
import { load } from './http/load.ts';

/** Of what raw node:http does in the same time. */
const least = 0.55;
const rounds = 5;
const requests = 8000;

const names = {
  'raw-object': 'raw node:http, JSON.stringify',
  'raw-text': 'raw node:http, text',
  'api-object': 'the HTTP layer, page as objects',
  'api-text': 'the HTTP layer, page as text',
};

const request = [
  'GET /v2/servers?page[size]=20&filter[region]=us-east-1 HTTP/1.1',
  'Host: api.example.com',
  'Authorization: Bearer owner',
  'X-CloudNexus-Id: acc_8k3m5p',
  'Accept: application/json',
  'User-Agent: bench/1.0',
  '\r\n',
].join('\r\n');

const bench: Bench = async function* measure() {
  const servers = await Promise.all(Object.keys(names).map(startServer));
  const costs: number[][] = servers.map(() => []);
  try {
    // One after the other in each round, so that what else the machine does falls on both.
    for (let round = 0; round <= rounds; round++)
      for (const [index, server] of servers.entries()) {
        const cost = await measureOnce(server);
        if (round > 0) costs[index]?.push(cost); // the first round warms up
      }
  } finally {
    for (const { child } of servers) child.kill();
  }
  const medians = costs.map(median);
  const [raw = 0] = medians;
  yield {
    title: 'A page of 20 servers over HTTP',
    unit: 'µs of CPU',
    baseline: 'raw node:http',
    figures: Object.entries(names).map(([server, name], index) => {
      const value = medians[index] ?? 0;
      const target = server.startsWith('api') ? Math.round(raw / least) : undefined;
      return { name, value, ratio: value / raw, target };
    }),
  };
};
export default bench;

interface Server {
  child: ChildProcess;
  port: number;
}

async function startServer(name: string): Promise<Server> {
  const child = fork(fileURLToPath(new URL('http/server.ts', import.meta.url)), [name]);
  const [port] = await once(child, 'message');
  return { child, port };
}

async function measureOnce({ child, port }: Server): Promise<number> {
  const before = await cpu(child);
  await load(port, request, requests);
  return ((await cpu(child)) - before) / requests;
}

async function cpu(child: ChildProcess): Promise<number> {
  child.send('cpu');
  const [microseconds] = await once(child, 'message');
  return microseconds;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
