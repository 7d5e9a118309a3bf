// The keys that secrets are encrypted with: given by the operator, or made at the first start and kept beside the store.
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const length = 32;

/**
 * @param text base64 of 32 bytes, or several between commas: the one that encrypts, then those that did before it
 * @throws an error that does not show the text
 */
export function parseKeys(text: string): Uint8Array[] {
  return text.split(',').map((part) => {
    const key = Buffer.from(part.trim(), 'base64');
    if (key.length !== length)
      throw new Error('must be 32 bytes in base64, such as from `openssl rand -base64 32`, or several between commas');
    return key;
  });
}

/**
 * Reads the keys in the file; makes one, which only its owner can read, where there is no file.
 *
 * @throws where the file can't be read, or holds something else
 */
export function keysInFile(file: string): Uint8Array[] {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    // Of several processes that start together, one makes the file.
    writeFileSync(file, `${randomBytes(length).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
    chmodSync(file, 0o600);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  try {
    return parseKeys(readFileSync(file, 'utf8').trim());
  } catch (error) {
    throw new Error(`The encryption key in ${file} can't be used.`, { cause: error });
  }
}
