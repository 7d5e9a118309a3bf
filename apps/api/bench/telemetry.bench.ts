// What it costs to be measured, watched for attacks, and traced: CPU of the HTTP layer for a request that does nothing else.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Bench } from '@cloudnexus/repo/figures';
import { load } from './http/load.ts';

const rounds = 7;
const requests = 8000;

const names = {
  nothing: 'nobody looks',
  measured: 'metrics, and a look for attacks',
  sampled: '… and traces, none of them made',
  traced: '… and a trace of every request',
};

const request = [
  'GET /v2/servers?page[size]=20 HTTP/1.1',
  'Host: api.example.com',
  'Authorization: Bearer owner',
  'X-CloudNexus-Id: acc_8k3m5p',
  '\r\n',
].join('\r\n');

const bench: Bench = async function* measure() {
  const servers = await Promise.all(Object.keys(names).map(startServer));
  const costs: number[][] = servers.map(() => []);
  try {
    // One after the other in each round, so that what else the machine does falls on all.
    for (let round = 0; round <= rounds; round++)
      for (const [index, server] of servers.entries()) {
        const cost = await measureOnce(server);
        if (round > 0) costs[index]?.push(cost); // the first round warms up
      }
  } finally {
    for (const { child } of servers) child.kill();
  }
  const medians = costs.map(median);
  const [least = 0] = medians;
  yield {
    title: 'A request, and who looks at it',
    unit: 'µs of CPU',
    baseline: 'nobody',
    figures: Object.values(names).map((name, index) => {
      const value = medians[index] ?? 0;
      return { name, value, ratio: value / least, target: index === 1 ? Math.ceil(least * 1.1) : undefined };
    }),
  };
};
export default bench;

interface Server {
  child: ChildProcess;
  port: number;
}

async function startServer(name: string): Promise<Server> {
  const child = fork(fileURLToPath(new URL('telemetry/server.ts', import.meta.url)), [name]);
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
