import { columnsOf, quote, tablesOf } from './catalog.ts';
import { StoreRefusedError } from './errors.ts';
import type { Row, Snapshot, Store, Transaction, Value } from './store.ts';

/** More would save Postgres little, and SQLite looks up each by its name among all. */
const valuesAtOnce = 700;

/** How many rows of each table were copied. */
export type Copied = Record<string, number>;

/**
 * Copies every table of one store into another, between the engines or on one. Both have been migrated by this program.
 * All of it happens or nothing, and the rows of each table are counted on both sides before it does.
 *
 * @throws where the other store has anything in it
 */
export async function copyStore(from: Store, to: Store): Promise<Copied> {
  return await from.snapshot(
    async (source) =>
      await to.exclusive('copy', async (target) => {
        const tables = await tablesOf(target, to.kind);
        assertSame(tables, await tablesOf(source, from.kind));
        await assertEmpty(target, tables);
        const copied: Copied = {};
        for (const table of tables) copied[table] = await copyTable(source, from.kind, target, to.kind, table);
        return copied;
      }),
  );
}

async function copyTable(
  source: Snapshot,
  sourceKind: Store['kind'],
  target: Transaction,
  targetKind: Store['kind'],
  table: string,
): Promise<number> {
  // A column that only one engine has is filled by a default of its own.
  const columns = await columnsOf(target, targetKind, table);
  const shared = (await columnsOf(source, sourceKind, table)).filter((column) => columns.includes(column));
  const insert = new Insert(target, table, shared);
  for await (const row of source.each(`select ${shared.map(quote).join(', ')} from ${quote(table)}`))
    await insert.add(row);
  await insert.flush();
  if (targetKind === 'postgres') await continueIdentities(target, table);

  const [expected, found] = [await count(source, table), await count(target, table)];
  if (found !== expected)
    throw new StoreRefusedError(`${found} of ${expected} rows of ${table} arrived, so nothing was copied.`);
  return found;
}

/** Inserts rows, many in one statement. */
class Insert {
  readonly #target: Transaction;
  readonly #table: string;
  readonly #columns: string[];
  readonly #atOnce: number;
  #values: Value[] = [];

  constructor(target: Transaction, table: string, columns: string[]) {
    this.#target = target;
    this.#table = table;
    this.#columns = columns;
    this.#atOnce = Math.max(1, Math.floor(valuesAtOnce / columns.length)) * columns.length;
  }

  async add(row: Row): Promise<void> {
    for (const column of this.#columns) this.#values.push(row[column] ?? null);
    if (this.#values.length >= this.#atOnce) await this.flush();
  }

  async flush(): Promise<void> {
    if (this.#values.length === 0) return;
    const width = this.#columns.length;
    const rows = Array.from({ length: this.#values.length / width }, (_, row) =>
      this.#columns.map((_column, index) => `$${row * width + index + 1}`).join(', '),
    );
    const into = `insert into ${quote(this.#table)} (${this.#columns.map(quote).join(', ')})`;
    await this.#target.run(`${into} values (${rows.join('), (')})`, ...this.#values);
    this.#values = [];
  }
}

function assertSame(tables: string[], others: string[]): void {
  for (const table of [...tables, ...others])
    if (!tables.includes(table) || !others.includes(table))
      throw new StoreRefusedError(`Only one of the stores has a table ${table}. Nothing was copied.`);
}

async function assertEmpty(target: Transaction, tables: string[]): Promise<void> {
  for (const table of tables)
    if ((await count(target, table)) > 0)
      throw new StoreRefusedError(`The store is not empty: it has rows in ${table}. Nothing was copied.`);
}

async function count(from: Pick<Transaction, 'get'>, table: string): Promise<number> {
  return Number((await from.get(`select count(*) as rows from ${quote(table)}`))?.['rows']);
}

/** What Postgres numbers by itself goes on after the last number that was copied. */
async function continueIdentities(target: Transaction, table: string): Promise<void> {
  const identities = await target.all<{ name: string }>(
    "select column_name as name from information_schema.columns where table_schema = current_schema() and table_name = $1 and is_identity = 'YES'",
    table,
  );
  for (const { name } of identities)
    await target.get(
      `select setval(pg_get_serial_sequence($1, $2), (select coalesce(max(${quote(name)}), 0) + 1 from ${quote(table)}), false)`,
      quote(table),
      name,
    );
}
