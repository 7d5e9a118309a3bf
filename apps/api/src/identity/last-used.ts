// When each key was last used, to the minute, written once in each minute of use and soon after the first: a write of each
// request would cost more than the request.
import type { Clock } from '../store/clock.ts';
import type { Store } from '../store/store.ts';

const minute = 60_000;
/** Ids per statement. It is one text however many there are: what is left over is filled with null, which is no id. */
const perStatement = 50;
const placeholders = Array.from({ length: perStatement }, (_, index) => `$${index + 2}`).join(', ');
const statement = `update api_keys set last_used_at = $1
  where id in (${placeholders}) and (last_used_at is null or last_used_at < $1)`;

export class LastUsed {
  #used = new Map<string, number>();
  /** The keys that have been written in a minute, which is the last one that was. */
  #written = { minute: 0, keys: new Set<string>() };
  readonly #store: Store;
  readonly #clock: Clock;

  constructor(store: Store, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  note(keyId: string): void {
    this.#used.set(keyId, this.#clock());
  }

  /** Writes what was noted. What can't be written is kept for the next time. */
  async flush(): Promise<void> {
    const used = this.#used;
    this.#used = new Map();
    const byMinute = Map.groupBy(used, ([, at]) => at - (at % minute));
    for (const [at, keys] of byMinute) {
      if (at !== this.#written.minute) this.#written = { minute: at, keys: new Set() };
      const ids = keys.map(([id]) => id).filter((id) => !this.#written.keys.has(id));
      for (let start = 0; start < ids.length; start += perStatement) {
        const some = ids.slice(start, start + perStatement);
        const padded = Array.from({ length: perStatement }, (_, index) => some[index] ?? null);
        try {
          await this.#store.run(statement, at, ...padded);
          for (const id of some) this.#written.keys.add(id);
        } catch (error) {
          this.#keep(used);
          throw error;
        }
      }
    }
  }

  #keep(used: Map<string, number>): void {
    for (const [id, at] of used) if (!this.#used.has(id)) this.#used.set(id, at);
  }
}
