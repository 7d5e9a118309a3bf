import pg, { type ClientConfig } from 'pg';
import type { Topics } from '../topics.ts';
import { channel } from './connection.ts';

/** How often the connection is asked whether it is there. A second is what may pass before a change is known. */
const beat = 500;
/** After this many beats without an answer it is given up. */
const beatsMissed = 6;

/**
 * Hears what other processes have changed, on a connection of its own. While it can't be sure to hear, it tells every
 * topic at every beat: remembering nothing is right, only slower.
 */
export class PostgresListener {
  readonly #config: ClientConfig;
  readonly #topics: Topics;
  readonly #own: string;
  readonly #warn: (message: string, error: unknown) => void;
  #client: pg.Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #unanswered = 0;
  #isLost = false;

  /** @param own what notifications of this process begin with; it has told them already */
  constructor(config: ClientConfig, topics: Topics, own: string, warn: (message: string, error: unknown) => void) {
    this.#config = config;
    this.#topics = topics;
    this.#own = own;
    this.#warn = warn;
  }

  start(): void {
    if (this.#timer) return;
    this.#timer = setInterval(() => this.#check(), beat).unref();
    this.#connect();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#timer = undefined;
    const client = this.#client;
    this.#client = undefined;
    await client?.end().catch(() => {}); // It may be gone already.
  }

  #check(): void {
    const client = this.#client;
    if (!client) return this.#connect();
    if (this.#unanswered === beatsMissed) return this.#lose(client, new Error('Postgres has stopped answering.'));
    if (this.#unanswered === 0) this.#ask(client).catch((error: unknown) => this.#lose(client, error));
    else this.#topics.tellAll();
    this.#unanswered += 1;
  }

  #connect(): void {
    const client = new pg.Client(this.#config);
    this.#client = client;
    this.#unanswered = 1;
    client.on('error', (error) => this.#lose(client, error));
    client.on('end', () => this.#lose(client, new Error('Postgres has closed the connection.')));
    client.on('notification', ({ payload = '' }) => {
      const [from, topic] = payload.split(' ');
      if (from !== this.#own && topic !== undefined) this.#topics.tell(topic);
    });
    this.#listen(client).catch((error: unknown) => this.#lose(client, error));
  }

  async #listen(client: pg.Client): Promise<void> {
    await client.connect();
    await client.query(`listen ${channel}`);
    this.#unanswered = 0;
    this.#isLost = false;
    this.#topics.tellAll(); // What changed before was not heard.
  }

  async #ask(client: pg.Client): Promise<void> {
    await client.query('select 1');
    if (this.#client === client) this.#unanswered = 0;
  }

  /** The next beat connects again. */
  #lose(client: pg.Client, error: unknown): void {
    if (this.#client !== client) return; // It was given up before, or ended by us.
    this.#client = undefined;
    if (!this.#isLost) this.#warn('The connection that hears of changes was lost', error);
    this.#isLost = true;
    this.#topics.tellAll();
    client.end().catch(() => {}); // It is gone; this only frees what is left of it.
  }
}
