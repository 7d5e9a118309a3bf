import { describe, expect, test } from 'vitest';
import { isUniqueViolation, StoreMisuseError } from '../../src/store/errors.ts';
import { engines } from '../engines.ts';
import { newThings } from './things.ts';

describe.each(engines)('on %s', (engine) => {
  test('placeholders may be in any order, and more than once', async (context) => {
    const store = await newThings(engine, context);
    const sql = 'select cast($2 as text) as b, cast($1 as text) as a, cast($2 as text) as again';
    expect(await store.get(sql, 'one', 'two')).toEqual({ a: 'one', b: 'two', again: 'two' });
  });

  test.for([
    ['a text', 'name', 'Grüße, 世界 🙂 \' " \\ % $1'],
    ['an empty text', 'name', ''],
    ['nothing', 'name', null],
    ['a time', 'size', 1_736_929_260_123],
    ['the largest integer', 'size', Number.MAX_SAFE_INTEGER],
    ['a negative integer', 'size', -1],
    ['a fraction', 'ratio', 0.1],
  ] as const)('%s comes back as it was', async ([, column, value], context) => {
    const store = await newThings(engine, context);
    await store.run(`insert into things (id, ${column}) values ('a', $1)`, value);
    expect(await store.get(`select ${column} as value from things`)).toEqual({ value });
  });

  test('bytes come back as they were', async (context) => {
    const store = await newThings(engine, context);
    await store.run("insert into things (id, bytes) values ('a', $1)", new Uint8Array([0, 1, 127, 128, 255]));
    const row = await store.get<{ bytes: Uint8Array }>('select bytes from things');
    expect([...(row?.bytes ?? [])]).toEqual([0, 1, 127, 128, 255]);
  });

  test('counts and truths are numbers', async (context) => {
    const store = await newThings(engine, context);
    const sql =
      'select count(*) as rows, count(*) = 0 as is_empty, exists (select 1 from things) as has_some from things';
    expect(await store.get(sql)).toEqual({ rows: 0, is_empty: 1, has_some: 0 });
  });

  test('an integer that a number cannot hold is an error', async (context) => {
    const store = await newThings(engine, context);
    await store.run("insert into things (id, size) values ('a', $1)", 2n ** 53n);
    await expect((async () => await store.get('select size from things'))()).rejects.toThrow(RangeError);
  });

  test('run tells how many rows it changed', async (context) => {
    const store = await newThings(engine, context);
    expect(await store.run("insert into things (id) values ('a'), ('b')")).toBe(2);
    expect(await store.run('update things set size = 1')).toBe(2);
    expect(await store.run("delete from things where id = 'none'")).toBe(0);
    expect(await store.run('select id from things')).toBe(0);
  });

  test('a change may return rows', async (context) => {
    const store = await newThings(engine, context);
    const insert =
      'insert into things (id, size) values ($1, 1) on conflict (id) do update set size = things.size + 1 returning size';
    expect(await store.get(insert, 'a')).toEqual({ size: 1 });
    expect(await store.get(insert, 'a')).toEqual({ size: 2 });
    expect(await store.all('delete from things returning id')).toEqual([{ id: 'a' }]);
    expect(await store.get(insert, 'a')).toEqual({ size: 1 });
  });

  test('a change in a common table expression is a change', async (context) => {
    const store = await newThings(engine, context);
    await store.run("with new (id) as (values ('a'), ('b')) insert into things (id) select id from new");
    expect(await store.all('with known as (select id from things) select id from known order by id')).toEqual([
      { id: 'a' },
      { id: 'b' },
    ]);
  });

  test('there is no first row of none', async (context) => {
    const store = await newThings(engine, context);
    expect(await store.get('select id from things')).toBeUndefined();
    expect(await store.all('select id from things')).toEqual([]);
  });

  test('a row that is there already is known by its error', async (context) => {
    const store = await newThings(engine, context);
    await store.run("insert into things (id) values ('a')");
    const error = await failure(async () => await store.run("insert into things (id) values ('a')"));
    expect(isUniqueViolation(error)).toBe(true);
    const other = await failure(async () => await store.run('insert into nothing (id) values (1)'));
    expect(isUniqueViolation(other)).toBe(false);
  });

  test.for([[[]], [['a', 'b']]])(
    'values that are not those of the placeholders are refused: %j',
    async ([values = []], context) => {
      const store = await newThings(engine, context);
      const error = await failure(async () => await store.all('select id from things where id = $1', ...values));
      expect(error).toBeInstanceOf(Error);
    },
  );

  test('more texts than are kept prepared are answered all the same', async (context) => {
    const store = await newThings(engine, context);
    for (let round = 0; round < 2; round += 1)
      for (let number = 0; number < 1_200; number += 1)
        expect(await store.get(`select ${number} as number`)).toEqual({ number });
  });

  test('a closed store says so', async (context) => {
    const store = await newThings(engine, context);
    await store.close();
    await store.close();
    await expect(failure(async () => await store.all('select 1'))).resolves.toBeInstanceOf(StoreMisuseError);
    await expect(failure(() => store.transaction(async () => {}))).resolves.toBeInstanceOf(StoreMisuseError);
    await expect(failure(async () => store.watch('things', () => {}))).resolves.toBeInstanceOf(StoreMisuseError);
  });
});

async function failure(work: () => Promise<unknown>): Promise<unknown> {
  try {
    await work();
  } catch (error) {
    return error;
  }
  return undefined;
}
