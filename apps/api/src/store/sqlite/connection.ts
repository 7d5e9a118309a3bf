import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { StoreMisuseError } from '../errors.ts';
import { fromDisk } from './busy.ts';
import type { Row, Value } from '../store.ts';
import type { Connection } from '../transactions.ts';

/** More texts than this are not built by hand, and the oldest is as good as any to forget. */
const statementsKept = 500;

interface Prepared {
  readonly statement: StatementSync;
  readonly parameters: number;
  readonly toRow: (values: readonly Value[]) => Row;
}

/** A connection to the file, with the statements it has prepared. */
export class SqliteConnection implements Connection {
  readonly kind = 'sqlite';
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, Prepared>();

  /** @param patience how long a statement waits for another process, in milliseconds; nothing else runs meanwhile */
  constructor(path: string, patience: number) {
    this.#database = new DatabaseSync(path, { timeout: patience });
  }

  get isInTransaction(): boolean {
    return this.#database.isTransaction;
  }

  all(sql: string, values: Value[]): Row[] {
    const { statement, toRow } = this.#prepare(sql, values);
    const rows = fromDisk(() => statement.all(...values)) as unknown as Value[][]; // as `#prepare` asks for
    return rows.map(toRow);
  }

  get(sql: string, values: Value[]): Row | undefined {
    const { statement, toRow } = this.#prepare(sql, values);
    const row = fromDisk(() => statement.get(...values)) as unknown as Value[] | undefined; // as above
    return row && toRow(row);
  }

  run(sql: string, values: Value[]): number {
    const { statement } = this.#prepare(sql, values);
    return Number(fromDisk(() => statement.run(...values)).changes);
  }

  iterate(sql: string): Iterable<Row> {
    return this.#database.prepare(sql).iterate();
  }

  script(sql: string): void {
    fromDisk(() => this.#database.exec(sql));
  }

  changed(topic: string): void {
    this.run(
      'insert into changes (topic, version) values ($1, 1) on conflict (topic) do update set version = changes.version + 1',
      [topic],
    );
  }

  close(): void {
    this.#database.close();
  }

  #prepare(sql: string, values: Value[]): Prepared {
    let prepared = this.#statements.get(sql);
    if (!prepared) {
      // Parameters with a number are bound by it, and those with a name by looking for it.
      const statement = this.#database.prepare(sql.replaceAll(/\$(?=\d)/g, '?'));
      // The objects that it would make are dictionaries to V8: slow to make, and slow to read.
      statement.setReturnArrays(true);
      prepared = { statement, parameters: countParameters(sql), toRow: rowsOf(statement.columns()) };
      this.#statements.set(sql, prepared);
      if (this.#statements.size > statementsKept) this.#statements.delete(this.#statements.keys().next().value ?? '');
    }
    if (prepared.parameters !== values.length)
      throw new StoreMisuseError(`${values.length} values for the ${prepared.parameters} parameters of: ${sql}`);
    return prepared;
  }
}

/** Makes objects that are of one shape to V8. As long as it doesn't know the names of members, it looks each up by its name. */
function rowsOf(columns: readonly { readonly name: string }[]): Prepared['toRow'] {
  const members = columns.map(({ name }, index) => `${JSON.stringify(name)}: values[${index}]`);
  // It is made of the text of our own statements, and a string of JSON is one of JavaScript.
  return new Function('values', `return { ${members.join(', ')} };`) as Prepared['toRow'];
}

/** SQLite takes a parameter without a value for NULL, where Postgres refuses the statement. */
function countParameters(sql: string): number {
  return Math.max(0, ...Array.from(sql.matchAll(/\$(\d+)/g), ([, number]) => Number(number)));
}
