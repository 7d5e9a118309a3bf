import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open.ts';
import { pageOf } from './contestant.ts';
import { fillAccount, type Filled } from './fill.ts';
import { api, type Measured, type Program } from './measured.ts';

export type Start = (given: Omit<Program, 'folder'>) => Promise<Measured>;

export interface Filling {
  readonly server: Measured;
  /** In the order of their sizes. */
  readonly accounts: readonly [Filled, ...Filled[]];
}

interface StartOptions {
  readonly folder: string;
  readonly start: Start;
  readonly program?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** The API on a new store with an account of each size. */
export async function startOn(
  address: string,
  [first = 0, ...more]: readonly number[],
  { folder, start, program = api, environment = {} }: StartOptions,
): Promise<Filling> {
  const sources = { clock: Date.now, random: randomBytes };
  const store = await openStore(address);
  await migrate(store, Date.now);
  const accounts: [Filled, ...Filled[]] = [await fillAccount(store, first, sources)];
  for (const size of more) accounts.push(await fillAccount(store, size, sources));
  await store.close();
  const own = { CN_DATA_DIR: mkdtempSync(join(folder, 'data-')), DATABASE_URL: address };
  const server = await start({ program, environment: { ...own, ...environment }, request: pageOf(accounts[0]) });
  return { server, accounts };
}
