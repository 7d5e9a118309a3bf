import { resolve } from 'node:path';
import { StoreMisuseError, StoreRefusedError } from '../errors.ts';
import { createPrivately } from '../files.ts';
import type { Awaitable } from '../../awaitable.ts';
import type { Row, Snapshot, Store, StoreOptions, Transaction, Value } from '../store.ts';
import { Topics } from '../topics.ts';
import { Transactions } from '../transactions.ts';
import { Turn } from '../turn.ts';
import { isBusy, isNoDatabase, isReadOnly, whenNotBusy } from './busy.ts';
import { SqliteConnection } from './connection.ts';
import { SqliteFeed } from './feed.ts';
import { Moment } from './moment.ts';

/** Readers meet a lock only in the moment in which another process opens or closes the file. */
const readerPatience = 5_000;

/**
 * A store in one file. Reads have a connection of their own and never wait for a write; writes share the other and take
 * turns on it, because SQLite has one writer.
 */
export class SqliteStore implements Store {
  readonly kind = 'sqlite';
  readonly #path: string;
  readonly #reader: SqliteConnection;
  readonly #writer: SqliteConnection;
  readonly #moment: Moment | undefined;
  readonly #turn = new Turn();
  readonly #transactions = new Transactions();
  readonly #topics: Topics;
  readonly #feed: SqliteFeed;
  readonly #patience: number;
  /** Texts that were asked for rows, and turned out to change some. */
  readonly #changing = new Set<string>();
  #isOpen = true;

  private constructor(
    path: string,
    connections: Connections,
    options: Required<Pick<StoreOptions, 'warn' | 'patience' | 'owned'>>,
  ) {
    this.#path = path;
    this.#reader = connections.reader;
    this.#writer = connections.writer;
    this.#moment = options.owned ? new Moment(connections.reader) : undefined;
    this.#patience = options.patience;
    this.#topics = new Topics(options.warn);
    this.#feed = new SqliteFeed(this.#reader, this.#topics, options.warn);
  }

  /** @param path of the file, which is made where there is none */
  static async open(
    path: string,
    { warn = () => {}, patience = 5_000, owned = false }: StoreOptions = {},
  ): Promise<SqliteStore> {
    const file = resolve(path);
    createPrivately(file);
    // Waiting for another process is done between statements, not in them, where it would stop everything else.
    const writer = new SqliteConnection(file, 0);
    try {
      const mode = await whenNotBusy(patience, () => writer.get('pragma journal_mode = wal', []));
      if (mode?.['journal_mode'] !== 'wal')
        throw new StoreRefusedError(`SQLite can't keep its log beside ${file}. Put the store on a local disk.`);
      // With `full`, a commit that was acknowledged survives a power cut.
      writer.script('pragma synchronous = full; pragma journal_size_limit = 67108864');
      const reader = new SqliteConnection(file, readerPatience);
      reader.script('pragma query_only = on');
      return new SqliteStore(file, { reader, writer }, { warn, patience, owned });
    } catch (error) {
      writer.close();
      throw isNoDatabase(error) ? new StoreRefusedError(`${file} is no database of SQLite.`, { cause: error }) : error;
    }
  }

  all<T extends Row>(sql: string, ...values: Value[]): Awaitable<T[]> {
    return this.#rows('all', sql, (connection) => connection.all(sql, values) as T[]); // the rows are what the SQL says
  }

  get<T extends Row>(sql: string, ...values: Value[]): Awaitable<T | undefined> {
    return this.#rows('get', sql, (connection) => connection.get(sql, values) as T | undefined); // as above
  }

  run(sql: string, ...values: Value[]): Awaitable<number> {
    this.#assertUsable('run');
    return this.#write((writer) => writer.run(sql, values));
  }

  async changed(topic: string): Promise<void> {
    this.#assertUsable('changed');
    await this.#write((writer) => writer.changed(topic));
    this.#feed.look();
  }

  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    this.#assertUsable('transaction');
    return await this.#perform(this.#patience, work);
  }

  /** There is one writer, so every transaction is the only one. This one waits for as long as it takes. */
  async exclusive<T>(_name: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    this.#assertUsable('exclusive');
    return await this.#perform(Infinity, work);
  }

  async snapshot<T>(work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
    this.#assertUsable('snapshot');
    const connection = new SqliteConnection(this.#path, readerPatience);
    try {
      // The moment is that of the first read, so there is one.
      connection.script('pragma query_only = on; begin; select count(*) from sqlite_schema');
      return await work({
        all: <R extends Row>(sql: string, ...values: Value[]) => connection.all(sql, values) as R[], // as above
        get: <R extends Row>(sql: string, ...values: Value[]) => connection.get(sql, values) as R | undefined, // as above
        each: async function* <R extends Row>(sql: string) {
          yield* connection.iterate(sql) as Iterable<R>; // as above
        },
      });
    } finally {
      connection.close();
    }
  }

  watch(topic: string, listener: () => void): () => void {
    this.#assertUsable('watch');
    this.#feed.start();
    this.#topics.add(topic, listener);
    return () => {
      this.#topics.remove(topic, listener);
      if (!this.#topics.isWatched) this.#feed.stop();
    };
  }

  async close(): Promise<void> {
    if (!this.#isOpen) return;
    this.#transactions.refuseWithin('close');
    this.#isOpen = false;
    this.#feed.stop();
    await this.#turn.take();
    this.#moment?.end();
    this.#reader.close();
    this.#writer.close(); // The last one to close moves the log into the file.
    this.#turn.give();
  }

  async #perform<T>(patience: number, work: (tx: Transaction) => Promise<T>): Promise<T> {
    await this.#turn.take();
    try {
      await whenNotBusy(patience, () => {
        this.#moment?.end();
        this.#writer.script('begin immediate');
      });
      const { result, topics } = await this.#transactions.perform(this.#writer, work);
      this.#moment?.end();
      this.#writer.script('commit');
      if (topics.size > 0) this.#feed.look();
      return result;
    } finally {
      if (this.#writer.isInTransaction) this.#writer.script('rollback');
      this.#turn.give();
    }
  }

  /** Asks the reader. It refuses what is no read, which is then asked of the writer for good. */
  #rows<T>(method: string, sql: string, ask: (connection: SqliteConnection) => T): Awaitable<T> {
    this.#assertUsable(method);
    if (!this.#changing.has(sql)) {
      try {
        this.#moment?.share();
        return ask(this.#reader);
      } catch (error) {
        if (!isReadOnly(error)) throw error;
        this.#changing.add(sql);
      }
    }
    return this.#write(ask);
  }

  /** A single statement, which is a transaction by itself. */
  #write<T>(statement: (writer: SqliteConnection) => T): Awaitable<T> {
    if (this.#turn.isFree) {
      try {
        this.#moment?.end();
        return statement(this.#writer);
      } catch (error) {
        if (!isBusy(error)) throw error;
      }
    }
    return this.#writeInTurn(statement);
  }

  async #writeInTurn<T>(statement: (writer: SqliteConnection) => T): Promise<T> {
    await this.#turn.take();
    try {
      return await whenNotBusy(this.#patience, () => {
        this.#moment?.end();
        return statement(this.#writer);
      });
    } finally {
      this.#turn.give();
    }
  }

  #assertUsable(method: string): void {
    if (!this.#isOpen) throw new StoreMisuseError(`store.${method}() was called after the store was closed.`);
    this.#transactions.refuseWithin(method);
  }
}

interface Connections {
  reader: SqliteConnection;
  writer: SqliteConnection;
}
