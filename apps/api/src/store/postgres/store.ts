import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { StoreMisuseError, StoreRefusedError, StoreUnavailableError } from '../errors.ts';
import type { Awaitable } from '../../awaitable.ts';
import type { Row, Snapshot, Store, StoreOptions, Transaction, Value } from '../store.ts';
import { Topics } from '../topics.ts';
import { Transactions } from '../transactions.ts';
import { inTurn, PostgresConnection, type Asked } from './connection.ts';
import { isCollision, isReadOnly, translate, translateOpening } from './errors.ts';
import { PostgresListener } from './listener.ts';
import { PostgresReaders } from './readers.ts';
import { types } from './types.ts';

/** Two that collide need two turns. More are needed only where dozens want the same row at once. */
const attempts = 30;

/** Until the transaction ends. A statement that waits for it would be given up like any that isn't answered. */
const tryLock = 'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as held';

/** A store that several processes share. */
export class PostgresStore implements Store {
  readonly kind = 'postgres';
  readonly #pool: pg.Pool;
  readonly #connection: PostgresConnection;
  readonly #readers: PostgresReaders;
  readonly #reading: PostgresConnection;
  /** Texts that were asked for rows, and turned out to change some. */
  readonly #changing = new Set<string>();
  readonly #transactions = new Transactions();
  readonly #topics: Topics;
  readonly #listener: PostgresListener;
  readonly #own = randomUUID();
  #isOpen = true;

  private constructor(
    pool: pg.Pool,
    config: pg.ClientConfig,
    { warn, timeout }: Required<Pick<StoreOptions, 'warn' | 'timeout'>>,
  ) {
    this.#pool = pool;
    this.#connection = new PostgresConnection(pool, this.#payload);
    this.#readers = new PostgresReaders({ ...config, query_timeout: timeout }, warn);
    this.#reading = new PostgresConnection(this.#readers, this.#payload);
    this.#topics = new Topics(warn);
    this.#listener = new PostgresListener(config, this.#topics, this.#own, warn);
  }

  /** @param url `postgres://user:password@host:port/database`, with any option of libpq's that the driver knows */
  static async open(
    url: string,
    { warn = () => {}, patience = 5_000, timeout = 30_000 }: StoreOptions = {},
  ): Promise<PostgresStore> {
    const config: pg.ClientConfig = {
      connectionString: url,
      application_name: 'cloudnexus',
      keepAlive: true,
      connectionTimeoutMillis: patience,
      types,
    };
    // A process that hangs within a transaction must not keep its locks for ever.
    const pool = new pg.Pool({
      ...config,
      max: 10,
      idle_in_transaction_session_timeout: 60_000,
      query_timeout: timeout,
    });
    // What is lost is replaced when it is needed. Without a listener, either would end the process.
    pool.on('error', (error) => warn('A connection to Postgres was lost', error));
    pool.on('connect', (client) => client.on('error', (error) => warn('A connection to Postgres was lost', error)));
    try {
      const found = await pool.query<{ version: number }>(
        "select cast(current_setting('server_version_num') as integer) as version",
      );
      if ((found.rows[0]?.version ?? 0) < 150_000) throw new StoreRefusedError('Postgres 15 or later is needed.');
      return new PostgresStore(pool, config, { warn, timeout });
    } catch (error) {
      await pool.end();
      throw translateOpening(error);
    }
  }

  all<T extends Row>(sql: string, ...values: Value[]): Awaitable<T[]> {
    return this.#rows('all', sql, (connection) => connection.all(sql, values) as Promise<T[]>); // the rows are what the SQL says
  }

  get<T extends Row>(sql: string, ...values: Value[]): Awaitable<T | undefined> {
    return this.#rows('get', sql, (connection) => connection.get(sql, values) as Promise<T | undefined>); // as above
  }

  run(sql: string, ...values: Value[]): Awaitable<number> {
    this.#assertUsable('run');
    return this.#connection.run(sql, values);
  }

  async changed(topic: string): Promise<void> {
    this.#assertUsable('changed');
    await this.#connection.changed(topic);
    this.#topics.tell(topic);
  }

  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    this.#assertUsable('transaction');
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#perform('begin isolation level serializable', work);
      } catch (error) {
        if (!isCollision(error)) throw error;
        if (attempt === attempts)
          throw new StoreUnavailableError(`A transaction collided with others ${attempts} times.`, { cause: error });
      }
      await delay(Math.random() * Math.min(2 ** attempt, 100));
    }
  }

  async exclusive<T>(name: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    this.#assertUsable('exclusive');
    // Each statement sees what was committed before it, hence all that was done by whoever held the lock.
    return await this.#perform('begin isolation level read committed', async (tx) => {
      while ((await tx.get(tryLock, `cloudnexus:${name}`))?.['held'] !== 1) await delay(50);
      return await work(tx);
    });
  }

  async snapshot<T>(work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
    this.#assertUsable('snapshot');
    // The moment is that of the first statement, so there is one.
    const begin = 'begin isolation level repeatable read read only; select pg_current_snapshot()';
    return await this.#perform(begin, (tx) =>
      work({
        all: (sql, ...values) => tx.all(sql, ...values),
        get: (sql, ...values) => tx.get(sql, ...values),
        each: <R extends Row>(sql: string) => rows<R>(tx, sql),
      }),
    );
  }

  watch(topic: string, listener: () => void): () => void {
    this.#assertUsable('watch');
    this.#listener.start();
    this.#topics.add(topic, listener);
    return () => {
      this.#topics.remove(topic, listener);
      if (!this.#topics.isWatched) void this.#listener.stop();
    };
  }

  async close(): Promise<void> {
    if (!this.#isOpen) return;
    this.#transactions.refuseWithin('close');
    this.#isOpen = false;
    await this.#listener.stop();
    await Promise.all([this.#readers.close(), this.#pool.end()]);
  }

  /** Asks the readers. They refuse what is no read, which is then asked of the pool for good. */
  async #rows<T>(method: string, sql: string, ask: (connection: PostgresConnection) => Promise<T>): Promise<T> {
    this.#assertUsable(method);
    if (!this.#changing.has(sql)) {
      try {
        return await ask(this.#reading);
      } catch (error) {
        if (!isReadOnly(error)) throw error;
        this.#changing.add(sql);
      }
    }
    return await ask(this.#connection);
  }

  async #perform<T>(begin: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const client = await this.#connect();
    const asked = inTurn(client);
    const connection = new PostgresConnection(asked, this.#payload);
    let broken = true;
    let told: ReadonlySet<string> = new Set();
    try {
      await say(asked, begin);
      const { result, topics } = await this.#transactions.perform(connection, work);
      told = topics;
      await commit(asked);
      broken = false;
      return result;
    } catch (error) {
      // On a connection that does not answer it would only be waited for once more.
      if (!(error instanceof StoreUnavailableError)) broken = !(await rollBack(asked));
      throw error;
    } finally {
      client.release(broken);
      // Also where the commit was not confirmed, for it may have happened.
      for (const topic of told) this.#topics.tell(topic);
    }
  }

  async #connect(): Promise<pg.PoolClient> {
    try {
      return await this.#pool.connect();
    } catch (error) {
      throw translate(error);
    }
  }

  readonly #payload = (topic: string): string => `${this.#own} ${topic}`;

  #assertUsable(method: string): void {
    if (!this.#isOpen) throw new StoreMisuseError(`store.${method}() was called after the store was closed.`);
    this.#transactions.refuseWithin(method);
  }
}

async function commit(asked: Asked): Promise<void> {
  const { command } = await say(asked, 'commit');
  // Postgres answers so, without an error, where a statement failed that nobody awaited.
  if (command !== 'COMMIT') throw new StoreMisuseError('A statement of the transaction was not awaited, and failed.');
}

/** Given up as soon as any statement, which a script is not. */
async function say(asked: Asked, text: string): Promise<pg.QueryResult> {
  try {
    return await asked.query({ text });
  } catch (error) {
    throw translate(error);
  }
}

async function rollBack(asked: Asked): Promise<boolean> {
  try {
    await asked.query({ text: 'rollback' });
    return true;
  } catch {
    return false;
  }
}

async function* rows<T extends Row>(tx: Transaction, sql: string): AsyncGenerator<T> {
  await tx.script(`declare each_row no scroll cursor for ${sql}`); // a text, without values
  try {
    for (;;) {
      const batch = await tx.all<T>('fetch 500 from each_row');
      if (batch.length === 0) break;
      yield* batch;
    }
  } finally {
    await tx.script('close each_row');
  }
}
