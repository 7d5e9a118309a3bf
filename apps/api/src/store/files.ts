import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { StoreRefusedError } from './errors.ts';

/** Makes an empty file that is nobody else's business, unless there is one. SQLite gives those beside it the same permissions. */
export function createPrivately(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
}

/**
 * Makes a file that is whole or not there, also after a power cut.
 *
 * @param write fills the file of the name it is given
 */
export async function createWhole<T>(file: string, write: (partial: string) => Promise<T>): Promise<T> {
  const path = resolve(file);
  if (existsSync(path)) throw new StoreRefusedError(`${file} exists already. Name a file that does not.`);
  const partial = `${path}.partial`;
  removeDatabase(partial); // what a crash may have left
  try {
    createPrivately(partial);
    const result = await write(partial);
    sync(partial);
    renameSync(partial, path);
    sync(dirname(path));
    return result;
  } finally {
    removeDatabase(partial);
  }
}

/** Removes a file of SQLite, with those beside it. */
export function removeDatabase(file: string): void {
  for (const each of [file, `${file}-wal`, `${file}-shm`, `${file}-journal`]) rmSync(each, { force: true });
}

function sync(path: string): void {
  const descriptor = openSync(path, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
