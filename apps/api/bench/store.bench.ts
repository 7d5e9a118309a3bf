// `pnpm bench store`: what the store costs, beside its engines without it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Figure, Section } from '@cloudnexus/repo/figures';
import { findPart } from '@cloudnexus/repo/parts';
import pg from 'pg';
import { openStore } from '../src/store/open.ts';
import type { Store } from '../src/store/store.ts';
import { newDatabase, startPostgres } from '../test/postgres/server.ts';

const accounts = 100;
const serversEach = 100;
const page = 'select id, document from servers where account_id = $1 and id > $2 order by id limit 20';
const insert = 'insert into commits (number) values ($1)';

export default async function* bench(): AsyncGenerator<Section> {
  const folder = mkdtempSync(join(tmpdir(), 'cn-bench-'));
  const program = findPart('postgres');
  const server = program === undefined ? undefined : await startPostgres(program, { durable: true });
  try {
    const path = join(folder, 'store.db');
    yield* sections('SQLite', await openStore(path), sqlite(path));
    if (server) {
      const address = await newDatabase(server.url);
      yield* sections('Postgres', await openStore(address), await postgres(address));
    }
  } finally {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An engine, as somebody would use it who has no store. */
interface Raw {
  page(account: string): Promise<unknown>;
  commit(number: number): Promise<unknown>;
  close(): Promise<void>;
}

async function* sections(engine: string, ours: Store, raw: Raw): AsyncGenerator<Section> {
  await fill(ours);
  let number = 0;
  const pages = await compare(20_000, [
    ['driver', async (turn) => await raw.page(account(turn))],
    ['store', async (turn) => await ours.all(page, account(turn), '')],
  ]);
  yield { title: `A page of 20 documents from ${engine}`, unit: 'µs', baseline: 'driver', figures: pages };
  const commits = await compare(3_000, [
    ['driver', async () => await raw.commit((number += 1))],
    ['store, one statement', async () => await ours.run(insert, (number += 1))],
    ['store, transaction', () => ours.transaction(async (tx) => await tx.run(insert, (number += 1)))],
  ]);
  yield { title: `A commit to ${engine} that survives a power cut`, unit: 'µs', baseline: 'driver', figures: commits };
  await ours.close();
  await raw.close();
}

/** Runs each in turns, so that what else the machine does falls on all alike, and takes the median of the rounds. */
async function compare(times: number, contestants: [string, (turn: number) => Promise<unknown>][]): Promise<Figure[]> {
  const rounds = 11;
  const measured = new Map<string, number[]>(contestants.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const [name, work] of contestants) {
      const turns = Math.ceil(times / rounds);
      const before = performance.now();
      for (let turn = 0; turn < turns; turn += 1) await work(turn);
      measured.get(name)?.push(((performance.now() - before) * 1_000) / turns);
    }
  const medians = contestants.map(([name]) => {
    const sorted = (measured.get(name) ?? []).toSorted((a, b) => a - b);
    return { name, value: sorted[Math.floor(rounds / 2)] ?? Number.NaN };
  });
  const baseline = medians[0]?.value ?? Number.NaN;
  return medians.map(({ name, value }) => ({ name, value, ratio: value / baseline }));
}

function sqlite(path: string): Raw {
  const database = new DatabaseSync(path);
  database.exec('pragma synchronous = full');
  let [pages, commits]: ReturnType<DatabaseSync['prepare']>[] = [];
  return {
    page: async (of) => (pages ??= database.prepare(page)).all({ $1: of, $2: '' }),
    commit: async (number) => (commits ??= database.prepare(insert)).run({ $1: number }),
    close: async () => database.close(),
  };
}

async function postgres(address: string): Promise<Raw> {
  const client = new pg.Client(address);
  await client.connect();
  return {
    page: (of) => client.query({ name: 'page', text: page, values: [of, ''] }),
    commit: (number) => client.query({ name: 'commit', text: insert, values: [number] }),
    close: () => client.end(),
  };
}

async function fill(store: Store): Promise<void> {
  await store.transaction(async (tx) => {
    await tx.script(`
      create table servers (id text primary key, account_id text not null, document text not null);
      create index servers_of_account on servers (account_id, id);
      create table commits (number bigint primary key)`);
    for (let number = 0; number < accounts * serversEach; number += 1)
      await tx.run(
        'insert into servers (id, account_id, document) values ($1, $2, $3)',
        `srv_${number}`,
        account(number),
        JSON.stringify({ type: 'servers', id: `srv_${number}`, attributes: { filler: 'x'.repeat(700) } }),
      );
  });
  if (store.kind === 'postgres') await store.run('analyze servers');
}

function account(number: number): string {
  return `acc_${number % accounts}`;
}
