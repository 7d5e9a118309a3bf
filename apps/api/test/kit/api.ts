import { dirname } from 'node:path';
import type { TestContext } from 'vitest';
import { newFolder, newTables, type Engine } from '../engines.ts';
import { composeWhole, type Startup, type WholeApi } from './whole.ts';

/** Starts an API that ends with the test. */
export async function startWhole(
  engine: Engine,
  test: TestContext,
  more: Readonly<Record<string, string>> = {},
  startup: Startup = {},
): Promise<WholeApi> {
  const address = await newTables(engine, test);
  const api = await composeWhole(address, engine === 'sqlite' ? dirname(address) : newFolder(test), more, startup);
  test.onTestFinished(() => api.close());
  return api;
}
