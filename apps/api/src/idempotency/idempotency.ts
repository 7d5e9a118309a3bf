// A request with an `Idempotency-Key` happens once, however often it is sent.
//
// First the key is claimed, so that a repetition meanwhile can be told to wait. Then the effect and the encrypted answer are
// committed together, under the condition that the key is still ours. A process that dies between the two leaves a claim
// that ends by itself, and no effect.
import { randomUUID } from 'node:crypto';
import type { Clock } from '../store/clock.ts';
import { StoreUnavailableError } from '../store/errors.ts';
import type { Store, Transaction } from '../store/store.ts';
import type { Answer } from './answer.ts';
import type { Cipher } from '../encryption/cipher.ts';
import { claim, find, keep, release, type Found, type KeyOf } from './records.ts';

export interface KeyedRequest extends KeyOf {
  /** Of what is asked for, see {@link fingerprint}. */
  fingerprint: string;
}

export type Outcome =
  /** Done now, or done before: the same answer. */
  | { kind: 'done' | 'replayed'; answer: Answer }
  /** The key was used for another request. */
  | { kind: 'reused' }
  /** The first request with the key is still running. */
  | { kind: 'in-progress' };

export interface IdempotencyOptions {
  store: Store;
  cipher: Cipher;
  clock: Clock;
  /** How long a request may run before another takes its key, in milliseconds. More than any request is given. */
  lease?: number;
}

export class Idempotency {
  readonly #store: Store;
  readonly #cipher: Cipher;
  readonly #clock: Clock;
  readonly #lease: number;

  constructor({ store, cipher, clock, lease = 30_000 }: IdempotencyOptions) {
    this.#store = store;
    this.#cipher = cipher;
    this.#clock = clock;
    this.#lease = lease;
  }

  /**
   * @param work has its effect through `tx` alone. An answer of 400 or above, or an error, gives the key back: the same
   *   request may then be tried anew
   */
  async run(request: KeyedRequest, work: (tx: Transaction) => Promise<Answer>): Promise<Outcome> {
    const holder = randomUUID();
    const found = await this.#claim(request, holder);
    if (found) return this.#seen(request, found);
    try {
      return { kind: 'done', answer: await this.#store.transaction((tx) => this.#perform(tx, request, holder, work)) };
    } catch (error) {
      await release(this.#store, request, holder).catch(() => {}); // Then the claim ends by itself.
      throw error;
    }
  }

  /** @returns what is there already, where the key could not be claimed */
  async #claim(request: KeyedRequest, holder: string): Promise<Found | undefined> {
    for (let attempt = 0; attempt < 10; attempt += 1) {
      const now = this.#clock();
      // To look first keeps a repetition from waiting, as a writer, for the first request to end.
      const found = await find(this.#store, request, now);
      if (found) return found;
      const held = { fingerprint: request.fingerprint, holder, until: now + this.#lease };
      if (await claim(this.#store, request, held, now)) return undefined;
    }
    throw new StoreUnavailableError('The idempotency key is claimed and given back all the time.');
  }

  #seen(request: KeyedRequest, found: Found): Outcome {
    if (found.fingerprint !== request.fingerprint) return { kind: 'reused' };
    if (found.response === null) return { kind: 'in-progress' };
    return { kind: 'replayed', answer: JSON.parse(this.#cipher.decrypt(found.response, place(request))) };
  }

  async #perform(
    tx: Transaction,
    request: KeyedRequest,
    holder: string,
    work: (tx: Transaction) => Promise<Answer>,
  ): Promise<Answer> {
    const answer = await work(tx);
    if (answer.status >= 400) await release(tx, request, holder);
    else if (!(await keep(tx, request, holder, this.#cipher.encrypt(JSON.stringify(answer), place(request)))))
      throw new StoreUnavailableError('The request ran for so long that a repetition has taken its place.');
    return answer;
  }
}

/** An answer that was moved to another row can't be read there. */
function place({ accountId, key, fingerprint }: KeyedRequest): string {
  return JSON.stringify([accountId, key, fingerprint]);
}
