// `pnpm bench delivery`: what a delivery costs, and how soon it is made.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure, Section } from '@cloudnexus/repo/figures';
import { findPart } from '@cloudnexus/repo/parts';
import { migrate } from '../src/store/migrate.ts';
import { openStore } from '../src/store/open.ts';
import { addAccount, addWebhook, emitEvents } from '../test/delivery/kit/fixtures.ts';
import { newDatabase, startPostgres, type PostgresServer } from '../test/postgres/server.ts';
import type { Cost } from './delivery/measured.ts';
import { run, startReceiver } from './delivery/processes.ts';
import { startRedis } from './delivery/redis.ts';

const count = 20_000;
const webhooks = 20;
const backlog = 100_000;
const events = 500;
const baseline = 'no queue';

interface Wait {
  readonly p50: number;
  readonly p99: number;
}

export default async function* bench(): AsyncGenerator<Section> {
  const folder = mkdtempSync(join(tmpdir(), 'cn-bench-'));
  const program = findPart('postgres');
  const server = program === undefined ? undefined : await startPostgres(program, { durable: true });
  let stores = 0;
  const newAddress = async (engine: 'SQLite' | 'Postgres'): Promise<string> =>
    engine === 'SQLite' || server === undefined ? join(folder, `${(stores += 1)}.db`) : await newDatabase(server.url);
  try {
    yield await cost(folder, server, newAddress);
    for (const engine of server === undefined ? (['SQLite'] as const) : (['SQLite', 'Postgres'] as const))
      yield await waits(engine, newAddress);
  } finally {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

type NewAddress = (engine: 'SQLite' | 'Postgres') => Promise<string>;

/** Of the sending process: databases and the endpoint have their own. */
async function cost(folder: string, server: PostgresServer | undefined, newAddress: NewAddress): Promise<Section> {
  const receiver = await startReceiver();
  const redis = await startRedis(folder);
  const sizes = [receiver.url, String(count), String(webhooks)];
  try {
    const nothing = await run<Cost>('drain-nothing', ...sizes);
    const figures: Figure[] = [];
    const add = (name: string, { cpu }: Cost, target?: number): void =>
      void figures.push({ name, value: cpu, ratio: cpu / nothing.cpu, target });
    add(baseline, nothing);
    add('ours on SQLite', await run('drain-ours', await filled(await newAddress('SQLite'), receiver.url)), 200);
    if (server !== undefined) {
      const address = await filled(await newAddress('Postgres'), receiver.url);
      add('ours on Postgres', await run('drain-ours', address), 250);
      add('pg-boss', await run('drain-pg-boss', await newDatabase(server.url), ...sizes));
    }
    if (redis !== undefined) add('BullMQ', await run('drain-bullmq', String(redis.port), ...sizes));
    return { title: 'CPU of the process that sends, a delivery', unit: 'µs', baseline, figures };
  } finally {
    receiver.stop();
    await redis?.stop();
  }
}

async function filled(address: string, url: string): Promise<string> {
  const store = await openStore(address);
  await migrate(store, Date.now);
  const accountId = await addAccount(store);
  for (let index = 0; index < webhooks; index += 1) await addWebhook(store, accountId, `${url}/${index}`);
  await emitEvents(store, accountId, count / webhooks);
  await store.close();
  return address;
}

async function waits(engine: 'SQLite' | 'Postgres', newAddress: NewAddress): Promise<Section> {
  const measure = async (stalled: number): Promise<Wait> => {
    const address = await newAddress(engine);
    const store = await openStore(address);
    await migrate(store, Date.now);
    await store.close();
    return await run<Wait>('wait-ours', address, String(stalled), String(events));
  };
  const idle = await measure(0);
  const stalled = await measure(backlog);
  const figure = (name: string, value: number, target: number): Figure => ({
    name,
    value,
    ratio: value / idle.p50,
    target,
  });
  return {
    title: `From the commit to the first byte at the endpoint, ${engine}`,
    unit: 'ms',
    baseline: 'idle, p50',
    figures: [
      figure('idle, p50', idle.p50, 10),
      figure('idle, p99', idle.p99, 50),
      figure(`beside ${backlog} for a dead endpoint, p50`, stalled.p50, 2 * idle.p50),
      figure(`beside ${backlog} for a dead endpoint, p99`, stalled.p99, 2 * idle.p99),
    ],
  };
}
