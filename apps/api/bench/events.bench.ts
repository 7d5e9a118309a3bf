// `pnpm bench events`: what an event costs the transaction that makes it true, and what it costs to follow the feed.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure, Section } from '@cloudnexus/repo/figures';
import { findPart } from '@cloudnexus/repo/parts';
import { emit } from '../src/events/emit.ts';
import { openFeed, type Feed } from '../src/events/feed/feed.ts';
import type { Position } from '../src/events/feed/position.ts';
import { readFeed } from '../src/events/feed/read.ts';
import { migrate } from '../src/store/migrate.ts';
import { openStore } from '../src/store/open.ts';
import type { Queries, Store } from '../src/store/store.ts';
import { newDatabase, startPostgres } from '../test/postgres/server.ts';

const emits = 10_000;
/** In a transaction, so that the commit does not hide what an event costs. */
const together = 100;
const sources = { clock: Date.now, random: randomBytes };

export default async function* bench(): AsyncGenerator<Section> {
  const folder = mkdtempSync(join(tmpdir(), 'cn-bench-'));
  const program = findPart('postgres');
  const server = program === undefined ? undefined : await startPostgres(program, { durable: true });
  try {
    yield* sections('SQLite', await openStore(join(folder, 'store.db')));
    if (server) yield* sections('Postgres', await openStore(await newDatabase(server.url)));
  } finally {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function* sections(engine: string, store: Store): AsyncGenerator<Section> {
  await migrate(store, Date.now);
  const feed = await openFeed(store, sources);
  yield* emitting(engine, store, { title: `, ${together} in a transaction`, atOnce: together, count: emits });
  yield* emitting(engine, store, { title: ', each committed', atOnce: 1, count: emits / 10 });
  yield await following(engine, store, feed);
  await store.close();
}

async function* emitting(
  engine: string,
  store: Store,
  { title, atOnce, count }: { title: string; atOnce: number; count: number },
): AsyncGenerator<Section> {
  const measured: [string, number][] = [];
  for (const webhooks of [0, 1, 3]) {
    const account = await newAccount(store, webhooks);
    await emitTo(store, account, count / 10, atOnce); // to warm up
    const before = performance.now();
    await emitTo(store, account, count, atOnce);
    measured.push([`${webhooks} webhooks`, ((performance.now() - before) * 1_000) / count]);
  }
  yield { title: `An event on ${engine}${title}`, unit: 'µs', baseline: '0 webhooks', figures: figuresOf(measured) };
}

async function following(engine: string, store: Store, feed: Feed): Promise<Section> {
  const account = await newAccount(store, 0);
  await emitTo(store, account, emits, together);
  if (store.kind === 'postgres') await store.run('analyze events');
  const measured: [string, number][] = [];
  for (const [name, accountId] of [
    ['of all accounts', undefined],
    ['of one account', account],
  ] as const) {
    let [read, after]: [number, Position | undefined] = [0, undefined];
    const before = performance.now();
    for (let isCaughtUp = false; !isCaughtUp;) {
      const page = await readFeed(store, feed, { accountId, after, limit: 500 });
      read += page.events.length;
      ({ reached: after, isCaughtUp } = page);
    }
    measured.push([name, ((performance.now() - before) * 1_000) / read]);
  }
  const end = (await readFeed(store, feed, { limit: 1 })).reached;
  const before = performance.now();
  for (let look = 0; look < 1_000; look += 1) await readFeed(store, feed, { after: end, limit: 1 });
  measured.push(['a look for one', performance.now() - before]);
  return {
    title: `An event read from the feed on ${engine}, 500 at a time`,
    unit: 'µs',
    baseline: 'of all accounts',
    figures: figuresOf(measured),
  };
}

function figuresOf(measured: readonly [string, number][]): Figure[] {
  const baseline = measured[0]?.[1] ?? Number.NaN;
  return measured.map(([name, value]) => ({ name, value, ratio: value / baseline }));
}

let accounts = 0;

async function newAccount(store: Queries, webhooks: number): Promise<string> {
  const account = `acc_${(accounts += 1)}`;
  await store.run("insert into accounts (id, name, tier, created_at) values ($1, 'bench', 'starter', 0)", account);
  for (let index = 0; index < webhooks; index += 1)
    await store.run(
      `insert into webhooks (id, account_id, url, events, status, version, created_at, updated_at)
       values ($1, $2, 'https://example.com/', ' server.created ', 'active', 1, 0, 0)`,
      `whk_${accounts}x${index}`,
      account,
    );
  return account;
}

async function emitTo(store: Store, account: string, count: number, atOnce: number): Promise<void> {
  for (let done = 0; done < count; done += atOnce)
    await store.transaction(async (tx) => {
      for (let index = 0; index < atOnce; index += 1)
        await emit(
          tx,
          account,
          {
            event: 'server.created',
            data: { server_id: 'srv_2x9k4m', region: 'us-east-1', ip: '10.244.1.5', status: 'running' },
          },
          sources,
        );
    });
}
