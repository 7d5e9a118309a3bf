import { cpSync, existsSync, readFileSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi, type TestContext } from 'vitest';
import { backup, move, restore } from '../../src/store/backup.ts';
import { copyStore } from '../../src/store/copy.ts';
import { migrate } from '../../src/store/migrate.ts';
import { ownSqliteFile } from '../../src/store/sqlite/owner.ts';
import type { Row, Store } from '../../src/store/store.ts';
import { engines, newAddress, newFolder, newStore, open, type Engine } from '../engines.ts';

const sql = fileURLToPath(new URL('sql/', import.meta.url));
const clock = (): number => 1_736_929_260_000;
const pairs = engines.flatMap((from) => engines.map((to): [Engine, Engine] => [from, to]));

describe.each(pairs)('from %s to %s', (from, to) => {
  test('a backup brings back every row as it was', async (context) => {
    const source = await newAddress(from, context);
    const original = await fill(source, context);
    const file = join(newFolder(context), 'backup.db');
    await backup(source, file, clock, sql);

    const address = await newAddress(to, context);
    await restore(file, address, clock, sql);
    const restored = await open(address, context);
    expect(await everything(restored)).toEqual(await everything(original));
    expect(await restored.run("update parents set name = 'Other' where id = 'p1'")).toBe(1);
  });
});

describe.each(engines)('on %s', (engine) => {
  test('a backup is one file that nobody else may read', async (context) => {
    const address = await newAddress(engine, context);
    await fill(address, context);
    const folder = newFolder(context);
    await backup(address, join(folder, 'backup.db'), clock, sql);
    expect(readdirSync(folder)).toEqual(['backup.db']);
    expect(statSync(join(folder, 'backup.db')).mode & 0o777).toBe(0o600);
  });

  test('a backup goes to a folder that is there', async (context) => {
    const address = await newAddress(engine, context);
    await fill(address, context);
    const nowhere = join(newFolder(context), 'typo');
    await expect(backup(address, join(nowhere, 'b.db'), clock, sql)).rejects.toThrow(`There is no folder ${nowhere}.`);
    expect(existsSync(nowhere)).toBe(false);
  });

  test('a backup that is made while others write is of one moment', async (context) => {
    const address = await newAddress(engine, context);
    const store = await fill(address, context);
    const stop = new AbortController();
    let written = 0;
    const writer = (async () => {
      for (; !stop.signal.aborted; written += 1) {
        // Two tables move together: each parent has one child, in a backup as well.
        await store.transaction(async (tx) => {
          await tx.run(parent, `w${written}`, 'Writer', 0, 0, null);
          await tx.run(child, `w${written}`, `w${written}`, 0);
        });
        await delay(1);
      }
    })();
    await vi.waitFor(() => expect(written).toBeGreaterThan(5));
    const files = [];
    for (let round = 0; round < 3; round += 1) {
      const file = join(newFolder(context), 'backup.db');
      await backup(address, file, clock, sql);
      files.push(file);
    }
    stop.abort();
    await writer;
    for (const file of files) {
      const database = new DatabaseSync(file);
      const unequal = database
        .prepare('select (select count(*) from parents) - (select count(*) from children) as by')
        .get();
      database.close();
      expect(unequal).toEqual({ by: 0 });
    }
  });

  test('a backup overwrites nothing', async (context) => {
    const address = await newAddress(engine, context);
    await fill(address, context);
    const file = join(newFolder(context), 'precious');
    writeFileSync(file, 'precious');
    await expect(backup(address, file, clock, sql)).rejects.toThrow(
      `${file} exists already. Name a file that does not.`,
    );
    expect(readFileSync(file, 'utf8')).toBe('precious');
  });

  test('a store that has something in it is not restored to', async (context) => {
    const address = await newAddress(engine, context);
    const store = await fill(address, context);
    const file = join(newFolder(context), 'backup.db');
    await backup(address, file, clock, sql);
    await store.run("update parents set name = 'Later'");
    await expect(restore(file, address, clock, sql)).rejects.toThrow(
      engine === 'sqlite'
        ? `${address} exists already.`
        : 'The store is not empty: it has rows in parents. Nothing was copied.',
    );
    expect(await store.all('select distinct name from parents')).toEqual([{ name: 'Later' }]);
  });

  test('a backup of an older version is migrated on the way, and stays as it is', async (context) => {
    const folder = join(newFolder(context), 'sql');
    cpSync(sql, folder, { recursive: true });
    const source = join(newFolder(context), 'store.db');
    await fill(source, context);
    const file = join(newFolder(context), 'backup.db');
    await backup(source, file, clock, folder);
    const before = readFileSync(file);

    writeFileSync(join(folder, '000999_later.sql'), "alter table parents add column later text default 'yes'");
    const address = await newAddress(engine, context);
    await restore(file, address, clock, folder);
    const restored = await open(address, context);
    expect(await restored.all('select distinct later from parents')).toEqual([{ later: 'yes' }]);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(dirname(file))).toEqual(['backup.db']);
  });

  test.for<[string, (file: string) => void, RegExp]>([
    ['that is not there', () => {}, /^There is no file .*backup\.db\.$/],
    [
      'that is something else',
      (file) => writeFileSync(file, 'something else\n'.repeat(1_000)),
      /is no database of SQLite\.$/,
    ],
    [
      'of another program',
      (file) => new DatabaseSync(file).exec('create table t (a text)'),
      /is a database, but no store of ours\.$/,
    ],
  ])('a backup %s is refused, and nothing is made of it', async ([, make, message], context) => {
    const file = join(newFolder(context), 'backup.db');
    make(file);
    const address = await newAddress(engine, context);
    await expect(restore(file, address, clock, sql)).rejects.toThrow(message);
    expect(readdirSync(dirname(file)).filter((name) => name !== 'backup.db')).toEqual([]);
    expect(existsSync(address)).toBe(false);
  });

  test('a backup that has lost its end is refused', async (context) => {
    const source = join(newFolder(context), 'store.db');
    await fill(source, context);
    const file = join(newFolder(context), 'backup.db');
    await backup(source, file, clock, sql);
    truncateSync(file, Math.floor(statSync(file).size / 2 / 4_096) * 4_096);
    await expect(restore(file, await newAddress(engine, context), clock, sql)).rejects.toThrow(/damaged|no database/);
  });

  test('what Postgres numbers by itself goes on after the last number', async (context) => {
    const folder = newFolder(context);
    writeFileSync(
      join(folder, '000001_events.postgres.sql'),
      'create table events (number bigint generated by default as identity primary key, name text, at xid8 not null default pg_current_xact_id())',
    );
    writeFileSync(
      join(folder, '000001_events.sqlite.sql'),
      'create table events (number integer primary key, name text)',
    );
    const source = await newAddress(engine, context);
    const store = await open(source, context);
    await migrate(store, clock, folder);
    await store.run("insert into events (name) values ('a'), ('b'), ('c')");
    const file = join(newFolder(context), 'backup.db');
    await backup(source, file, clock, folder);

    const address = await newAddress('postgres', context);
    await restore(file, address, clock, folder);
    const restored = await open(address, context);
    expect(await restored.get("insert into events (name) values ('d') returning number")).toEqual({ number: 4 });
    expect(await restored.all('select number, name from events where at is not null order by number limit 3')).toEqual([
      { number: 1, name: 'a' },
      { number: 2, name: 'b' },
      { number: 3, name: 'c' },
    ]);
  });
});

describe('a move from SQLite to Postgres', () => {
  test('takes every row along, and counts them', async (context) => {
    const [from, to] = [await newAddress('sqlite', context), await newAddress('postgres', context)];
    const original = await fill(from, context);
    expect(await move(from, to, clock, sql)).toEqual({ parents: 1_200, children: 1_200 });
    const moved = await open(to, context);
    expect(await everything(moved)).toEqual(await everything(original));
    expect(existsSync(from)).toBe(true);
  });

  test('is refused while an API runs on the store, and is possible once it has stopped', async (context) => {
    const [from, to] = [await newAddress('sqlite', context), await newAddress('postgres', context)];
    await fill(from, context);
    const running = ownSqliteFile(from, 'Stop it.');
    await expect(move(from, to, clock, sql)).rejects.toThrow(`Another API process runs on ${from}. Stop it first`);
    expect(await (await open(to, context)).all("select 1 from pg_tables where schemaname = 'public'")).toEqual([]);
    running.release();
    expect(await move(from, to, clock, sql)).toEqual({ parents: 1_200, children: 1_200 });
  });

  test('is refused where there is something already, and happens once', async (context) => {
    const [from, to] = [await newAddress('sqlite', context), await newAddress('postgres', context)];
    await fill(from, context);
    await move(from, to, clock, sql);
    await expect(move(from, to, clock, sql)).rejects.toThrow(
      'The store is not empty: it has rows in parents. Nothing was copied.',
    );
  });

  test('that fails on the way leaves the other store empty', async (context) => {
    const [from, to] = [await newAddress('sqlite', context), await newAddress('postgres', context)];
    const store = await fill(from, context);
    await store.run("update parents set name = 'a' || char(0) || 'b' where id = 'p1100'"); // Postgres has no text with that.
    await expect(move(from, to, clock, sql)).rejects.toThrow(/encoding/);
    const target = await open(to, context);
    expect(await target.get('select count(*) as rows from parents')).toEqual({ rows: 0 });
  });

  test.for([
    ['postgres://127.0.0.1/a', 'postgres://127.0.0.1/b'],
    ['a.db', 'b.db'],
  ])('from %s to %s is none', async ([from = '', to = '']) => {
    await expect(move(from, to, clock, sql)).rejects.toThrow('A store is moved from SQLite to Postgres.');
  });
});

test('our own tables can all be copied, to either engine', async (context) => {
  const [sqlite, postgres] = [await newStore('sqlite', context), await newStore('postgres', context)];
  const [there, back] = [await copyStore(sqlite, postgres), await copyStore(postgres, sqlite)];
  expect(Object.keys(there)).toContain('accounts');
  expect(there).toEqual(back);
});

const parent = 'insert into parents (id, name, size, ratio, bytes) values ($1, $2, $3, $4, $5)';
const child = 'insert into children (id, parent_id, "order") values ($1, $2, $3)';

/** @returns the store, with more in it than is copied at once */
async function fill(address: string, context: TestContext): Promise<Store> {
  const store = await open(address, context);
  await migrate(store, clock, sql);
  await store.transaction(async (tx) => {
    for (let number = 0; number < 1_200; number += 1) {
      const bytes = number % 3 === 0 ? null : new Uint8Array([0, number % 256, 255]);
      await tx.run(
        parent,
        `p${number}`,
        `Größe '${number}'`,
        number % 2 === 0 ? null : clock() + number,
        number / 7,
        bytes,
      );
      await tx.run(child, `c${number}`, `p${number >> 1}`, number);
    }
  });
  return store;
}

async function everything(store: Store): Promise<unknown> {
  const rows = await store.all<Row & { bytes: Uint8Array | null }>('select * from parents order by id');
  const parents = rows.map((row) => ({ ...row, bytes: row.bytes && Array.from(row.bytes) }));
  return { parents, children: await store.all('select * from children order by id') };
}
