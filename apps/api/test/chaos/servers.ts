// Kills what reconciles servers, for as long as one likes: `node test/chaos/servers.ts [servers] [kills]`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPart } from '@cloudnexus/repo/parts';
import { newDatabase, startPostgres } from '../postgres/server.ts';
import { runChaos } from '../servers/chaos.ts';

const [servers = 200, kills = 60] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'cn-chaos-'));
const program = findPart('postgres');
const postgres = program === undefined ? undefined : await startPostgres(program);

try {
  await run('SQLite', join(folder, 'store.db'), 1);
  if (postgres === undefined) console.log('Postgres: skipped, there is none on this machine');
  else for (const processes of [1, 2]) await run('Postgres', await newDatabase(postgres.url), processes);
} finally {
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function run(engine: string, address: string, processes: number): Promise<void> {
  const start = performance.now();
  const world = join(folder, `simulator-${engine}-${processes}.db`);
  const report = await runChaos({ address, world, processes, servers, kills, patience: 120_000 });
  const seconds = ((performance.now() - start) / 1_000).toFixed(0);
  const { violations, ...totals } = report;
  console.log(`${engine}, ${processes} at once, ${seconds} s:`, totals);
  for (const violation of violations) console.log(`  ${violation}`);
  if (violations.length > 0) process.exitCode = 1;
}
