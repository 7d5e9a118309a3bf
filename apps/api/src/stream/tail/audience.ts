// The clients that want the same of an account, and so get the same bytes.
import type { Position } from '../../events/feed/position.ts';
import type { TailEvent } from './tail-event.ts';

export interface Listener {
  /**
   * @param frames the messages, one after the other
   * @param reached the place after the last of them. The listener may leave, and go on from there by itself
   */
  deliver(frames: Uint8Array, reached: Position): void;
}

/** After so many events that were not wanted, a bookmark tells how far the stream is. */
export const passedOverAtMost = 500;

export class Audience {
  readonly listeners = new Set<Listener>();
  readonly #types: ReadonlySet<string>;
  #frames: Uint8Array[] = [];
  #passedOver = 0;

  constructor(types: ReadonlySet<string>) {
    this.#types = types;
  }

  /** @returns whether there is now something for it, where there was not */
  add(event: TailEvent): boolean {
    if (!this.#types.has(event.type)) {
      this.#passedOver += 1;
      return this.#passedOver === passedOverAtMost && this.#frames.length === 0;
    }
    this.#passedOver = 0;
    return this.#frames.push(event.frame) === 1;
  }

  /** @returns what is for it, and forgets it */
  take(bookmark: () => Uint8Array): Uint8Array {
    const frames = this.#frames;
    this.#frames = [];
    if (this.#passedOver >= passedOverAtMost) {
      this.#passedOver = 0;
      frames.push(bookmark());
    }
    const [only] = frames;
    return frames.length === 1 && only ? only : Buffer.concat(frames);
  }
}

export class Audiences {
  readonly #ofAccounts = new Map<string, Map<string, Audience>>();

  of(accountId: string): Iterable<Audience> {
    return this.#ofAccounts.get(accountId)?.values() ?? [];
  }

  join(accountId: string, types: ReadonlySet<string>, listener: Listener): void {
    const audiences = this.#ofAccounts.get(accountId) ?? new Map<string, Audience>();
    this.#ofAccounts.set(accountId, audiences);
    const name = nameOf(types);
    const audience = audiences.get(name) ?? new Audience(types);
    audiences.set(name, audience);
    audience.listeners.add(listener);
  }

  leave(accountId: string, types: ReadonlySet<string>, listener: Listener): void {
    const audiences = this.#ofAccounts.get(accountId);
    const name = nameOf(types);
    const audience = audiences?.get(name);
    audience?.listeners.delete(listener);
    if (audience?.listeners.size === 0) audiences?.delete(name);
    if (audiences?.size === 0) this.#ofAccounts.delete(accountId);
  }
}

function nameOf(types: ReadonlySet<string>): string {
  return [...types].sort().join(' ');
}
