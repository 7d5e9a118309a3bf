// What is of SQLite alone: one file, one writer.
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, test, type TestContext } from 'vitest';
import { explainStart } from '../../src/explain-start.ts';
import { StoreRefusedError, StoreUnavailableError } from '../../src/store/errors.ts';
import type { Queries, Store } from '../../src/store/store.ts';
import { newAddress, newFolder, open } from '../engines.ts';
import { startProgram } from './programs.ts';
import { newThings } from './things.ts';

test('nobody else may read the file, nor those beside it', async (context) => {
  const address = join(newFolder(context), 'new', 'store.db');
  const store = await open(address, context);
  await store.transaction(async (tx) => await tx.script('create table things (id text)'));
  const files = readdirSync(dirname(address));
  expect(files).toContain('store.db-wal');
  for (const file of files) expect(statSync(join(dirname(address), file)).mode & 0o777).toBe(0o600);
  expect(statSync(dirname(address)).mode & 0o777).toBe(0o700);
});

test('a file of something else is refused, and left as it is', async (context) => {
  const address = join(newFolder(context), 'notes.txt');
  const text = 'These are notes, and more than a hundred bytes of them. '.repeat(20);
  writeFileSync(address, text);
  const error: unknown = await open(address, context).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(StoreRefusedError);
  expect(explainStart(error)).toBe(`${address} is no database of SQLite.`);
  expect(readFileSync(address, 'utf8')).toBe(text);
});

test('a commit waits for the disk', async (context) => {
  const store = await newThings('sqlite', context);
  await store.transaction(async (tx) => {
    expect(await tx.get('pragma synchronous')).toEqual({ synchronous: 2 });
    expect(await tx.get('pragma journal_mode')).toEqual({ journal_mode: 'wal' });
    expect(await tx.get('pragma foreign_keys')).toEqual({ foreign_keys: 1 });
  });
});

test('a closed store is one file', async (context) => {
  const address = await newAddress('sqlite', context);
  const store = await open(address, context);
  await store.transaction(async (tx) => await tx.script('create table things (id text)'));
  await store.close();
  expect(readdirSync(dirname(address))).toEqual(['store.db']);
});

describe('in one turn of the event loop', () => {
  test('reads see one moment, and in the next what another process has committed', async (context) => {
    const { store, address } = await numbers(context);
    const other = new DatabaseSync(address);
    context.onTestFinished(() => other.close());
    expect([await count(store), await count(store)]).toEqual([0, 0]);
    other.exec('insert into numbers (number) values (1)');
    expect(await count(store)).toBe(0);
    await nextTurn();
    expect(await count(store)).toBe(1);
  });

  test('what this process writes is seen at once, however much was read before', async (context) => {
    const { store } = await numbers(context);
    const seen: number[] = [];
    const look = async (): Promise<void> => {
      for (let time = 0; time < 3; time += 1) seen.push(await count(store));
    };
    await look();
    await store.run('insert into numbers (number) values (1)');
    await look();
    await store.get('insert into numbers (number) values (2) returning number');
    await look();
    await store.transaction(async (tx) => {
      await tx.run('insert into numbers (number) values (3)');
      await tx.run('insert into numbers (number) values (4)');
    });
    await look();
    expect(seen).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2, 4, 4, 4]);
  });

  test('a file that this process does not own is read as it is, each time', async (context) => {
    const { store, address } = await numbers(context);
    const other = await open(address, context);
    expect([await count(other), await count(other)]).toEqual([0, 0]);
    await store.run('insert into numbers (number) values (1)');
    expect(await count(other)).toBe(1);
  });

  test('a read that fails leaves nothing behind', async (context) => {
    const { store } = await numbers(context);
    for (let time = 0; time < 3; time += 1) expect(() => store.get('select missing from nowhere')).toThrow('nowhere');
    await store.run('insert into numbers (number) values (1)');
    expect(await count(store)).toBe(1);
  });

  test('reads do not keep the log from beginning anew', async (context) => {
    const { store, address } = await numbers(context);
    const large = 'x'.repeat(50_000);
    for (let number = 0; number < 400; number += 1) {
      for (let time = 0; time < 3; time += 1) await count(store);
      await store.transaction(async (tx) => {
        await tx.run('insert into numbers (number, text) values (1, $1)', large);
        await count(tx);
      });
      await store.run('delete from numbers');
    }
    // 20 MB were written. SQLite begins anew when there are 4.
    expect(statSync(`${address}-wal`).size).toBeLessThan(8_000_000);
  });
});

describe('while another process writes', () => {
  test('what can wait no longer is refused, and nothing else in this process waits', async (context) => {
    const address = await newAddress('sqlite', context);
    const store = await open(address, context, { patience: 300 });
    await store.transaction(async (tx) => await tx.script('create table things (id text)'));
    const locker = await lock(address);
    let ticks = 0;
    const ticking = setInterval(() => (ticks += 1), 10);
    await expect(store.transaction(async () => {})).rejects.toThrow(StoreUnavailableError);
    await expect(store.run("insert into things (id) values ('a')")).rejects.toThrow('locked for 300 ms');
    clearInterval(ticking);
    expect(ticks).toBeGreaterThan(20);
    expect(await store.all('select id from things')).toEqual([]);
    locker.kill('SIGKILL');
  });

  test('what can wait goes on as soon as that one is gone', async (context) => {
    const address = await newAddress('sqlite', context);
    const store = await open(address, context, { patience: 20_000 });
    await store.transaction(async (tx) => await tx.script('create table things (id text)'));
    const locker = await lock(address);
    const waiting = [
      store.run("insert into things (id) values ('a')"),
      store.transaction((tx) => Promise.resolve(tx.run("insert into things (id) values ('b')"))),
      store.get("insert into things (id) values ('c') returning id"),
    ];
    locker.kill('SIGKILL');
    expect(await Promise.all(waiting)).toEqual([1, 1, { id: 'c' }]);
  });
});

async function lock(address: string): Promise<ReturnType<typeof startProgram>> {
  const locker = startProgram('lock', address);
  await once(locker.stdout, 'data');
  return locker;
}

async function numbers(context: TestContext): Promise<{ store: Store; address: string }> {
  const address = await newAddress('sqlite', context);
  const store = await open(address, context, { owned: true });
  await store.transaction(async (tx) => await tx.script('create table numbers (number bigint, text text)'));
  return { store, address };
}

async function count(queries: Queries): Promise<number> {
  return (await queries.get<{ count: number }>('select count(*) as count from numbers'))?.count ?? Number.NaN;
}
