// Follows the feed: reads what is new once in each process, of all accounts, and hands it to those who wait for it.
//
// It is woken by commits. On Postgres a row that was committed may be readable only when older transactions have ended, of
// which nobody is told: while there is such a row it looks again by itself, ever less often.
import { setImmediate as soon } from 'node:timers/promises';
import { topics } from '../../events/emit.ts';
import { encodeEventCursor } from '../../events/feed/cursor.ts';
import type { Feed } from '../../events/feed/feed.ts';
import { horizonPosition } from '../../events/feed/places.ts';
import { comparePositions, start, type Position } from '../../events/feed/position.ts';
import { readFeed } from '../../events/feed/read.ts';
import type { Store } from '../../store/store.ts';
import { bookmark } from '../session/messages.ts';
import { Audiences, type Audience, type Listener } from './audience.ts';
import { Recent } from './recent.ts';
import { Retry } from './retry.ts';
import { TailEvent } from './tail-event.ts';

interface Options {
  readonly store: Store;
  readonly feed: Feed;
  /** Told what it gets over by itself. */
  readonly warn: (message: string, error: unknown) => void;
  /** How many events are read at once. */
  readonly pageSize?: number;
  /** How many events are kept for those who were away for a moment. */
  readonly recent?: number;
}

/** What somebody follows. */
export interface Followed {
  readonly accountId: string;
  readonly types: ReadonlySet<string>;
  /** Whether an event of the type is wanted; asked only of what is not new. */
  readonly accepts: (event: TailEvent) => boolean;
}

/**
 * What becomes of who wants to join: `joined`, with everything up to the present sent; or first has to read from the store what
 * is `past`; or to wait, because the tail is not there yet (`ahead`) or is handing something out (`busy`).
 */
export type Joining = 'joined' | 'past' | 'ahead' | 'busy';

/** Writes between two moments for others. */
const writesAtOnce = 512;

export class Tail {
  readonly #options: Required<Options>;
  readonly #audiences = new Audiences();
  readonly #unwatch: () => void;
  readonly #again: Retry;
  #followers = 0;
  #position = start;
  /** Undefined while nobody follows. */
  #recent: Recent | undefined;
  #bookmark: { readonly at: Position; readonly frame: Buffer } | undefined;
  #isWanted = false;
  #isDispatching = false;
  #isWaiting = false;
  #isOpen = true;
  #running: Promise<void> | undefined;
  #afterNextLook: (() => void)[] = [];

  constructor(options: Options) {
    this.#options = { pageSize: 500, recent: 4_000, ...options };
    this.#again = new Retry(() => this.#wake());
    this.#unwatch = options.store.watch(topics.events, () => this.#wake());
  }

  /** Up to here everybody who joined has been sent everything. */
  get position(): Position {
    return this.#position;
  }

  /** A message that says so. */
  get bookmark(): Buffer {
    if (this.#bookmark?.at !== this.#position) this.#bookmark = this.#bookmarkAt(this.#position);
    return this.#bookmark.frame;
  }

  /** From now on there is somebody to read for. */
  enter(): void {
    this.#followers += 1;
    if (this.#followers === 1) this.#wake();
  }

  exit(): void {
    this.#followers -= 1;
    if (this.#followers > 0) return;
    this.#recent = undefined;
    this.#release();
  }

  join(listener: Listener, { accountId, types, accepts }: Followed, after: Position): Joining {
    if (this.#isDispatching) return 'busy';
    if (this.#recent === undefined || comparePositions(after, this.#position) > 0) return 'ahead';
    const missed = this.#recent.after(after);
    if (missed === undefined) return 'past';
    const frames = missed
      .filter((event) => event.accountId === accountId && types.has(event.type) && accepts(event))
      .map(({ frame }) => frame);
    this.#audiences.join(accountId, types, listener);
    if (frames.length > 0) listener.deliver(Buffer.concat(frames), this.#position);
    return 'joined';
  }

  leave(listener: Listener, { accountId, types }: Followed): void {
    this.#audiences.leave(accountId, types, listener);
  }

  /** Resolves when a look has ended that began after the call: what was committed before the call, and could be read, is read. */
  async look(): Promise<void> {
    const looked = this.#nextLook();
    this.#wake();
    await looked;
  }

  /** Resolves when everything has been read that was committed before the call. */
  async settled(): Promise<void> {
    await this.look();
    while (this.#isWaiting && this.#isOpen) await this.#nextLook();
  }

  async close(): Promise<void> {
    this.#isOpen = false;
    this.#unwatch();
    this.#again.stop();
    await this.#running;
    this.#release();
  }

  #wake(): void {
    this.#isWanted = true;
    if (this.#isOpen && this.#followers > 0) this.#running ??= this.#run().finally(() => (this.#running = undefined));
  }

  #nextLook(): Promise<void> {
    if (!this.#isOpen) return Promise.resolve();
    return new Promise((resolve) => this.#afterNextLook.push(resolve));
  }

  #release(): void {
    for (const resolve of this.#afterNextLook.splice(0)) resolve();
  }

  async #run(): Promise<void> {
    while (this.#isWanted && this.#isOpen && this.#followers > 0) {
      await soon(); // What is committed at one moment is read together.
      this.#isWanted = false;
      const waiting = this.#afterNextLook.splice(0);
      try {
        await this.#look();
      } catch (error) {
        this.#afterNextLook.unshift(...waiting);
        this.#again.afterFailure(() => this.#options.warn('The event stream could not read on', error));
        return;
      }
      if (this.#isWaiting) this.#again.soon();
      else this.#again.reset();
      for (const resolve of waiting) resolve();
    }
  }

  async #look(): Promise<void> {
    const { store, feed, pageSize } = this.#options;
    if (this.#recent === undefined) {
      this.#position = await horizonPosition(store, feed);
      this.#recent = new Recent(this.#position, this.#options.recent);
    }
    for (let more = true; more && this.#isOpen && this.#followers > 0;) {
      const page = await readFeed(store, feed, { after: this.#position, limit: pageSize });
      await this.#dispatch(
        page.events.map((event) => new TailEvent(event)),
        page.reached,
      );
      this.#isWaiting = page.isWaiting;
      more = !page.isCaughtUp;
    }
  }

  /** Nobody can join meanwhile, so that the place that was reached is the same for all. */
  async #dispatch(events: readonly TailEvent[], reached: Position): Promise<void> {
    const touched = new Set<Audience>();
    for (const event of events)
      for (const audience of this.#audiences.of(event.accountId)) if (audience.add(event)) touched.add(audience);
    this.#isDispatching = true;
    try {
      let writes = 0;
      for (const audience of touched) {
        const frames = audience.take(() => this.#bookmarkAt(reached).frame);
        for (const listener of audience.listeners) {
          listener.deliver(frames, reached);
          writes += 1;
          if (writes % writesAtOnce === 0) await soon();
        }
      }
    } finally {
      this.#isDispatching = false;
    }
    this.#recent?.add(events);
    if (comparePositions(reached, this.#position) !== 0) this.#position = reached;
  }

  #bookmarkAt(at: Position): { readonly at: Position; readonly frame: Buffer } {
    return { at, frame: bookmark(encodeEventCursor(this.#options.feed, at)) };
  }
}
