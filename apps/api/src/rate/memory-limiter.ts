// Counts in memory: for a process that has its store to itself, and for one that can't reach its store.
import { Generations } from '../generations.ts';
import type { Clock } from '../store/clock.ts';
import { addressGroup } from './address.ts';
import type { Bucket, Limiter, Taken } from './limiter.ts';
import { defaultAddressLimit, windowLength } from './window.ts';

export interface MemoryLimiterOptions {
  readonly clock: Clock;
  readonly addressLimit?: number | undefined;
  /** In milliseconds. */
  readonly windowLength?: number | undefined;
  /** How many accounts, and how many addresses, are counted at once. Where there are more, the oldest start anew. */
  readonly capacity?: number | undefined;
}

export class MemoryLimiter implements Limiter {
  readonly #accounts: Windows;
  /** Apart, so that requests from everywhere don't let accounts start anew. */
  readonly #addresses: Windows;
  readonly #addressLimit: number;
  readonly #clock: Clock;

  constructor({
    clock,
    addressLimit = defaultAddressLimit,
    windowLength: length = windowLength,
    capacity = 50_000,
  }: MemoryLimiterOptions) {
    this.#accounts = new Windows(length, capacity);
    this.#addresses = new Windows(length, capacity);
    this.#addressLimit = addressLimit;
    this.#clock = clock;
  }

  /** How many windows are remembered. */
  get size(): number {
    return this.#accounts.size + this.#addresses.size;
  }

  take(bucket: Bucket): Taken {
    const now = this.#clock();
    return 'account' in bucket
      ? this.#accounts.take(bucket.account, bucket.limit, now)
      : this.#addresses.take(addressGroup(bucket.address), this.#addressLimit, now);
  }
}

interface Window {
  readonly startedAt: number;
  /** Requests that were allowed. */
  taken: number;
}

class Windows {
  readonly #length: number;
  readonly #windows: Generations<Window>;
  #rotatedAt = 0;

  constructor(length: number, capacity: number) {
    this.#length = length;
    this.#windows = new Generations(capacity);
  }

  get size(): number {
    return this.#windows.size;
  }

  take(key: string, limit: number, now: number): Taken {
    let window = this.#windows.get(key);
    if (window === undefined || this.#isOver(window.startedAt, now)) window = this.#start(key, now);
    const allowed = window.taken < limit;
    if (allowed) window.taken += 1;
    return { limit, remaining: Math.max(0, limit - window.taken), resetAt: window.startedAt + this.#length, allowed };
  }

  #start(key: string, now: number): Window {
    // What the rotation forgets started before the last one, a window's length ago, and so is over. Unless it was full.
    if (this.#windows.isFull || this.#isOver(this.#rotatedAt, now)) {
      this.#windows.rotate();
      this.#rotatedAt = now;
    }
    const window = { startedAt: now, taken: 0 };
    this.#windows.set(key, window);
    return window;
  }

  /** A clock that was set back by more than a window ends it too, or nobody could ask until it has caught up. */
  #isOver(startedAt: number, now: number): boolean {
    return Math.abs(now - startedAt) >= this.#length;
  }
}
