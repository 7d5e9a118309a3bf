// `node test/chaos/deliveries.ts [kills] [outages]`: the long form of `test/delivery/crash.test.ts`. 100 kills and 10 outages where nothing is said.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { findPart } from '@cloudnexus/repo/parts';
import { startDeliveries } from '../../src/delivery/deliveries.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { cipher, version } from '../delivery/kit/fixtures.ts';
import { killUnderLoad } from '../delivery/kit/kill.ts';
import { interruptUnderLoad } from '../delivery/kit/outage.ts';
import { newDatabase, startPostgres } from '../postgres/server.ts';

const [kills = 100, outages = 10] = process.argv.slice(2).map(Number);

async function withStore<T>(address: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(address);
  try {
    await migrate(store, Date.now);
    return await work(store);
  } finally {
    await store.close();
  }
}

function report(what: string, figures: object, isRight: boolean): void {
  console.log(`${isRight ? '✓' : '✗'} ${what}: ${JSON.stringify(figures)}`);
  if (!isRight) process.exitCode = 1;
}

async function reportKills(engine: string, address: string): Promise<void> {
  const killed = await withStore(address, (store) => killUnderLoad(store, address, kills));
  report(`${kills} kills on ${engine}`, killed, killed.lost === 0 && killed.duplicates <= killed.inFlight);
}

const folder = mkdtempSync(join(tmpdir(), 'cn-chaos-'));
const program = findPart('postgres');
const server = program === undefined ? undefined : await startPostgres(program, { durable: true });
try {
  await reportKills('SQLite', join(folder, 'store.db'));
  if (server === undefined) {
    console.log('skipped: no PostgreSQL 15 or later, with its initdb');
  } else {
    await reportKills('Postgres', await newDatabase(server.url));
    const outage = await withStore(await newDatabase(server.url), (store) =>
      interruptUnderLoad(store, server, outages, () =>
        startDeliveries({
          store,
          cipher,
          version,
          clock: Date.now,
          random: randomBytes,
          warn: () => {},
          allowPrivate: true,
          development: true,
        }),
      ),
    );
    const isRight = outage.lost === 0 && Math.max(...outage.resumedAfter) < 5_000;
    report(`${outages} restarts of Postgres`, outage, isRight);
  }
} finally {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
}
