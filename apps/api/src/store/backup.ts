// A backup is one SQLite file, whichever engine it is made of, and can be restored to either.
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync, backup as copyPages } from 'node:sqlite';
import { columnsOf } from './catalog.ts';
import type { Clock } from './clock.ts';
import { copyStore, type Copied } from './copy.ts';
import { StoreRefusedError } from './errors.ts';
import { createPrivately, createWhole, removeDatabase } from './files.ts';
import { assertMigrated, migrate } from './migrate.ts';
import { isPostgres, openStore } from './open.ts';
import { ownSqliteFile } from './sqlite/owner.ts';
import type { Store } from './store.ts';

/**
 * Writes what the store holds at one moment to a file. The API may go on using the store.
 *
 * @param address of the store
 * @param file that does not exist yet, in a folder that does; it appears when it is whole
 */
export async function backup(address: string, file: string, clock: Clock, folder?: string): Promise<void> {
  const place = dirname(resolve(file));
  if (!existsSync(place)) throw new StoreRefusedError(`There is no folder ${place}.`);
  await createWhole(file, async (partial) => {
    if (isPostgres(address)) await copyBetween(address, partial, clock, folder);
    else await copyFile(address, partial);
    seal(partial);
  });
}

/**
 * Brings a backup back to an empty store, on either engine. One of an older version is migrated on the way.
 *
 * @param address a file that does not exist yet, or a Postgres database with nothing in it
 */
export async function restore(file: string, address: string, clock: Clock, folder?: string): Promise<void> {
  if (!isPostgres(address)) return await createWhole(address, (partial) => bringBack(file, partial, clock, folder));
  // The backup stays as it is: what is migrated is a copy.
  const copy = `${file}.restoring`;
  removeDatabase(copy); // what a crash may have left
  createPrivately(copy);
  try {
    await bringBack(file, copy, clock, folder);
    await copyBetween(copy, address, clock, folder);
  } finally {
    removeDatabase(copy);
  }
}

/**
 * Moves a store from SQLite to Postgres. No API may run on it: what it wrote after the beginning would stay behind.
 *
 * @returns how many rows of each table were moved, all of which were counted on both sides
 */
export async function move(from: string, to: string, clock: Clock, folder?: string): Promise<Copied> {
  if (isPostgres(from) || !isPostgres(to)) throw new StoreRefusedError('A store is moved from SQLite to Postgres.');
  assertExists(from);
  const ownership = ownSqliteFile(from, 'Stop it first: what it writes from now on would stay behind.');
  try {
    return await copyBetween(from, to, clock, folder);
  } finally {
    ownership.release();
  }
}

async function copyBetween(from: string, to: string, clock: Clock, folder?: string): Promise<Copied> {
  return await withStore(from, async (source) => {
    await assertMigrated(source, folder);
    return await withStore(to, async (target) => {
      await migrate(target, clock, folder);
      return await copyStore(source, target);
    });
  });
}

async function bringBack(file: string, partial: string, clock: Clock, folder?: string): Promise<void> {
  await copyFile(file, partial);
  await withStore(partial, async (store) => {
    await migrate(store, clock, folder);
    // What has happened since the backup is gone, and its places in the feed are taken again. Cursors of then fit no more.
    const columns = await columnsOf(store, store.kind, 'feed_epoch');
    if (columns.length > 0) await store.run('delete from feed_epoch');
  });
  seal(partial);
}

/** Copies what the file holds at one moment, whoever writes to it, without keeping them from it. */
async function copyFile(from: string, to: string): Promise<void> {
  assertExists(from);
  const source = new DatabaseSync(from, { timeout: 5_000 });
  try {
    const store = source.prepare("select 1 as there from sqlite_schema where name = 'migrations'").get();
    if (!store) throw new StoreRefusedError(`${from} is a database, but no store of ours.`);
    await copyPages(source, to, { rate: 2 ** 31 - 1 }); // All pages in one step, on a thread of its own.
  } catch (error) {
    throw damaged(error) ? new StoreRefusedError(`${from} is no database of SQLite.`, { cause: error }) : error;
  } finally {
    source.close();
  }
}

/** Checks the file, and leaves nothing of it in a log beside it. */
function seal(file: string): void {
  const database = new DatabaseSync(file);
  try {
    const found = database.prepare('pragma integrity_check').get()?.['integrity_check'];
    if (found !== 'ok')
      throw new StoreRefusedError(`The copy is damaged, as is perhaps what it was made of: ${String(found)}`);
    database.exec('pragma journal_mode = delete');
  } finally {
    database.close();
  }
}

function damaged(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && (error.errcode === 26 || error.errcode === 11); // NOTADB, CORRUPT
}

function assertExists(file: string): void {
  if (!existsSync(file)) throw new StoreRefusedError(`There is no file ${file}.`);
}

async function withStore<T>(address: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(address);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
