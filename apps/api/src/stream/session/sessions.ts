// The connections of this process: how many there are, and what has to be done for them from time to time.
import { beatEvery, type StreamLimits } from '../limits.ts';
import { closeCodes } from './close-codes.ts';
import type { Session } from './session.ts';

export class Sessions {
  readonly #limits: StreamLimits;
  readonly #note: (accountId: string, connections: number) => void;
  readonly #sessions = new Set<Session>();
  readonly #ofAccounts = new Map<string, number>();
  readonly #timer: NodeJS.Timeout;
  #onEmpty = (): void => {};

  /** @param note told how many connections an account has here */
  constructor(limits: StreamLimits, note: (accountId: string, connections: number) => void) {
    this.#limits = limits;
    this.#note = note;
    this.#timer = setInterval(() => this.#beat(), beatEvery(limits.heartbeat)).unref();
  }

  get size(): number {
    return this.#sessions.size;
  }

  /**
   * Closes the session where there are too many already.
   *
   * @param elsewhere connections that the account has in other processes
   */
  add(session: Session, elsewhere: number): void {
    const { connections, connectionsOfAccount } = this.#limits;
    const here = this.#ofAccounts.get(session.accountId) ?? 0;
    const isFull = this.#sessions.size >= connections;
    this.#sessions.add(session);
    this.#count(session.accountId, here + 1);
    if (here + elsewhere >= connectionsOfAccount)
      session.close(closeCodes.tooManyConnections, `The account has ${connectionsOfAccount} connections, its limit.`);
    else if (isFull) session.close(closeCodes.overloaded, 'There are too many connections.');
  }

  remove(session: Session): void {
    if (!this.#sessions.delete(session)) return;
    this.#count(session.accountId, (this.#ofAccounts.get(session.accountId) ?? 1) - 1);
    if (this.#sessions.size === 0) this.#onEmpty();
  }

  [Symbol.iterator](): Iterator<Session> {
    return this.#sessions.values();
  }

  /** Says farewell to all, and waits for theirs, but not for ever. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    if (this.#sessions.size === 0) return;
    const gone = new Promise<void>((resolve) => (this.#onEmpty = resolve));
    for (const session of this.#sessions) session.close(closeCodes.restarting, 'The API is restarting.');
    const timer = setTimeout(() => {
      for (const session of this.#sessions) session.cut();
    }, this.#limits.farewell);
    await gone;
    clearTimeout(timer);
  }

  #count(accountId: string, connections: number): void {
    if (connections > 0) this.#ofAccounts.set(accountId, connections);
    else this.#ofAccounts.delete(accountId);
    this.#note(accountId, connections);
  }

  #beat(): void {
    for (const session of this.#sessions) session.beat();
  }
}
