import { Socket } from 'node:net';
import pg, { type ClientConfig, type QueryConfig, type QueryResult } from 'pg';
import type { Row } from '../store.ts';

interface Connection {
  readonly client: pg.Client;
  readonly socket: Socket;
}

/**
 * A connection for what only reads. What is asked while it waits for answers is held until they are there, and sent together:
 * to send, and to wake Postgres, takes longer than most reads. It answers one after the other.
 */
export class Line {
  readonly #connection: Promise<Connection>;
  #underWay = 0;
  /** Of those under way: what Postgres has been sent, and what it has not. */
  #sent = 0;
  #held = 0;
  #isLost = false;

  /** @param warn told where the connection was lost */
  constructor(config: ClientConfig, warn: (message: string, error: unknown) => void) {
    const socket = new Socket();
    const client = new pg.Client({ ...config, pipeline: true, stream: () => socket });
    client.on('end', () => (this.#isLost = true));
    client.on('error', (error) => {
      this.#isLost = true;
      warn('A connection to Postgres was lost', error);
    });
    const open = async (): Promise<Connection> => {
      await client.connect();
      await client.query('set default_transaction_read_only = on');
      return { client, socket };
    };
    this.#connection = open();
    // Also where Postgres itself has refused it: what it refuses now it may not refuse the next time.
    this.#connection.catch(() => this.#lose());
  }

  /** Statements without an answer. */
  get underWay(): number {
    return this.#underWay;
  }

  /** What is asked would have no answer. */
  get isLost(): boolean {
    return this.#isLost;
  }

  async query(query: QueryConfig): Promise<QueryResult<Row>> {
    this.#underWay += 1;
    try {
      const { client, socket } = await this.#connection;
      this.#hold(socket);
      try {
        return await client.query<Row>(query);
      } finally {
        this.#answered(socket);
      }
    } catch (error) {
      // Where Postgres has not said it itself, the connection may be of no more use.
      if (!(error instanceof pg.DatabaseError)) this.#lose();
      throw error;
    } finally {
      this.#underWay -= 1;
    }
  }

  /** Once all has been answered. */
  async end(): Promise<void> {
    try {
      const { client } = await this.#connection;
      await client.end();
    } catch {
      // It was never made, or is gone already.
    }
  }

  /** The next statement is. */
  #hold(socket: Socket): void {
    this.#held += 1;
    if (this.#held > 1) return;
    socket.cork();
    if (this.#sent === 0) this.#sendSoon(socket);
  }

  #answered(socket: Socket): void {
    this.#sent -= 1;
    if (this.#sent === 0 && this.#held > 0) this.#sendSoon(socket);
  }

  /** With what else comes at this moment. */
  #sendSoon(socket: Socket): void {
    setImmediate(() => {
      this.#sent = this.#held;
      this.#held = 0;
      socket.uncork();
    });
  }

  #lose(): void {
    if (this.#isLost) return;
    this.#isLost = true;
    void this.end();
  }
}
