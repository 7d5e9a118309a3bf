// Counts what several processes share. A request asks Postgres, except that
// - requests of one bucket that come at one moment, or while a statement is under way, are counted together by the next one;
// - a bucket that Postgres has called empty is empty until its window ends, and need not be asked again;
// - without Postgres, the process counts on its own: requests are answered, and a limit is one for each process.
import { setImmediate as thisMoment } from 'node:timers/promises';
import { Generations } from '../generations.ts';
import type { Clock } from '../store/clock.ts';
import type { Store } from '../store/store.ts';
import { addressGroup } from './address.ts';
import type { Bucket, Limiter, Taken } from './limiter.ts';
import { MemoryLimiter } from './memory-limiter.ts';
import { PostgresWindows, type Grant } from './postgres-windows.ts';
import { defaultAddressLimit, windowLength } from './window.ts';

export interface PostgresLimiterOptions {
  readonly store: Store;
  readonly clock: Clock;
  /** Told when Postgres can't be asked, and when it can again. */
  readonly warn: (message: string, error?: unknown) => void;
  readonly addressLimit?: number | undefined;
  /** In milliseconds. */
  readonly windowLength?: number | undefined;
  /** How long a request waits for Postgres, in milliseconds. */
  readonly patience?: number | undefined;
  /** How often Postgres is tried while it can't be asked, in milliseconds. */
  readonly retryEvery?: number | undefined;
}

/** An empty bucket, and until when by our own clock. */
interface Empty {
  readonly answer: Taken;
  readonly from: number;
  readonly until: number;
}

type Answer = (taken: Taken) => void;

export class PostgresLimiter implements Limiter {
  readonly #windows: PostgresWindows;
  readonly #local: MemoryLimiter;
  readonly #clock: Clock;
  readonly #warn: (message: string, error?: unknown) => void;
  readonly #addressLimit: number;
  readonly #length: number;
  readonly #patience: number;
  readonly #retryEvery: number;
  readonly #empty = new Generations<Empty>(50_000);
  /** Per bucket with a statement under way, who waits for the next one. */
  readonly #waiting = new Map<string, Answer[]>();
  readonly #sweeping: NodeJS.Timeout;
  #retrying: NodeJS.Timeout | undefined;
  #countedLocally = 0;

  constructor(options: PostgresLimiterOptions) {
    this.#length = options.windowLength ?? windowLength;
    this.#addressLimit = options.addressLimit ?? defaultAddressLimit;
    this.#patience = options.patience ?? 1_000;
    this.#retryEvery = options.retryEvery ?? 1_000;
    this.#clock = options.clock;
    this.#warn = options.warn;
    this.#windows = new PostgresWindows(options.store, this.#length);
    this.#local = new MemoryLimiter(options);
    this.#sweeping = setInterval(() => void this.#sweep(), this.#length).unref();
  }

  /** How many requests were counted without Postgres, since the start. */
  get countedLocally(): number {
    return this.#countedLocally;
  }

  take(bucket: Bucket): Taken | Promise<Taken> {
    if (this.#retrying !== undefined) return this.#takeLocally(bucket);
    const { name, limit } =
      'account' in bucket
        ? { name: bucket.account, limit: bucket.limit }
        : { name: `ip:${addressGroup(bucket.address)}`, limit: this.#addressLimit };
    // With another limit than before, what was learnt of the bucket doesn't hold.
    const key = `${name} ${limit}`;
    const empty = this.#empty.get(key);
    if (empty !== undefined) {
      const now = this.#clock();
      if (empty.from <= now && now < empty.until) return empty.answer;
    }
    const waiting = this.#waiting.get(key);
    if (waiting !== undefined) return new Promise((answer) => waiting.push(answer));
    return new Promise((answer) => void this.#ask({ key, name, limit, bucket }, answer));
  }

  close(): void {
    clearInterval(this.#sweeping);
    clearInterval(this.#retrying);
  }

  /** Statement after statement, until nobody waits. */
  async #ask(asked: { key: string; name: string; limit: number; bucket: Bucket }, first: Answer): Promise<void> {
    for (let answers = [first]; answers.length > 0;) {
      this.#waiting.set(asked.key, answers);
      await thisMoment();
      const next: Answer[] = [];
      this.#waiting.set(asked.key, next);
      const from = this.#clock();
      const grant = await this.#grant(asked.name, asked.limit, answers.length);
      for (const [index, answer] of answers.entries())
        answer(grant ? this.#share(grant, asked.limit, index) : this.#takeLocally(asked.bucket));
      if (grant && grant.granted < answers.length) this.#remember(asked.key, grant, asked.limit, from);
      answers = next;
    }
    this.#waiting.delete(asked.key);
  }

  /** @returns undefined where Postgres can't be asked */
  async #grant(name: string, limit: number, count: number): Promise<Grant | undefined> {
    if (this.#retrying !== undefined) return undefined;
    try {
      return await this.#within(this.#windows.take(name, limit, count));
    } catch (error) {
      this.#lose(error);
      return undefined;
    }
  }

  /** What the grant means for the one that was counted at this index. */
  #share({ startedAt, taken, granted }: Grant, limit: number, index: number): Taken {
    const allowed = index < granted;
    const remaining = allowed ? limit - (taken - granted + index + 1) : 0;
    return { limit, remaining, resetAt: startedAt + this.#length, allowed };
  }

  #remember(key: string, grant: Grant, limit: number, from: number): void {
    const answer = this.#share(grant, limit, grant.granted);
    // We asked before Postgres read its clock, so by ours the window is not over any sooner.
    this.#empty.set(key, { answer, from, until: from + answer.resetAt - grant.seenAt });
  }

  #takeLocally(bucket: Bucket): Taken {
    this.#countedLocally += 1;
    return this.#local.take(bucket);
  }

  #lose(error: unknown): void {
    if (this.#retrying !== undefined) return;
    this.#warn('Postgres can not be asked for limits. Each process counts on its own', error);
    this.#retrying = setInterval(() => void this.#retry(), this.#retryEvery).unref();
  }

  async #retry(): Promise<void> {
    const retrying = this.#retrying;
    const isBack = await this.#sweep();
    // A try that took longer than the time between two may end after another has.
    if (!isBack || this.#retrying === undefined || this.#retrying !== retrying) return;
    clearInterval(this.#retrying);
    this.#retrying = undefined;
    this.#warn('Postgres can be asked for limits again');
  }

  /** It is a write to the same table, so it also tells whether Postgres can be asked. */
  async #sweep(): Promise<boolean> {
    try {
      await this.#within(this.#windows.sweep());
      return true;
    } catch {
      return false; // What is left is deleted the next time.
    }
  }

  async #within<T>(statement: Promise<T>): Promise<T> {
    return await new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error(`Postgres has not answered within ${this.#patience} ms.`));
      }, this.#patience);
      void statement.then(resolve, reject).finally(() => clearTimeout(timer));
    });
  }
}
