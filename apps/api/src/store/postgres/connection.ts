import type { ClientBase, QueryConfig, QueryResult } from 'pg';
import type { Row, Value } from '../store.ts';
import type { Connection } from '../transactions.ts';
import { Turn } from '../turn.ts';
import { translate } from './errors.ts';

/** What can be asked: one connection, or any of a pool. */
export interface Asked {
  query(query: QueryConfig): Promise<QueryResult<Row>>;
}

/** One connection, which answers one at a time: statements of a transaction may be asked together all the same. */
export function inTurn(client: ClientBase): Asked {
  const turn = new Turn();
  return {
    async query(query) {
      await turn.take();
      try {
        return await client.query<Row>(query);
      } finally {
        turn.give();
      }
    },
  };
}

/** Every connection remembers what it has prepared, for as long as it lives. Past this many, texts are prepared each time. */
const namesGiven = 500;
/** A migration may take long. Other statements are given up sooner, by the pool's own bound. */
const scriptTimeout = 3_600_000;

const names = new Map<string, string>();

export class PostgresConnection implements Connection {
  readonly kind = 'postgres';
  readonly #asked: Asked;
  readonly #payload: (topic: string) => string;

  /** @param payload what a notification of the topic says */
  constructor(asked: Asked, payload: (topic: string) => string) {
    this.#asked = asked;
    this.#payload = payload;
  }

  async all(sql: string, values: Value[]): Promise<Row[]> {
    return (await this.#query(sql, values)).rows;
  }

  async get(sql: string, values: Value[]): Promise<Row | undefined> {
    return (await this.#query(sql, values)).rows[0];
  }

  async run(sql: string, values: Value[]): Promise<number> {
    const { command, rowCount } = await this.#query(sql, values);
    return command === 'SELECT' ? 0 : (rowCount ?? 0); // Rows that were read are no rows that were changed.
  }

  async script(sql: string): Promise<void> {
    const query: QueryConfig & { query_timeout: number } = { text: sql, query_timeout: scriptTimeout };
    try {
      await this.#asked.query(query);
    } catch (error) {
      throw translate(error);
    }
  }

  async changed(topic: string): Promise<void> {
    await this.#query('select pg_notify($1, $2)', [channel, this.#payload(topic)]);
  }

  async #query(sql: string, values: Value[]): Promise<QueryResult<Row>> {
    try {
      return await this.#asked.query({ name: nameOf(sql), text: sql, values });
    } catch (error) {
      throw translate(error);
    }
  }
}

/** The channel of notifications. Postgres keeps channels apart by database. */
export const channel = 'cloudnexus';

function nameOf(sql: string): string | undefined {
  let name = names.get(sql);
  if (name === undefined && names.size < namesGiven) {
    name = `s${names.size}`;
    names.set(sql, name);
  }
  return name;
}
