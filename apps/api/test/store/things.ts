import type { TestContext } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { newAddress, open, type Engine } from '../engines.ts';

/** @returns a store with nothing in it but a table `things` */
export async function newThings(engine: Engine, test: TestContext): Promise<Store> {
  const store = await open(await newAddress(engine, test), test);
  await store.transaction(async (tx) => {
    await tx.script(`
      create table things (id text primary key, size bigint, name text, bytes bytea, ratio double precision);
      create index things_by_size on things (size)`);
  });
  return store;
}
