import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { StoreMisuseError } from '../../src/store/errors.ts';
import type { Queries, Store } from '../../src/store/store.ts';
import { engines } from '../engines.ts';
import { newThings } from './things.ts';

describe.each(engines)('on %s', (engine) => {
  test('what a transaction did is there when it returns, and so is its result', async (context) => {
    const store = await newThings(engine, context);
    const result = await store.transaction(async (tx) => {
      await add(tx, 'a');
      return await tx.get('select count(*) as rows from things');
    });
    expect(result).toEqual({ rows: 1 });
    expect(await ids(store)).toEqual(['a']);
  });

  test('a transaction that throws has done nothing, and throws the same', async (context) => {
    const store = await newThings(engine, context);
    const error = new Error('no');
    const done = store.transaction(async (tx) => {
      await add(tx, 'a');
      throw error;
    });
    await expect(done).rejects.toBe(error);
    expect(await ids(store)).toEqual([]);
    await store.transaction((tx) => add(tx, 'b'));
    expect(await ids(store)).toEqual(['b']);
  });

  test('nobody sees what is not committed, and nobody waits for it to read', async (context) => {
    const store = await newThings(engine, context);
    const added = Promise.withResolvers<void>();
    const read = Promise.withResolvers<void>();
    const done = store.transaction(async (tx) => {
      await add(tx, 'a');
      added.resolve();
      await read.promise;
    });
    await added.promise;
    expect(await ids(store)).toEqual([]);
    read.resolve();
    await done;
    expect(await ids(store)).toEqual(['a']);
  });

  test('a single statement beside a transaction is no part of it', async (context) => {
    const store = await newThings(engine, context);
    const begun = Promise.withResolvers<void>();
    const done = store.transaction(async (tx) => {
      await add(tx, 'a');
      begun.resolve();
      await delay(20);
      throw new Error('no');
    });
    await begun.promise;
    const single = add(store, 'b');
    await expect(done).rejects.toThrow('no');
    await single;
    expect(await ids(store)).toEqual(['b']);
  });

  test('fifty that read, wait and write back lose no update', async (context) => {
    const store = await newThings(engine, context);
    await store.run("insert into things (id, size) values ('counter', 0)");
    const increment = (): Promise<void> =>
      store.transaction(async (tx) => {
        const counter = await tx.get<{ size: number }>("select size from things where id = 'counter'");
        await delay(1);
        await tx.run("update things set size = $1 where id = 'counter'", (counter?.size ?? 0) + 1);
      });
    await Promise.all(Array.from({ length: 50 }, increment));
    expect(await store.get("select size from things where id = 'counter'")).toEqual({ size: 50 });
  });

  test('of two that each look for the other first, one sees it', async (context) => {
    const store = await newThings(engine, context);
    const addIfAlone = (id: string): Promise<void> =>
      store.transaction(async (tx) => {
        const others = await tx.all('select id from things');
        await delay(10);
        if (others.length === 0) await add(tx, id);
      });
    await Promise.all([addIfAlone('a'), addIfAlone('b')]);
    expect(await ids(store)).toHaveLength(1);
  });

  test('two that are exclusive by the same name come one after the other', async (context) => {
    const store = await newThings(engine, context);
    let inside = 0;
    let most = 0;
    let runs = 0;
    const job = (): Promise<void> =>
      store.exclusive('job', async (tx) => {
        most = Math.max(most, (inside += 1));
        runs += 1;
        await add(tx, `${runs}`);
        await delay(5);
        inside -= 1;
      });
    await Promise.all(Array.from({ length: 5 }, job));
    expect({ most, runs }).toEqual({ most: 1, runs: 5 });
    expect(await ids(store)).toHaveLength(5);
  });

  test('a failed statement ends the transaction, also where its error is caught', async (context) => {
    const store = await newThings(engine, context);
    const done = store.transaction(async (tx) => {
      await add(tx, 'a');
      await add(tx, 'a').catch(() => {});
    });
    await expect(done).rejects.toThrow(/unique/i);
    expect(await ids(store)).toEqual([]);
  });

  test('after a failed statement the others are not tried', async (context) => {
    const store = await newThings(engine, context);
    const done = store.transaction(async (tx) => {
      await add(tx, 'a');
      await add(tx, 'a').catch(() => {});
      await add(tx, 'b');
    });
    await expect(done).rejects.toThrow(/unique/i);
    expect(await ids(store)).toEqual([]);
  });

  test('statements of a transaction may be asked together', async (context) => {
    const store = await newThings(engine, context);
    const rows = await store.transaction(
      async (tx) => await Promise.all([add(tx, 'a'), add(tx, 'b'), tx.all('select id from things order by id')]),
    );
    expect(rows[2]).toEqual([{ id: 'a' }, { id: 'b' }]);
  });

  test('a statement that nobody waited for cannot fail unnoticed', async (context) => {
    const store = await newThings(engine, context);
    const lost: Promise<unknown>[] = [];
    const done = store.transaction(async (tx) => {
      await add(tx, 'a');
      lost.push(add(tx, 'a').catch(() => {}));
    });
    await expect(done).rejects.toThrow(/unique|not awaited/i);
    await Promise.all(lost);
    expect(await ids(store)).toEqual([]);
  });

  test.for<[string, (store: Store) => unknown]>([
    ['transaction', (store) => store.transaction(async () => {})],
    ['exclusive', (store) => store.exclusive('job', async () => {})],
    ['snapshot', (store) => store.snapshot(async () => {})],
    ['run', (store) => store.run('delete from things')],
    ['get', (store) => store.get('select 1 as one')],
    ['all', (store) => store.all('select 1 as one')],
    ['changed', (store) => store.changed('things')],
    ['close', (store) => store.close()],
  ])('store.%s() within a transaction is refused by its name', async ([method, misuse], context) => {
    const store = await newThings(engine, context);
    const done = store.transaction(async () => {
      await misuse(store);
    });
    await expect(done).rejects.toThrow(
      new StoreMisuseError(`store.${method}() was called within a transaction. Use the transaction that was given.`),
    );
    await add(store, 'a');
    expect(await ids(store)).toEqual(['a']);
  });

  test('what a transaction left running may use the store once it is over', async (context) => {
    const store = await newThings(engine, context);
    const over = Promise.withResolvers<void>();
    let later = Promise.resolve();
    await store.transaction(async () => {
      later = over.promise.then(() => add(store, 'later'));
    });
    over.resolve();
    await later;
    expect(await ids(store)).toEqual(['later']);
  });

  test('a transaction that is kept is of no use', async (context) => {
    const store = await newThings(engine, context);
    let kept: Queries = store;
    await store.transaction(async (tx) => {
      kept = tx;
    });
    await expect(add(kept, 'a')).rejects.toThrow('This transaction is over.');
    expect(await ids(store)).toEqual([]);
  });

  test('two stores can be used in one another', async (context) => {
    const [one, other] = [await newThings(engine, context), await newThings(engine, context)];
    await one.transaction(async (tx) => {
      await other.transaction((inner) => add(inner, 'b'));
      await add(other, 'c');
      await add(tx, 'a');
    });
    expect([await ids(one), await ids(other)]).toEqual([['a'], ['b', 'c']]);
  });

  test('closing waits for the transactions under way', async (context) => {
    const store = await newThings(engine, context);
    const begun = Promise.withResolvers<void>();
    const done = store.transaction(async (tx) => {
      begun.resolve();
      await delay(20);
      await add(tx, 'a');
    });
    await begun.promise;
    await store.close();
    await expect(done).resolves.toBeUndefined();
  });
});

async function add(to: Queries, id: string): Promise<void> {
  await to.run('insert into things (id) values ($1)', id);
}

async function ids(store: Store): Promise<string[]> {
  const rows = await store.all<{ id: string }>('select id from things order by id');
  return rows.map(({ id }) => id);
}
