// A file of SQLite has one API process: what it counts and wakes in memory, another would not know of. (The operators' commands
// are others, and short.) The lock is one of the file system's, so it ends with the process, however that ends.
import { chmodSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { StoreRefusedError } from '../errors.ts';

export interface Ownership {
  release(): void;
}

/** A database that nobody refers to is closed when memory is collected, and its lock ends with it. */
const owned = new Set<DatabaseSync>();

/**
 * It lasts until it is released, or the process ends.
 *
 * @param file the path of the store
 * @param advice what to do where another process owns it, in a sentence
 * @throws StoreRefusedError where one does
 */
export function ownSqliteFile(file: string, advice: string): Ownership {
  const lock = new DatabaseSync(`${file}.lock`, { timeout: 0 });
  try {
    chmodSync(`${file}.lock`, 0o600);
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if (Object(error).errcode === 5)
      // SQLITE_BUSY
      throw new StoreRefusedError(`Another API process runs on ${file}. ${advice}`);
    throw error;
  }
  owned.add(lock);
  return {
    release: () => {
      owned.delete(lock);
      lock.close();
    },
  };
}

/**
 * Notices that the file was removed or replaced while the API has it open. What it writes from then on, nobody will find.
 *
 * @param gone called once
 * @returns a function that ends it
 */
export function watchSqliteFile(file: string, gone: () => void, every = 1000): () => void {
  const { ino } = statSync(file);
  const timer = setInterval(() => {
    if (statSync(file, { throwIfNoEntry: false })?.ino === ino) return;
    clearInterval(timer);
    gone();
  }, every).unref();
  return () => clearInterval(timer);
}
