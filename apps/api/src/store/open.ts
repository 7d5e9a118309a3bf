import { PostgresStore } from './postgres/store.ts';
import { SqliteStore } from './sqlite/store.ts';
import type { Store, StoreOptions } from './store.ts';

/** @param address `postgres://…`, or the path of a file for SQLite */
export async function openStore(address: string, options: StoreOptions = {}): Promise<Store> {
  return isPostgres(address) ? await PostgresStore.open(address, options) : await SqliteStore.open(address, options);
}

export function isPostgres(address: string): boolean {
  return /^postgres(ql)?:\/\//.test(address);
}

/** The address as it may be shown: without a password. */
export function describeStore(address: string): string {
  if (!isPostgres(address)) return address;
  const { host, pathname } = new URL(address);
  return `postgres://${host}${pathname}`;
}
