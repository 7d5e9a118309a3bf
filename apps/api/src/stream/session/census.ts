// How many connections accounts have in the other processes that share the store. It is known a moment late: a limit that
// protects may be overstepped for that long.
import { randomUUID } from 'node:crypto';
import { startPeriodic, type Periodic } from '../../jobs/periodic.ts';
import type { Clock } from '../../store/clock.ts';
import type { Store } from '../../store/store.ts';

interface Options {
  readonly store: Store;
  readonly clock: Clock;
  readonly warn: (message: string, error: unknown) => void;
  /** How often others are told, in milliseconds. */
  readonly every?: number;
}

/** How long a process counts that says nothing, in milliseconds. */
const silence = 60_000;

export class Census {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #process = randomUUID();
  readonly #periodic: Periodic;
  readonly #own = new Map<string, number>();
  readonly #changed = new Set<string>();
  #toldAllAt = 0;

  constructor({ store, clock, warn, every = 1_000 }: Options) {
    this.#store = store;
    this.#clock = clock;
    this.#periodic = startPeriodic(
      every,
      () => this.#tell(),
      (error) => warn('Other processes could not be told of connections to the event stream', error),
    );
  }

  /** The connections of the account in other processes. */
  async elsewhere(accountId: string): Promise<number> {
    const row = await this.#store.get<{ connections: number }>(
      `select cast(coalesce(sum(connections), 0) as bigint) as connections from stream_connections
       where account_id = $1 and process <> $2 and seen_at > $3`,
      accountId,
      this.#process,
      this.#clock() - silence,
    );
    return row?.connections ?? 0;
  }

  note(accountId: string, connections: number): void {
    if (connections > 0) this.#own.set(accountId, connections);
    else this.#own.delete(accountId);
    this.#changed.add(accountId);
  }

  async close(): Promise<void> {
    await this.#periodic.close();
    await this.#store.run('delete from stream_connections where process = $1', this.#process);
  }

  async #tell(): Promise<void> {
    const now = this.#clock();
    if (now - this.#toldAllAt > silence / 3) {
      for (const accountId of this.#own.keys()) this.#changed.add(accountId);
      this.#toldAllAt = now;
      await this.#store.run('delete from stream_connections where seen_at <= $1', now - silence);
    }
    for (const accountId of this.#changed) {
      this.#changed.delete(accountId); // It may change again meanwhile.
      await this.#tellOf(accountId, now).catch((error: unknown) => {
        this.#changed.add(accountId);
        throw error;
      });
    }
  }

  async #tellOf(accountId: string, now: number): Promise<void> {
    const connections = this.#own.get(accountId) ?? 0;
    await this.#store.run(
      `insert into stream_connections (process, account_id, connections, seen_at) values ($1, $2, $3, $4)
       on conflict (account_id, process) do update set connections = excluded.connections, seen_at = excluded.seen_at`,
      this.#process,
      accountId,
      connections,
      now,
    );
  }
}
