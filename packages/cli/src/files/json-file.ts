import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UsageError } from '../usage-error.ts';

/**
 * @returns undefined where there is no such file
 * @throws UsageError where it is no JSON
 */
export async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw new UsageError(`${file} cannot be read: ${error.message}`);
  });
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${file} is no JSON. Correct it, or delete it.`);
  }
}

/** Whole or not at all, and for its owner alone: these files hold secrets. */
export async function writeJson(file: string, value: unknown): Promise<void> {
  const next = `${file}.${process.pid}`;
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(next, `${JSON.stringify(value, undefined, 2)}\n`, { mode: 0o600 });
    await rename(next, file);
  } catch (error) {
    throw new UsageError(`${file} cannot be written: ${(error as Error).message}`); // of the file system
  }
}
