// Both engines, for `describe.each(engines)`. A test of Postgres is skipped, with the reason, where the machine has none.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPart, needPart } from '@cloudnexus/repo/parts';
import { afterAll, beforeAll, inject, type TestContext } from 'vitest';
import { migrate } from '../src/store/migrate.ts';
import { openStore } from '../src/store/open.ts';
import type { Store, StoreOptions } from '../src/store/store.ts';
import { newDatabase, startPostgres, type PostgresServer } from './postgres/server.ts';

export const engines = ['sqlite', 'postgres'] as const;
export type Engine = (typeof engines)[number];

let own: string | undefined;

/**
 * For a file of tests that see when a transaction becomes readable: on Postgres that depends on every other transaction of the
 * server, and the tests of other files run at the same time.
 */
export function useOwnPostgres(): void {
  let server: PostgresServer | undefined;
  beforeAll(async () => {
    const program = findPart('postgres');
    if (program === undefined) return;
    server = await startPostgres(program);
    own = server.url;
  });
  afterAll(async () => await server?.stop());
}

/** @returns the address of the tests' Postgres; empty where the machine has none */
export function postgres(): string {
  return own ?? inject('postgres');
}

/** @returns a folder that is gone after the test */
export function newFolder(test: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'cn-api-'));
  test.onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** @returns the address of a store that is not there yet */
export async function newAddress(engine: Engine, test: TestContext): Promise<string> {
  if (engine === 'sqlite') return join(newFolder(test), 'store.db');
  needPart('postgres', test);
  return await newDatabase(postgres());
}

/** @returns the address of an empty store that has its tables, or gets them from who opens it */
export async function newTables(engine: Engine, test: TestContext): Promise<string> {
  if (engine === 'sqlite' || own !== undefined) return await newAddress(engine, test);
  needPart('postgres', test);
  return await newDatabase(postgres(), inject('migrated'));
}

/** @returns the store at the address, which is closed after the test */
export async function open(address: string, test: TestContext, options?: StoreOptions): Promise<Store> {
  const store = await openStore(address, options);
  test.onTestFinished(() => store.close());
  return store;
}

/** @returns an empty store with all its tables */
export async function newStore(engine: Engine, test: TestContext): Promise<Store> {
  const store = await open(await newTables(engine, test), test);
  await migrate(store, Date.now);
  return store;
}
