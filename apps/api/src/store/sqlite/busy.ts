import { setTimeout as delay } from 'node:timers/promises';
import { StoreUnavailableError } from '../errors.ts';

/** Another process writes. */
export function isBusy(error: unknown): boolean {
  return errcode(error) === 5; // SQLITE_BUSY
}

/** The reader was asked to write. */
export function isReadOnly(error: unknown): boolean {
  return errcode(error) === 8; // SQLITE_READONLY
}

/** The file is of something else. */
export function isNoDatabase(error: unknown): boolean {
  return errcode(error) === 26; // SQLITE_NOTADB
}

/** The disk is full, or can't be read or written any more: no mistake of the statement. */
export function isOfTheDisk(error: unknown): boolean {
  const code = errcode(error);
  return code === 13 || code === 10 || code === 14; // SQLITE_FULL, SQLITE_IOERR, SQLITE_CANTOPEN
}

/** @throws StoreUnavailableError in place of what the disk is to blame for */
export function fromDisk<T>(statement: () => T): T {
  try {
    return statement();
  } catch (error) {
    if (!isOfTheDisk(error)) throw error;
    throw new StoreUnavailableError('The disk that the store is on is full, or fails.', { cause: error });
  }
}

/** Tries the statement until no other process is in its way. Nothing is blocked while it waits. */
export async function whenNotBusy<T>(patience: number, statement: () => T): Promise<T> {
  const deadline = performance.now() + patience;
  for (let wait = 1; ; wait = Math.min(wait * 2, 20)) {
    try {
      return statement();
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (performance.now() + wait > deadline)
        throw new StoreUnavailableError(`Another process has kept the store locked for ${patience} ms.`, {
          cause: error,
        });
    }
    await delay(wait);
  }
}

/** The code of SQLite, without what extends it. */
function errcode(error: unknown): number | undefined {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : undefined;
}
