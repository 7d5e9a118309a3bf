// `pnpm bench limits`: what it costs to count a request.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { findPart } from '@cloudnexus/repo/parts';
import type { Figure, Section } from '@cloudnexus/repo/figures';
import type { Limiter } from '../src/rate/limiter.ts';
import { MemoryLimiter } from '../src/rate/memory-limiter.ts';
import { PostgresLimiter } from '../src/rate/postgres-limiter.ts';
import { migrate } from '../src/store/migrate.ts';
import { openStore } from '../src/store/open.ts';
import { newDatabase, startPostgres } from '../test/postgres/server.ts';
import { takeFor, type Load } from './limits/take-for.ts';

const program = fileURLToPath(new URL('limits/program.ts', import.meta.url));
const baseline = 'in memory';

export default async function* limits(): AsyncGenerator<Section> {
  const memory = await microseconds(new MemoryLimiter({ clock: Date.now }), 'one account');
  const figure = (name: string, value: number, target?: number): Figure => ({
    name,
    value,
    ratio: value / memory,
    target,
  });
  const figures = [figure(baseline, memory)];
  const postgres = findPart('postgres');
  if (postgres !== undefined) {
    const server = await startPostgres(postgres, { durable: true });
    try {
      const address = await newDatabase(server.url);
      const store = await openStore(address);
      await migrate(store, Date.now);
      const limiter = new PostgresLimiter({ store, clock: Date.now, warn: console.error });
      figures.push(figure('Postgres, an empty bucket', await microseconds(limiter, 'an empty bucket')));
      // One statement for each take came to 7,800 a second.
      for (const processes of [1, 2, 3])
        figures.push(
          figure(
            `Postgres, one account, ${processes} processes`,
            await together(address, processes, 'one account'),
            128,
          ),
        );
      figures.push(figure('Postgres, many accounts', await microseconds(limiter, 'many accounts')));
      limiter.close();
      await store.close();
    } finally {
      await server.stop();
    }
  }
  yield { title: 'A request counted, 50 at a time', unit: 'µs', baseline, figures };
}

async function microseconds(limiter: Limiter, load: Load): Promise<number> {
  await takeFor(limiter, load, 500);
  return 1_000_000 / (await takeFor(limiter, load, 2_000));
}

async function together(address: string, processes: number, load: Load): Promise<number> {
  const rates = Array.from({ length: processes }, async () => {
    const child = spawn(process.execPath, [program, address, load], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [said] = await once(child.stdout.setEncoding('utf8'), 'data');
    return Number(said);
  });
  const total = (await Promise.all(rates)).reduce((sum, rate) => sum + rate, 0);
  return 1_000_000 / total;
}
