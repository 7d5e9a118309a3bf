import { describe, expect, test } from 'vitest';
import type { Queries, Snapshot } from '../../src/store/store.ts';
import { engines, newAddress, open } from '../engines.ts';

const table = 'create table numbers (number bigint primary key)';

describe.each(engines)('on %s', (engine) => {
  test('a snapshot sees one moment, and keeps nobody from writing', async (context) => {
    const address = await newAddress(engine, context);
    const [store, other] = [await open(address, context), await open(address, context)];
    await store.transaction(async (tx) => await tx.script(table));
    await add(store, 3);
    await store.snapshot(async (snapshot) => {
      await add(other, 4);
      expect(await count(snapshot)).toBe(3);
    });
    expect(await store.get('select count(*) as rows from numbers')).toEqual({ rows: 7 });
  });

  test('each gives every row, whoever removes them meanwhile', async (context) => {
    const address = await newAddress(engine, context);
    const [store, other] = [await open(address, context), await open(address, context)];
    await store.transaction(async (tx) => await tx.script(table));
    await add(store, 1_700);
    let [rows, sum] = [0, 0];
    await store.snapshot(async (snapshot) => {
      for await (const { number } of snapshot.each<{ number: number }>('select number from numbers')) {
        if (rows === 0) await other.run('delete from numbers');
        rows += 1;
        sum += number;
      }
    });
    expect({ rows, sum }).toEqual({ rows: 1_700, sum: (1_700 * 1_701) / 2 });
  });

  test('a loop over each may end early, and another begin', async (context) => {
    const store = await open(await newAddress(engine, context), context);
    await store.transaction(async (tx) => await tx.script(table));
    await add(store, 1_000);
    await store.snapshot(async (snapshot) => {
      for (let round = 0; round < 2; round += 1)
        for await (const { number } of snapshot.each('select number from numbers order by number')) {
          expect(number).toBe(1);
          break;
        }
    });
  });

  test('a snapshot can write nothing', async (context) => {
    const store = await open(await newAddress(engine, context), context);
    await store.transaction(async (tx) => await tx.script(table));
    const done = store.snapshot(
      async (snapshot) => await snapshot.all('insert into numbers (number) values (1) returning number'),
    );
    await expect(done).rejects.toThrow(/read-?only/);
  });
});

async function add(to: Queries, rows: number): Promise<void> {
  const next = 'select coalesce(max(number), 0) as last from numbers';
  const last = Number((await to.get(next))?.['last']);
  for (let number = last + 1; number <= last + rows; number += 1)
    await to.run('insert into numbers (number) values ($1)', number);
}

async function count(snapshot: Snapshot): Promise<number> {
  return Number((await snapshot.get('select count(*) as rows from numbers'))?.['rows']);
}
