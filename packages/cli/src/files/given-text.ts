import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Host } from '../host.ts';
import { UsageError } from '../usage-error.ts';

/**
 * What a flag gives: `@path` is what is in a file, `@-` what comes on stdin, `@@text` a text that starts with `@`.
 *
 * @throws UsageError where there is no such file
 */
export async function givenText(given: string, host: Pick<Host, 'folder' | 'stdin'>): Promise<string> {
  if (given.startsWith('@@')) return given.slice(1);
  if (given === '@-') return await text(host.stdin);
  if (!given.startsWith('@')) return given;
  const file = resolve(host.folder, given.slice(1));
  return await readFile(file, 'utf8').catch((error: Error) => {
    throw new UsageError(`${file} cannot be read: ${error.message}`);
  });
}
