import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { StoreRefusedError } from '../../src/store/errors.ts';
import { ownSqliteFile } from '../../src/store/sqlite/owner.ts';
import { newFolder } from '../engines.ts';

test('a file has one owner, until it is released', (context) => {
  const file = join(newFolder(context), 'store.db');
  const owner = ownSqliteFile(file, 'Stop it.');
  expect(() => ownSqliteFile(file, 'Stop it.')).toThrow(StoreRefusedError);
  owner.release();
  ownSqliteFile(file, 'Stop it.').release();
});

test('a process that is killed owns nothing any more', async (context) => {
  const file = join(newFolder(context), 'store.db');
  const program = fileURLToPath(new URL('programs/own.ts', import.meta.url));
  const child = spawn(process.execPath, ['--expose-gc', program, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  context.onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  expect(() => ownSqliteFile(file, 'Stop it.')).toThrow(StoreRefusedError);
  child.kill('SIGKILL');
  await once(child, 'exit');
  ownSqliteFile(file, 'Stop it.').release();
});
