// What holds for transactions on either engine, so that code which is right on one is right on the other.
import { AsyncLocalStorage } from 'node:async_hooks';
import { StoreMisuseError } from './errors.ts';
import type { Awaitable } from '../awaitable.ts';
import type { Row, Transaction, Value } from './store.ts';

/** One connection to an engine. */
export interface Connection {
  readonly kind: Transaction['kind'];
  all(sql: string, values: Value[]): Awaitable<Row[]>;
  get(sql: string, values: Value[]): Awaitable<Row | undefined>;
  run(sql: string, values: Value[]): Awaitable<number>;
  script(sql: string): Awaitable<void>;
  changed(topic: string): Awaitable<void>;
}

export class Transactions {
  readonly #current = new AsyncLocalStorage<OpenTransaction>();

  /**
   * On SQLite such a call would wait for ever, and on Postgres it would not see what the transaction has done.
   *
   * @throws where the store is used within the work of one of its transactions
   */
  refuseWithin(method: string): void {
    if (this.#current.getStore()?.isOpen)
      throw new StoreMisuseError(
        `store.${method}() was called within a transaction. Use the transaction that was given.`,
      );
  }

  /** Runs the work between `begin` and `commit`, which are the caller's. */
  async perform<T>(
    connection: Connection,
    work: (tx: Transaction) => Promise<T>,
  ): Promise<{ result: T; topics: ReadonlySet<string> }> {
    const tx = new OpenTransaction(connection);
    try {
      const result = await this.#current.run(tx, work, tx);
      tx.throwFailure();
      return { result, topics: tx.topics };
    } catch (error) {
      tx.throwFailure(); // It is what went wrong first, whatever became of it on the way here.
      throw error;
    } finally {
      tx.end();
    }
  }
}

class OpenTransaction implements Transaction {
  readonly kind: Transaction['kind'];
  readonly topics = new Set<string>();
  readonly #connection: Connection;
  #failure: { error: unknown } | undefined;
  isOpen = true;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.kind = connection.kind;
  }

  all<T extends Row>(sql: string, ...values: Value[]): Awaitable<T[]> {
    return this.#perform(() => this.#connection.all(sql, values)) as Awaitable<T[]>; // the rows are what the SQL says
  }

  get<T extends Row>(sql: string, ...values: Value[]): Awaitable<T | undefined> {
    return this.#perform(() => this.#connection.get(sql, values)) as Awaitable<T | undefined>; // as above
  }

  run(sql: string, ...values: Value[]): Awaitable<number> {
    return this.#perform(() => this.#connection.run(sql, values));
  }

  script(sql: string): Awaitable<void> {
    return this.#perform(() => this.#connection.script(sql));
  }

  changed(topic: string): Awaitable<void> {
    if (this.isOpen && this.topics.has(topic)) return; // Once is enough, and each would be a statement.
    this.topics.add(topic);
    return this.#perform(() => this.#connection.changed(topic));
  }

  throwFailure(): void {
    if (this.#failure) throw this.#failure.error;
  }

  end(): void {
    this.isOpen = false;
  }

  /** Postgres gives up a transaction in which a statement failed, SQLite does not. Here both do. */
  #perform<T>(statement: () => Awaitable<T>): Awaitable<T> {
    if (!this.isOpen)
      throw new StoreMisuseError(
        'This transaction is over. A statement in it was not awaited, or the transaction was kept.',
      );
    this.throwFailure();
    try {
      const outcome = statement();
      return outcome instanceof Promise ? outcome.catch((error: unknown) => this.#fail(error)) : outcome;
    } catch (error) {
      return this.#fail(error);
    }
  }

  #fail(error: unknown): never {
    this.#failure ??= { error };
    throw error;
  }
}
