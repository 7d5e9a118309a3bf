// A store that somebody looks at while it is used.
import type { Awaitable } from '../awaitable.ts';
import type { Row, Snapshot, Store, Transaction, Value } from '../store/store.ts';

export interface Use {
  readonly kind: 'read' | 'write' | 'transaction' | 'exclusive' | 'snapshot';
  /** The text of a single statement. Values are no part of it. */
  readonly sql?: string;
}

/** Calls `work`, and returns what it returns, at once where it does. */
export type AroundUse = <T>(use: Use, work: () => Awaitable<T>) => Awaitable<T>;

/** Stands around whoever is told of a change, which has nothing to do with who made it. */
export type AroundListener = (listener: () => void) => () => void;

export class ObservedStore implements Store {
  readonly kind: Store['kind'];
  readonly #store: Store;
  readonly #around: AroundUse;
  readonly #aroundListener: AroundListener;

  constructor(store: Store, around: AroundUse, aroundListener: AroundListener = (listener) => listener) {
    this.kind = store.kind;
    this.#store = store;
    this.#around = around;
    this.#aroundListener = aroundListener;
  }

  all<T extends Row>(sql: string, ...values: Value[]): Awaitable<T[]> {
    return this.#around({ kind: 'read', sql }, () => this.#store.all<T>(sql, ...values));
  }

  get<T extends Row>(sql: string, ...values: Value[]): Awaitable<T | undefined> {
    return this.#around({ kind: 'read', sql }, () => this.#store.get<T>(sql, ...values));
  }

  run(sql: string, ...values: Value[]): Awaitable<number> {
    return this.#around({ kind: 'write', sql }, () => this.#store.run(sql, ...values));
  }

  changed(topic: string): Awaitable<void> {
    return this.#around({ kind: 'write' }, () => this.#store.changed(topic));
  }

  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return await this.#around({ kind: 'transaction' }, () => this.#store.transaction(work));
  }

  async exclusive<T>(name: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return await this.#around({ kind: 'exclusive' }, () => this.#store.exclusive(name, work));
  }

  async snapshot<T>(work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
    return await this.#around({ kind: 'snapshot' }, () => this.#store.snapshot(work));
  }

  watch(topic: string, listener: () => void): () => void {
    return this.#store.watch(topic, this.#aroundListener(listener));
  }

  async close(): Promise<void> {
    await this.#store.close();
  }
}
