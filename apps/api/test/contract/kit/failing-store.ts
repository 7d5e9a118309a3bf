// A store that can be made to fail, whatever it is asked.
import { StoreUnavailableError } from '../../../src/store/errors.ts';
import type { Store } from '../../../src/store/store.ts';

export type Failure = 'broken' | 'unreachable';

export class FailingStore implements Store {
  readonly #store: Store;
  #failure: Failure | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  async failing<T>(how: Failure, work: () => Promise<T>): Promise<T> {
    this.#failure = how;
    try {
      return await work();
    } finally {
      this.#failure = undefined;
    }
  }

  get kind(): Store['kind'] {
    return this.#store.kind;
  }

  all: Store['all'] = (sql, ...values) => this.#ask(() => this.#store.all(sql, ...values));
  get: Store['get'] = (sql, ...values) => this.#ask(() => this.#store.get(sql, ...values));
  run: Store['run'] = (sql, ...values) => this.#ask(() => this.#store.run(sql, ...values));
  changed: Store['changed'] = (topic) => this.#ask(() => this.#store.changed(topic));
  transaction: Store['transaction'] = async (work) => await this.#ask(() => this.#store.transaction(work));
  exclusive: Store['exclusive'] = async (name, work) => await this.#ask(() => this.#store.exclusive(name, work));
  snapshot: Store['snapshot'] = async (work) => await this.#ask(() => this.#store.snapshot(work));
  watch: Store['watch'] = (topic, listener) => this.#store.watch(topic, listener);
  close: Store['close'] = () => this.#store.close();

  /** As SQLite does where a table is gone, and as both engines do where nobody answers. */
  #ask<T>(ask: () => T): T {
    if (this.#failure === 'broken') throw new Error('no such table: servers');
    if (this.#failure === 'unreachable') throw new StoreUnavailableError('The store does not answer.');
    return ask();
  }
}
