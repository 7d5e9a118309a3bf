// `pnpm bench stream`: what it costs to tell many clients, to keep them, and how soon they know.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Figure, Section } from '@cloudnexus/repo/figures';
import { findPart } from '@cloudnexus/repo/parts';
import { newDatabase, startPostgres } from '../test/postgres/server.ts';
import type { Order, Told, Usage } from './stream/server.ts';

/** Microseconds of CPU: 100,000 messages in a second of it. */
const mostForMessage = 10;
const clients = 1_000;

export default async function* stream(): AsyncGenerator<Section> {
  const folder = mkdtempSync(join(tmpdir(), 'cn-bench-'));
  try {
    yield* measure('SQLite', join(folder, 'store.db'));
  } finally {
    rmSync(folder, { recursive: true });
  }
  const postgres = findPart('postgres');
  if (postgres === undefined) return;
  const server = await startPostgres(postgres, { durable: true });
  try {
    yield* measure('Postgres', await newDatabase(server.url));
  } finally {
    await server.stop();
  }
}

async function* measure(engine: string, store: string): AsyncGenerator<Section> {
  const server = fork(program('server'), [store], { execArgv: ['--expose-gc'] });
  try {
    const [told]: Told[] = await once(server, 'message');
    if (told === undefined) return;
    const before = await ask(server, { kind: 'usage' });
    const many = await openClients(told, clients);
    const idle = await ask(server, { kind: 'usage' });
    const cost = async (events: number, atOnce: number): Promise<number> => await costOf(server, many, events, atOnce);
    await cost(50, 1); // warms up
    const [single, burst] = [await cost(200, 1), await cost(1_000, 50)];
    many.kill();
    const figure = (name: string, value: number): Figure => ({
      name,
      value,
      ratio: value / single,
      target: mostForMessage,
    });
    yield {
      title: `A message to one of ${clients} clients, ${engine}`,
      unit: 'µs of CPU',
      baseline: 'an event at a time',
      figures: [figure('an event at a time', single), figure('50 events in a transaction', burst)],
    };
    yield {
      title: `An idle connection, ${engine}`,
      unit: 'kB',
      baseline: 'RSS',
      figures: [{ name: 'RSS', value: (idle.rss - before.rss) / 1_000 / clients, ratio: 1 }],
    };
    const one = await openClients(told, 50);
    const times: number[] = [];
    for (let round = 0; round < 200; round += 1) times.push(await latency(server, one, 50));
    one.kill();
    times.sort((a, b) => a - b);
    const at = (part: number): number => times[Math.floor(times.length * part)] ?? Number.NaN;
    yield {
      title: `From the order to commit until 50 clients have the event, ${engine}`,
      unit: 'ms',
      baseline: 'median',
      figures: [
        { name: 'median', value: at(0.5), ratio: 1 },
        { name: 'p99', value: at(0.99), ratio: at(0.99) / at(0.5) },
      ],
    };
  } finally {
    server.kill();
  }
}

/** Microseconds of the server for each message, the emitting included. */
async function costOf(server: ChildProcess, many: ChildProcess, events: number, atOnce: number): Promise<number> {
  const { cpu, connections } = await ask(server, { kind: 'usage' });
  many.send(events * connections);
  const heard = once(many, 'message');
  await ask(server, { kind: 'emit', events, atOnce, pause: 20 });
  await heard;
  return ((await ask(server, { kind: 'usage' })).cpu - cpu) / (events * connections);
}

async function latency(server: ChildProcess, one: ChildProcess, connections: number): Promise<number> {
  one.send(connections);
  const heard = once(one, 'message');
  const started = performance.timeOrigin + performance.now();
  await ask(server, { kind: 'emit', events: 1, atOnce: 1, pause: 0 });
  const [at] = await heard;
  return at - started;
}

async function openClients({ port, headers }: Told, count: number): Promise<ChildProcess> {
  const child = fork(program('clients'), [String(port), JSON.stringify(headers), String(count)]);
  await once(child, 'message');
  return child;
}

async function ask(server: ChildProcess, order: Order): Promise<Usage> {
  server.send(order);
  const [usage] = await once(server, 'message');
  return usage;
}

function program(name: string): string {
  return fileURLToPath(new URL(`stream/${name}.ts`, import.meta.url));
}
