import type { Clock } from './clock.ts';
import { StoreRefusedError } from './errors.ts';
import { readMigrations, type Migration } from './migrations.ts';
import type { Awaitable } from '../awaitable.ts';
import type { Row, Snapshot, Store, Transaction } from './store.ts';

const table = `
  create table if not exists migrations (
    number bigint primary key,
    name text not null,
    checksum text not null,
    applied_at bigint not null
  )`;

interface Applied extends Row {
  number: number;
  name: string;
  checksum: string;
}

/**
 * Brings the store's tables up to date: applies, in order, what was not applied. Any number of processes can do so at
 * once; each migration happens once and whole.
 *
 * @param folder of the migrations, where it isn't `sql/`
 * @returns the names of those that were applied here
 */
export async function migrate(store: Store, clock: Clock, folder?: string): Promise<string[]> {
  const migrations = readMigrations(store.kind, folder);
  const names: string[] = [];
  for (;;) {
    let next: Migration | undefined;
    try {
      await store.exclusive('migrate', async (tx) => {
        await tx.script(table);
        next = nextOf(migrations, await applied(tx));
        if (next) await apply(tx, next, clock());
      });
    } catch (error) {
      if (!next || !(error instanceof Error)) throw error;
      throw new StoreRefusedError(`Migration ${label(next)} failed: ${error.message}`, { cause: error });
    }
    if (!next) return names;
    names.push(label(next));
  }
}

/** @throws where the store is not what this program's migrations make of it */
export async function assertMigrated(store: Store, folder?: string): Promise<void> {
  const migrations = readMigrations(store.kind, folder);
  const next = await store.snapshot(async (snapshot) =>
    (await isNew(snapshot, store.kind)) ? migrations[0] : nextOf(migrations, await applied(snapshot)),
  );
  if (next)
    throw new StoreRefusedError(`The store lacks migration ${label(next)}. Start the API on it once, or migrate it.`);
}

async function apply(tx: Transaction, { number, name, sql, checksum }: Migration, now: number): Promise<void> {
  await tx.script(sql);
  const values = [number, name, checksum, now];
  await tx.run('insert into migrations (number, name, checksum, applied_at) values ($1, $2, $3, $4)', ...values);
}

function applied(from: Pick<Transaction, 'all'>): Awaitable<Applied[]> {
  return from.all<Applied>('select number, name, checksum from migrations order by number');
}

/** @returns the first that was not applied */
function nextOf(migrations: readonly Migration[], before: readonly Applied[]): Migration | undefined {
  for (const [index, done] of before.entries()) {
    const ours = migrations[index];
    if (!ours || done.number < ours.number)
      throw new StoreRefusedError(
        `The store has migration ${label(done)}, which this program doesn't know: it is older than the store. Run the newer one.`,
      );
    if (ours.number < done.number)
      throw new StoreRefusedError(
        `Migration ${label(ours)} comes before ${label(done)}, which was applied already. Give it the next free number.`,
      );
    if (ours.checksum !== done.checksum)
      throw new StoreRefusedError(
        `Migration ${label(ours)} was changed after it was applied. Undo the change, and make it in a migration of its own.`,
      );
  }
  return migrations[before.length];
}

function label({ number, name }: Pick<Migration, 'number' | 'name'>): string {
  return `${String(number).padStart(6, '0')}_${name}`;
}

async function isNew(snapshot: Snapshot, kind: Store['kind']): Promise<boolean> {
  const tables =
    kind === 'sqlite'
      ? "select name from sqlite_schema where type = 'table' and name = 'migrations'"
      : "select tablename as name from pg_tables where schemaname = current_schema() and tablename = 'migrations'";
  return (await snapshot.get(tables)) === undefined;
}
