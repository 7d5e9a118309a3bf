import type { Topics } from '../topics.ts';
import type { SqliteConnection } from './connection.ts';

/** Half of the second within which other processes are to know, and a look costs some microseconds. */
const every = 250;

/** Finds out what has changed in the file, whoever wrote it. */
export class SqliteFeed {
  readonly #reader: SqliteConnection;
  readonly #topics: Topics;
  readonly #warn: (message: string, error: unknown) => void;
  #versions = new Map<string, number>();
  #seen = -1;
  #timer: NodeJS.Timeout | undefined;

  constructor(reader: SqliteConnection, topics: Topics, warn: (message: string, error: unknown) => void) {
    this.#reader = reader;
    this.#topics = topics;
    this.#warn = warn;
  }

  start(): void {
    if (this.#timer) return;
    this.#seen = this.#dataVersion();
    this.#versions = this.#read();
    this.#timer = setInterval(() => {
      try {
        this.look();
      } catch (error) {
        this.#warn('SQLite could not be asked what has changed', error);
      }
    }, every).unref();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** Tells who watches what has changed since the last look. */
  look(): void {
    if (!this.#timer) return;
    const now = this.#dataVersion();
    if (now === this.#seen) return;
    this.#seen = now;
    const before = this.#versions;
    this.#versions = this.#read();
    for (const [topic, version] of this.#versions) if (before.get(topic) !== version) this.#topics.tell(topic);
  }

  /** Moves with every commit of another connection, those of this process included. */
  #dataVersion(): number {
    return Number(this.#reader.get('pragma data_version', [])?.['data_version']);
  }

  #read(): Map<string, number> {
    const rows = this.#reader.all('select topic, version from changes', []);
    return new Map(rows.map(({ topic, version }) => [String(topic), Number(version)]));
  }
}
