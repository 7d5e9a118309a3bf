import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { engines, newAddress, newStore, open } from '../engines.ts';
import { migrate } from '../../src/store/migrate.ts';
import { runProgram } from './programs.ts';
import { countTellings } from './tellings.ts';

/** Longer than it takes to know. */
const aWhile = 1_200;

describe.each(engines)('on %s', (engine) => {
  test('in the same process a change is known when the transaction returns', async (context) => {
    const store = await newStore(engine, context);
    const tellings = countTellings(store, 'keys');
    await store.transaction(async (tx) => await tx.changed('keys'));
    expect(tellings()).toBe(1);
    await store.changed('keys');
    expect(tellings()).toBe(2);
    await delay(aWhile);
    expect(tellings()).toBe(2);
  });

  test('in another process it is known within a second', async (context) => {
    const address = await newAddress(engine, context);
    const store = await open(address, context);
    await migrate(store, Date.now);
    const tellings = countTellings(store, 'keys');
    await delay(500); // Postgres listens by then.
    const committed = runProgram('change', address, 'keys');
    await vi.waitFor(() => expect(tellings()).toBe(1), { timeout: 20_000, interval: 5 });
    const knownAt = Date.now();
    expect(knownAt - Number(await committed)).toBeLessThan(1_000);
  });

  test('what was rolled back has not changed, and neither have other topics', async (context) => {
    const store = await newStore(engine, context);
    const tellings = countTellings(store, 'keys');
    const done = store.transaction(async (tx) => {
      await tx.changed('keys');
      throw new Error('no');
    });
    await expect(done).rejects.toThrow('no');
    await store.changed('servers');
    await store.run("insert into accounts (id, name, tier, created_at) values ('acc_1', 'One', 'starter', 0)");
    await delay(aWhile);
    expect(tellings()).toBe(0);
  });

  test('who has stopped watching is told no more, and may watch again', async (context) => {
    const store = await newStore(engine, context);
    const listener = vi.fn<() => void>();
    for (let round = 0; round < 3; round += 1) {
      const unwatch = store.watch('keys', listener);
      await delay(50);
      unwatch();
    }
    listener.mockClear();
    await store.changed('keys');
    expect(listener).not.toHaveBeenCalled();
    store.watch('keys', listener);
    await store.changed('keys');
    expect(listener).toHaveBeenCalled();
  });

  test('a listener that throws keeps nobody else from knowing', async (context) => {
    const address = await newAddress(engine, context);
    const warn = vi.fn<(message: string, error: unknown) => void>();
    const store = await open(address, context, { warn });
    await migrate(store, Date.now);
    const error = new Error('mine');
    const listener = vi.fn<() => void>();
    store.watch('keys', () => {
      throw error;
    });
    store.watch('keys', listener);
    await store.changed('keys');
    expect(warn).toHaveBeenCalledWith('A listener to changes of keys failed', error);
    expect(listener).toHaveBeenCalled();
  });
});
