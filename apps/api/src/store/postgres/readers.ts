// Connections for what only reads. A statement is sent without waiting for the answers to those before it, and those of one
// moment are sent together: while Postgres has work it need not be woken, and to wake it takes longer than most reads.
import { Socket } from 'node:net';
import pg, { type ClientConfig, type QueryConfig, type QueryResult } from 'pg';
import type { Row } from '../store.ts';
import type { Asked } from './connection.ts';

/** One answers after the other on each, so that a slow one must not have them all wait. */
const lines = 3;

interface Line {
  /** Statements without an answer. */
  underWay: number;
  connection: Promise<Connection> | undefined;
}

interface Connection {
  readonly client: pg.Client;
  readonly socket: Socket;
}

export class PostgresReaders implements Asked {
  readonly #config: ClientConfig;
  readonly #warn: (message: string, error: unknown) => void;
  readonly #lines: readonly Line[];

  /** They are made when they are needed. */
  constructor(config: ClientConfig, warn: (message: string, error: unknown) => void) {
    this.#config = config;
    this.#warn = warn;
    this.#lines = Array.from({ length: lines }, () => ({ underWay: 0, connection: undefined }));
  }

  async query(query: QueryConfig): Promise<QueryResult<Row>> {
    const line = this.#lines.reduce((best, each) => (each.underWay < best.underWay ? each : best));
    const connection = (line.connection ??= this.#connect(line));
    line.underWay += 1;
    try {
      const { client, socket } = await connection;
      if (socket.writableCorked === 0) {
        socket.cork();
        setImmediate(() => socket.uncork());
      }
      return await client.query<Row>(query);
    } catch (error) {
      // Where Postgres has not said it itself, the connection may be of no more use.
      if (!(error instanceof pg.DatabaseError)) forget(line, connection);
      throw error;
    } finally {
      line.underWay -= 1;
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#lines.map(async ({ connection }) => await end(connection)));
  }

  #connect(line: Line): Promise<Connection> {
    const socket = new Socket();
    const client = new pg.Client({ ...this.#config, pipeline: true, stream: () => socket });
    const open = async (): Promise<Connection> => {
      await client.connect();
      await client.query('set default_transaction_read_only = on');
      return { client, socket };
    };
    const connection = open();
    client.on('end', () => forget(line, connection));
    client.on('error', (error) => {
      forget(line, connection);
      this.#warn('A connection to Postgres was lost', error);
    });
    return connection;
  }
}

/** The next statement has another connection. */
function forget(line: Line, connection: Promise<Connection>): void {
  if (line.connection !== connection) return;
  line.connection = undefined;
  void end(connection);
}

/** Once what is under way has been answered. */
async function end(connection: Promise<Connection> | undefined): Promise<void> {
  try {
    const made = await connection;
    await made?.client.end();
  } catch {
    // It was never made, or is gone already.
  }
}
