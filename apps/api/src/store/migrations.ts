// The files under `sql/`: `000002_accounts.sql` is for both engines, `000001_changes.sqlite.sql` for one.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StoreRefusedError } from './errors.ts';
import type { Store } from './store.ts';

export interface Migration {
  number: number;
  name: string;
  sql: string;
  /** Of the text, so that a file that was changed after it was applied is noticed. */
  checksum: string;
}

export const migrationsFolder = fileURLToPath(new URL('../../sql/', import.meta.url));

/** @returns the migrations of an engine, in the order of their numbers */
export function readMigrations(kind: Store['kind'], folder: string = migrationsFolder): Migration[] {
  const migrations = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .flatMap((file) => {
      const parts = /^(?<number>\d{6})_(?<name>[a-z0-9_]+?)(?:\.(?<kind>sqlite|postgres))?\.sql$/.exec(file)?.groups;
      if (!parts) throw new StoreRefusedError(`${file} is no name of a migration. Call it like 000001_servers.sql.`);
      if (parts['kind'] !== undefined && parts['kind'] !== kind) return [];
      const sql = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
      const checksum = createHash('sha256').update(sql).digest('hex');
      return { number: Number(parts['number']), name: parts['name'] ?? '', sql, checksum };
    });
  for (const [index, { number, name }] of migrations.entries()) {
    const before = migrations[index - 1];
    if (before?.number === number)
      throw new StoreRefusedError(`${before.name} and ${name} are both migration ${number}. Give one the next number.`);
  }
  return migrations;
}
