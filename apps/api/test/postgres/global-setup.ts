// One PostgreSQL for a run of the tests. Each test has a database of its own in it.
import { findPart } from '@cloudnexus/repo/parts';
import type { TestProject } from 'vitest/node';
import { startPostgres } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Its address; empty where the machine has no PostgreSQL. */
    postgres: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const program = findPart('postgres');
  if (program === undefined) {
    project.provide('postgres', '');
    return async () => {};
  }
  const server = await startPostgres(program);
  project.provide('postgres', server.url);
  return () => server.stop();
}
