// Connections for what only reads, of which each takes the next statement before it has answered the last.
import type { ClientConfig, QueryConfig, QueryResult } from 'pg';
import type { Row } from '../store.ts';
import type { Asked } from './connection.ts';
import { Line } from './line.ts';

/** More than one, so that a slow read does not have all others wait. */
const most = 2;

export class PostgresReaders implements Asked {
  readonly #config: ClientConfig;
  readonly #warn: (message: string, error: unknown) => void;
  /** Made when they are needed. */
  readonly #lines: (Line | undefined)[] = Array.from({ length: most });

  constructor(config: ClientConfig, warn: (message: string, error: unknown) => void) {
    this.#config = config;
    this.#warn = warn;
  }

  async query(query: QueryConfig): Promise<QueryResult<Row>> {
    const loads = this.#lines.map((line) => (line === undefined || line.isLost ? 0 : line.underWay));
    const index = loads.indexOf(Math.min(...loads));
    let line = this.#lines[index];
    if (line === undefined || line.isLost) line = this.#lines[index] = new Line(this.#config, this.#warn);
    return await line.query(query);
  }

  async close(): Promise<void> {
    await Promise.all(this.#lines.map(async (line) => await line?.end()));
  }
}
