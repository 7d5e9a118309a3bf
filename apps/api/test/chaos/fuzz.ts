// `pnpm chaos fuzz [requests] [seed]`: 100,000 requests where nothing is said, half of them on each engine, and a twentieth as many raw sockets.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPart } from '@cloudnexus/repo/parts';
import { fuzzBytes, fuzzedAccount, fuzzRequests, type Distribution } from '../fuzz/whole.ts';
import { composeWhole } from '../kit/whole.ts';
import { newDatabase, startPostgres } from '../postgres/server.ts';

const [runs = 100_000, seed = Date.now()] = process.argv.slice(2).map(Number);

const folder = mkdtempSync(join(tmpdir(), 'cn-chaos-'));
const program = findPart('postgres');
const postgres = program === undefined ? undefined : await startPostgres(program);
const engines = [
  ['SQLite', join(folder, 'store.db')] as const,
  ...(postgres === undefined ? [] : [['Postgres', await newDatabase(postgres.url)] as const]),
];
try {
  for (const [engine, address] of engines) await fuzz(engine, address, Math.ceil(runs / engines.length));
  if (postgres === undefined) console.log('Postgres: skipped, there is none on this machine');
} finally {
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function fuzz(engine: string, address: string, count: number): Promise<void> {
  const closers: (() => unknown)[] = [];
  const api = await composeWhole(address, mkdtempSync(join(folder, 'data-')));
  try {
    const fuzzed = await fuzzedAccount(api, (step) => closers.push(step));
    await report(`${engine}, requests`, count, (progress) => fuzzRequests(fuzzed, { numRuns: count, seed, progress }));
    const sockets = Math.ceil(count / 20);
    await report(`${engine}, sockets`, sockets, (progress) => fuzzBytes(fuzzed, { numRuns: sockets, seed, progress }));
  } finally {
    await api.close();
    for (const close of closers) await close();
  }
}

async function report(
  what: string,
  count: number,
  work: (progress: (done: number) => void) => Promise<Distribution>,
): Promise<void> {
  const start = performance.now();
  const every = Math.max(1, Math.floor(count / 20));
  try {
    const statuses = await work((done) => {
      if (process.stdout.isTTY && done % every === 0) process.stdout.write(`\r${what}: ${done} of ${count}`);
    });
    const seconds = (performance.now() - start) / 1000;
    const seen = [...statuses].toSorted(([a], [b]) => a - b).map(([status, times]) => `${status}: ${times}`);
    console.log(`\r✓ ${what}: ${count} from seed ${seed} in ${seconds.toFixed(0)} s; ${seen.join(', ')}`);
  } catch (error) {
    console.log(`\r✗ ${what}, seed ${seed}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
