// One PostgreSQL for a run of the tests. Each test has a database of its own in it.
import { findPart } from '@cloudnexus/repo/parts';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open.ts';
import { newDatabase, startPostgres } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Its address; empty where the machine has no PostgreSQL. */
    postgres: string;
    /** A database in it that has the tables of a store, and nothing in them. To make them takes longer than to copy it. */
    migrated: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const program = findPart('postgres');
  if (program === undefined) {
    project.provide('postgres', '');
    project.provide('migrated', '');
    return async () => {};
  }
  const server = await startPostgres(program);
  project.provide('postgres', server.url);
  const address = await newDatabase(server.url);
  const store = await openStore(address);
  await migrate(store, Date.now);
  await store.close();
  project.provide('migrated', address.slice(server.url.length + 1));
  return () => server.stop();
}
