// Where the API keeps everything: one interface, on SQLite (`sqlite/`) and on Postgres (`postgres/`).
//
// SQL is one text for both engines: `$1` placeholders, times as integer milliseconds passed in, JSON as text, 0 and 1 for
// booleans, explicit casts. What differs (`for update skip locked`) asks for `kind`.

import type { Awaitable } from '../awaitable.ts';

export type Value = string | number | bigint | Uint8Array | null;

/** Integers come back as numbers on both engines. One that a number can't hold is an error, on both. */
export type Row = Record<string, Value>;

/** Statements, as they are written where the domain is. They are prepared once: build no text from values. */
export interface Queries {
  readonly kind: 'sqlite' | 'postgres';
  /** All rows of a select, or of a change with `returning`. */
  all<T extends Row>(sql: string, ...values: Value[]): Awaitable<T[]>;
  /** The first row, undefined where there is none. */
  get<T extends Row>(sql: string, ...values: Value[]): Awaitable<T | undefined>;
  /** How many rows it changed. */
  run(sql: string, ...values: Value[]): Awaitable<number>;
  /**
   * Tells those who {@link Store.watch} the topic, in every process, once this is committed: in this process at once, in
   * others within a second. There is nothing in it but that something changed.
   */
  changed(topic: string): Awaitable<void>;
}

export interface Transaction extends Queries {
  /** Several statements without values, as in a migration. */
  script(sql: string): Awaitable<void>;
}

/** Reads that all see the same moment. */
export interface Snapshot {
  all<T extends Row>(sql: string, ...values: Value[]): Awaitable<T[]>;
  get<T extends Row>(sql: string, ...values: Value[]): Awaitable<T | undefined>;
  /** Row by row, however many there are; one such loop at a time. */
  each<T extends Row>(sql: string): AsyncIterable<T>;
}

export interface Store extends Queries {
  /**
   * Commits when `work` returns, rolls back when it throws, and throws the same. Transactions behave as if one ran after
   * the other. On Postgres that takes running `work` again where two collide, so it must have no effect but through `tx`.
   *
   * A statement that fails ends the transaction, caught or not: use `on conflict` where a conflict is an answer.
   * Within `work` only `tx` can be used, never the store.
   */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;

  /** A transaction that waits until no other process is in one of the same name, and so never has to run again. For jobs. */
  exclusive<T>(name: string, work: (tx: Transaction) => Promise<T>): Promise<T>;

  /** Keeps nobody from writing, however long it takes. For backups and exports. */
  snapshot<T>(work: (snapshot: Snapshot) => Promise<T>): Promise<T>;

  /**
   * Calls the listener whenever the topic may have changed, also when that may have been missed, as after a lost connection.
   * A listener is quick: it forgets what it remembers, or wakes who is waiting.
   *
   * @returns a function that ends it
   */
  watch(topic: string, listener: () => void): () => void;

  /** Waits for what is under way. Afterwards every call is an error. */
  close(): Promise<void>;
}

export interface StoreOptions {
  /**
   * Whether this process owns the file of SQLite: others write to it seldom, as operators' commands do, and what they write need
   * not be read in the same turn of the event loop. Then the reads of one turn share what it takes to begin and end them.
   */
  owned?: boolean;
  /** Told what a store gets over by itself, such as a lost connection. Nothing is lost where nobody listens. */
  warn?: (message: string, error: unknown) => void;
  /** How long a call waits for its turn, or a connection, before it is refused, in milliseconds. */
  patience?: number;
  /** How long Postgres may take to answer a statement before its connection is given up, in milliseconds. */
  timeout?: number;
}
