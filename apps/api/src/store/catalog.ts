// What tables and columns a store has, by the catalogue of its engine.
import type { Store, Transaction } from './store.ts';

/** What belongs to a store itself, or is forgotten within a minute. A copy goes on with an order of events of its own. */
const left = new Set(['migrations', 'changes', 'rate_windows', 'feed_epoch', 'leases', 'stream_connections']);

/** The tables with something to copy, in the order they were made, hence those that others refer to first. */
export async function tablesOf(from: Pick<Transaction, 'all'>, kind: Store['kind']): Promise<string[]> {
  const rows = await from.all<{ name: string }>(
    kind === 'sqlite'
      ? "select name from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\' order by rowid"
      : "select relname as name from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'r' order by oid",
  );
  return rows.map(({ name }) => name).filter((name) => !left.has(name));
}

export async function columnsOf(from: Pick<Transaction, 'all'>, kind: Store['kind'], table: string): Promise<string[]> {
  const rows = await from.all<{ name: string }>(
    kind === 'sqlite'
      ? 'select name from pragma_table_info($1) order by cid'
      : 'select column_name as name from information_schema.columns where table_schema = current_schema() and table_name = $1',
    table,
  );
  return rows.map(({ name }) => name);
}

/** Names come from our own migrations. This is for those that are words of SQL. */
export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
