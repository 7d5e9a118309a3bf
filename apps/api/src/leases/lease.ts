// Of several processes on one store, one does the work, and another takes over within seconds when it dies. A lease spares
// work, it is no lock: what is done under it must bear that two do it for a moment.
import { randomUUID } from 'node:crypto';
import { Alarm } from '../jobs/alarm.ts';
import type { Store } from '../store/store.ts';

export interface LeaseOptions {
  readonly store: Store;
  /** Of the work. */
  readonly name: string;
  /** Called when it is this process's turn. Its signal aborts when the turn is over. */
  readonly work: (turn: AbortSignal) => Promise<void>;
  /** Told what it gets over by itself. */
  readonly warn: (message: string, error: unknown) => void;
  /** How long a holder may be silent before it is taken for dead, in milliseconds. */
  readonly patience?: number;
}

type LeaseRow = { holder: string; renewals: number };

const usualPatience = 4_000;
/** The holder of a lease that was given back. */
const nobody = '';
/** Told when one was. */
const topic = 'leases';

export class Lease {
  readonly #options: LeaseOptions;
  readonly #patience: number;
  readonly #own = randomUUID();
  readonly #alarm = new Alarm();
  readonly #competing: Promise<void>;
  /** What somebody else's lease was last seen to be, and since when it has been that. */
  #seen: (LeaseRow & { since: number }) | undefined;
  #held: { renewals: number; at: number } | undefined;
  #turn: { ending: AbortController; done: Promise<void> } | undefined;
  #isClosed = false;

  private constructor(options: LeaseOptions) {
    this.#options = options;
    this.#patience = options.patience ?? usualPatience;
    this.#competing = options.store.kind === 'sqlite' ? this.#hold() : this.#compete();
  }

  static start(options: LeaseOptions): Lease {
    return new Lease(options);
  }

  get isHeld(): boolean {
    return this.#turn !== undefined;
  }

  /** Ends the work, waits for it, and gives the lease back so that nobody has to wait. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#alarm.ring();
    await this.#competing;
    await this.#end();
    if (this.#held !== undefined) await this.#giveBack();
  }

  /** A SQLite store has one process. */
  async #hold(): Promise<void> {
    while (!this.#isClosed) {
      this.#begin();
      await this.#alarm.sleep(this.#patience / 5);
    }
  }

  async #compete(): Promise<void> {
    const unwatch = this.#options.store.watch(topic, () => this.#alarm.ring());
    while (!this.#isClosed) {
      await this.#tick();
      await this.#alarm.sleep(this.#patience / 5);
    }
    unwatch();
  }

  async #tick(): Promise<void> {
    const { name, warn } = this.#options;
    try {
      const isOwn = this.#held === undefined ? await this.#take() : await this.#renew(this.#held);
      if (isOwn) return this.#begin();
    } catch (error) {
      warn(`The lease ${name} could not be renewed`, error);
      // Whoever can't say that it is alive is taken for dead soon, and has to have ended by then.
      if (this.#held !== undefined && performance.now() - this.#held.at < this.#patience / 2) return;
    }
    this.#held = undefined;
    await this.#end();
  }

  async #renew({ renewals }: { renewals: number }): Promise<boolean> {
    return await this.#write(
      'update leases set renewals = renewals + 1 where name = $1 and holder = $2 and renewals = $3',
      [this.#own, renewals],
      renewals + 1,
    );
  }

  async #take(): Promise<boolean> {
    const { store, name } = this.#options;
    const row = await store.get<LeaseRow>('select holder, renewals from leases where name = $1', name);
    if (row === undefined)
      return await this.#write(
        'insert into leases (name, holder, renewals) values ($1, $2, 1) on conflict (name) do nothing',
        [this.#own],
        1,
      );
    const { holder, renewals } = row;
    const now = performance.now();
    if (this.#seen?.holder !== holder || this.#seen.renewals !== renewals) this.#seen = { ...row, since: now };
    if (holder !== nobody && now - this.#seen.since < this.#patience) return false;
    return await this.#write(
      'update leases set holder = $2, renewals = renewals + 1 where name = $1 and holder = $3 and renewals = $4',
      [this.#own, holder, renewals],
      renewals + 1,
    );
  }

  /** @returns whether the lease is now this process's */
  async #write(sql: string, values: (string | number)[], renewals: number): Promise<boolean> {
    const at = performance.now();
    if ((await this.#options.store.run(sql, this.#options.name, ...values)) === 0) return false;
    this.#held = { renewals, at };
    return true;
  }

  #begin(): void {
    if (this.#turn !== undefined || this.#isClosed) return;
    const { work, warn, name } = this.#options;
    const ending = new AbortController();
    const done = work(ending.signal).catch((error: unknown) => {
      warn(`The work of the lease ${name} failed, and begins anew`, error);
      this.#turn = undefined;
    });
    this.#turn = { ending, done };
  }

  async #end(): Promise<void> {
    this.#turn?.ending.abort();
    await this.#turn?.done;
    this.#turn = undefined;
  }

  async #giveBack(): Promise<void> {
    const { store, name, warn } = this.#options;
    try {
      await store.transaction(async (tx) => {
        await tx.run(
          'update leases set holder = $3, renewals = renewals + 1 where name = $1 and holder = $2',
          name,
          this.#own,
          nobody,
        );
        await tx.changed(topic);
      });
    } catch (error) {
      warn(`The lease ${name} could not be given back`, error);
    }
  }
}
