import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, type TestContext } from 'vitest';
import { assertMigrated, migrate } from '../../src/store/migrate.ts';
import { readMigrations } from '../../src/store/migrations.ts';
import { engines, newAddress, newFolder, newStore, open } from '../engines.ts';
import { runProgram } from './programs.ts';

const clock = (): number => 1_736_929_260_000;

describe.each(engines)('on %s', (engine) => {
  test('each migration is applied once, in order, at the time of the clock', async (context) => {
    const store = await open(await newAddress(engine, context), context);
    const folder = migrations(context, {
      '000010_more.sql': 'alter table things add column size bigint',
      '000002_things.sql': "create table things (id text primary key); insert into things (id) values ('a')",
    });
    expect(await migrate(store, clock, folder)).toEqual(['000002_things', '000010_more']);
    expect(await migrate(store, clock, folder)).toEqual([]);
    expect(await store.all('select id, size from things')).toEqual([{ id: 'a', size: null }]);
    expect(await store.all('select number, name, applied_at from migrations order by number')).toEqual([
      { number: 2, name: 'things', applied_at: clock() },
      { number: 10, name: 'more', applied_at: clock() },
    ]);
  });

  test('a file for one engine is applied to that one', async (context) => {
    const store = await open(await newAddress(engine, context), context);
    const folder = migrations(context, {
      '000001_mine.sqlite.sql': "create table mine (kind text); insert into mine (kind) values ('sqlite')",
      '000001_mine.postgres.sql': "create table mine (kind text); insert into mine (kind) values ('postgres')",
    });
    await migrate(store, clock, folder);
    expect(await store.all('select kind from mine')).toEqual([{ kind: engine }]);
  });

  test('eight processes that start at once apply each migration once', async (context) => {
    const address = await newAddress(engine, context);
    const files = Array.from({ length: 12 }, (_, index) => [
      `${String(index + 1).padStart(6, '0')}_table.sql`,
      `create table table_${index} (id bigint primary key);
       insert into table_${index} (id) with recursive n (i) as (select 1 union all select i + 1 from n where i < 20000) select i from n;`,
    ]);
    const folder = migrations(context, Object.fromEntries(files));
    const applied = await Promise.all(Array.from({ length: 8 }, () => runProgram('migrate', address, folder)));
    expect(applied.map(Number).reduce((sum, each) => sum + each)).toBe(12);
    const store = await open(address, context);
    expect(await store.get('select count(*) as applied from migrations')).toEqual({ applied: 12 });
    expect(await store.get('select count(*) as rows from table_11')).toEqual({ rows: 20_000 });
  });

  test('a migration that fails is named, and leaves nothing; those before it stay', async (context) => {
    const store = await open(await newAddress(engine, context), context);
    const folder = migrations(context, {
      '000001_good.sql': 'create table good (id text)',
      '000002_bad.sql': "create table bad (id text); insert into nowhere (id) values ('a')",
    });
    await expect(migrate(store, clock, folder)).rejects.toThrow(/^Migration 000002_bad failed: .*nowhere/);
    write(folder, '000002_bad.sql', 'create table bad (id text)');
    expect(await migrate(store, clock, folder)).toEqual(['000002_bad']);
  });

  test('a migration that was changed after it was applied is refused', async (context) => {
    const store = await open(await newAddress(engine, context), context);
    const folder = migrations(context, { '000001_things.sql': 'create table things (id text)' });
    await migrate(store, clock, folder);
    write(folder, '000001_things.sql', 'create table things (id bigint)');
    await expect(migrate(store, clock, folder)).rejects.toThrow(
      'Migration 000001_things was changed after it was applied. Undo the change, and make it in a migration of its own.',
    );
  });

  test('line ends are no change', async (context) => {
    const store = await open(await newAddress(engine, context), context);
    const folder = migrations(context, { '000001_things.sql': 'create table things (\n  id text\n)' });
    await migrate(store, clock, folder);
    write(folder, '000001_things.sql', 'create table things (\r\n  id text\r\n)');
    expect(await migrate(store, clock, folder)).toEqual([]);
  });

  test('a store that is newer than the program is refused', async (context) => {
    const store = await open(await newAddress(engine, context), context);
    const newer = { '000001_one.sql': 'create table one (id text)', '000002_two.sql': 'create table two (id text)' };
    await migrate(store, clock, migrations(context, newer));
    const older = migrations(context, { '000001_one.sql': newer['000001_one.sql'] });
    await expect(migrate(store, clock, older)).rejects.toThrow(
      "The store has migration 000002_two, which this program doesn't know: it is older than the store. Run the newer one.",
    );
  });

  test('a migration that comes too late for its number is refused', async (context) => {
    const store = await open(await newAddress(engine, context), context);
    const folder = migrations(context, { '000002_two.sql': 'create table two (id text)' });
    await migrate(store, clock, folder);
    write(folder, '000001_one.sql', 'create table one (id text)');
    await expect(migrate(store, clock, folder)).rejects.toThrow(
      'Migration 000001_one comes before 000002_two, which was applied already. Give it the next free number.',
    );
  });

  test('a store that lacks a migration is told from one that has all', async (context) => {
    const store = await open(await newAddress(engine, context), context);
    const folder = migrations(context, { '000001_one.sql': 'create table one (id text)' });
    await expect(assertMigrated(store, folder)).rejects.toThrow('The store lacks migration 000001_one.');
    await migrate(store, clock, folder);
    await expect(assertMigrated(store, folder)).resolves.toBeUndefined();
    write(folder, '000002_two.sql', 'create table two (id text)');
    await expect(assertMigrated(store, folder)).rejects.toThrow('The store lacks migration 000002_two.');
  });

  test('our own migrations are named and numbered as they must be', () => {
    expect(readMigrations(engine).length).toBeGreaterThan(0);
  });
});

test('two migrations of one number are refused', (context) => {
  const folder = migrations(context, { '000001_one.sql': '', '000001_two.postgres.sql': '' });
  expect(() => readMigrations('postgres', folder)).toThrow(
    'one and two are both migration 1. Give one the next number.',
  );
  expect(readMigrations('sqlite', folder)).toHaveLength(1);
});

test.for(['1_one.sql', '000001-one.sql', '000001_one.mysql.sql', '000001_One.sql'])(
  'a file called %s is refused',
  (name, context) => {
    const folder = migrations(context, { [name]: '' });
    expect(() => readMigrations('sqlite', folder)).toThrow(`${name} is no name of a migration.`);
  },
);

test('both engines have the same tables with the same columns, but for what belongs to one of them', async (context) => {
  const [sqlite, postgres] = [await newStore('sqlite', context), await newStore('postgres', context)];
  const ours = await sqlite.all<Named>(`
    select t.name || '.' || c.name as name from sqlite_schema as t, pragma_table_info(t.name) as c
    where t.type = 'table' and t.name <> 'changes' and t.name not like 'sqlite\\_%' escape '\\'`);
  const theirs = await postgres.all<Named>(`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and table_name not in ('rate_windows', 'stream_connections')
      and (table_name, column_name) <> ('events', 'xid')`);
  expect(names(theirs)).toEqual(names(ours));
});

type Named = { name: string };

function names(rows: Named[]): string[] {
  return rows.map(({ name }) => name).sort();
}

function migrations(context: TestContext, files: Record<string, string>): string {
  const folder = join(newFolder(context), 'sql');
  mkdirSync(folder);
  for (const [name, sql] of Object.entries(files)) write(folder, name, sql);
  return folder;
}

function write(folder: string, name: string, sql: string): void {
  writeFileSync(join(folder, name), sql);
}
