// One connection: it says welcome, hears what is wanted, sends what has happened since, then what happens.
//
// A client that is up to date is served by the tail, together with others. One that is behind, at the start or because it reads
// slowly, gets pages from the store, as fast as it takes them, until it is up to date.
import { setTimeout as delay } from 'node:timers/promises';
import type { RawData, WebSocket } from 'ws';
import { encodeEventCursor } from '../../events/feed/cursor.ts';
import type { Feed } from '../../events/feed/feed.ts';
import type { Position } from '../../events/feed/position.ts';
import { readFeed } from '../../events/feed/read.ts';
import type { Principal } from '../../identity/principal.ts';
import type { Clock } from '../../store/clock.ts';
import { StoreUnavailableError } from '../../store/errors.ts';
import type { Store } from '../../store/store.ts';
import { beatEvery, type StreamLimits } from '../limits.ts';
import { passedOverAtMost, type Listener } from '../tail/audience.ts';
import type { Followed, Tail } from '../tail/tail.ts';
import { TailEvent } from '../tail/tail-event.ts';
import { closeCodes, type CloseCode } from './close-codes.ts';
import { bookmark, caughtUp, gap } from './messages.ts';
import type { Outlet } from './outlet.ts';
import type { Slots } from './slots.ts';
import { placeOf } from './start.ts';
import type { Read, Subscription } from './subscription.ts';

/** What all sessions of a process share. */
export interface Shared {
  readonly store: Store;
  readonly feed: Feed;
  readonly clock: Clock;
  readonly limits: StreamLimits;
  readonly tail: Tail;
  readonly reads: Slots;
  readonly readSubscription: (text: string) => Read;
  /** Told of mistakes of ours. */
  readonly warn: (message: string, error: unknown) => void;
}

interface Given {
  readonly id: string;
  readonly accountId: string;
  /** Asks anew whose the credential is. Undefined where it is revoked or expired. */
  readonly renew: () => Principal | undefined | Promise<Principal | undefined>;
  readonly webSocket: WebSocket;
  readonly outlet: Outlet;
}

/** How many events are read at once for one client. */
const pageSize = 250;
/** How large a message may be, in bytes. */
const largestMessage = 65_536;
/** How long to wait for the store to come back, in milliseconds. */
const patience = 500;

export class Session implements Listener {
  readonly id: string;
  readonly accountId: string;
  readonly renew: Given['renew'];
  readonly #shared: Shared;
  readonly #outlet: Outlet;
  readonly #subscribeTimer: NodeJS.Timeout;
  #followed: Followed | undefined;
  /** Everything up to here has been sent; undefined before it is known where to start. While it is live, the tail knows. */
  #position: Position | undefined;
  #isLive = false;
  #isSettled = false;
  #hasToldCaughtUp = false;
  #passedOver = 0;
  #pingedAt = performance.now();
  #heardAt = performance.now();

  constructor(shared: Shared, { id, accountId, renew, webSocket, outlet }: Given) {
    this.#shared = shared;
    this.id = id;
    this.accountId = accountId;
    this.renew = renew;
    this.#outlet = outlet;
    const { subscribeWithin } = shared.limits;
    const late = `There was no subscribe within ${subscribeWithin / 1000} seconds.`;
    this.#subscribeTimer = setTimeout(() => this.close(closeCodes.noSubscribe, late), subscribeWithin).unref();
    webSocket.on('message', (data, isBinary) => this.#hear(data, isBinary));
    webSocket.on('pong', () => (this.#heardAt = performance.now()));
    webSocket.once('close', () => this.#end());
  }

  /** The tail has something new. */
  deliver(frames: Uint8Array, reached: Position): void {
    this.#outlet.send(frames);
    if (this.#outlet.waiting <= this.#shared.limits.waiting) return;
    this.#leaveTail();
    this.#position = reached;
    this.#goOn();
  }

  /** Called often, for what has to happen while nothing does. */
  beat(): void {
    const { heartbeat, slowFor } = this.#shared.limits;
    const now = performance.now();
    if (!this.#outlet.isOpen) return;
    if (this.#outlet.cloggedFor > slowFor)
      return this.close(closeCodes.tooSlow, 'You read too slowly. The events are kept.');
    if (this.#outlet.isClogged) return; // It has something to read.
    if (now - this.#heardAt > 4 * heartbeat) return this.#outlet.cut(); // Nobody is there.
    if (now - this.#outlet.lastSentAt >= heartbeat - beatEvery(heartbeat))
      for (const frame of this.#bookmark()) this.#outlet.send(frame);
    if (now - this.#pingedAt < heartbeat) return;
    this.#pingedAt = now;
    this.#outlet.ping();
  }

  close(code: CloseCode, reason: string): void {
    this.#leaveTail();
    this.#outlet.close(code, reason);
  }

  cut(): void {
    this.#outlet.cut();
  }

  #hear(data: RawData, isBinary: boolean): void {
    this.#heardAt = performance.now();
    if (!this.#outlet.isOpen) return;
    const read = this.#read(data, isBinary);
    if ('problem' in read) return this.close(closeCodes.invalidMessage, read.problem);
    clearTimeout(this.#subscribeTimer);
    this.#shared.tail.enter();
    this.#followed = { accountId: this.accountId, types: read.subscription.types, accepts: () => true };
    void this.#guard(() => this.#start(read.subscription));
  }

  #read(data: RawData, isBinary: boolean): Read {
    if (this.#followed) return { problem: 'There is a subscription already. Open another connection.' };
    if (isBinary) return { problem: 'The message is not text.' };
    const bytes = data as Buffer; // ws gives text as one buffer
    if (bytes.length > largestMessage) return { problem: 'The message is larger than 64 KiB.' };
    return this.#shared.readSubscription(bytes.toString());
  }

  async #start({ types, start }: Subscription): Promise<void> {
    const { store, feed, clock, limits, tail } = this.#shared;
    const now = clock();
    const settled = tail.settled();
    const place = await this.#patiently(() =>
      placeOf(store, feed, { accountId: this.accountId, start, now, oldest: now - limits.replay }),
    );
    if (place === undefined) return this.close(closeCodes.foreignCursor, 'The cursor is not one of this stream.');
    const { since } = place;
    this.#followed = { accountId: this.accountId, types, accepts: ({ createdAt }) => createdAt >= since };
    this.#position = place.position;
    if (place.isGap) this.#outlet.send(gap(encodeEventCursor(feed, place.position)));
    this.#goOn();
    await settled;
    this.#isSettled = true;
    this.#tellCaughtUp();
  }

  #goOn(): void {
    void this.#guard(() => this.#catchUp());
  }

  async #catchUp(): Promise<void> {
    const { tail } = this.#shared;
    let looked = false;
    while (this.#outlet.isOpen) {
      await this.#outlet.drained();
      switch (this.#join()) {
        case 'joined':
          return this.#tellCaughtUp();
        case 'past':
          await this.#patiently(() => this.#sendPage());
          looked = false;
          break;
        case 'ahead':
          // The tail has looked since, so nothing that was ever read is further.
          if (looked) return this.close(closeCodes.foreignCursor, 'The cursor is ahead of this stream.');
          await tail.look();
          looked = true;
          break;
        case 'busy':
          await tail.look();
      }
    }
  }

  #join(): ReturnType<Tail['join']> {
    if (!this.#outlet.isOpen || !this.#followed || !this.#position) return 'busy';
    this.#isLive = true;
    const joining = this.#shared.tail.join(this, this.#followed, this.#position);
    if (joining !== 'joined') this.#isLive = false;
    return joining;
  }

  async #sendPage(): Promise<void> {
    const { store, feed, reads } = this.#shared;
    const [followed, after] = [this.#followed, this.#position];
    if (!followed || !after) return;
    const request = { accountId: this.accountId, after, limit: pageSize };
    const { events, reached } = await reads.run(() => readFeed(store, feed, request));
    const frames: Uint8Array[] = [];
    for (const each of events) {
      const event = new TailEvent(each);
      const isWanted = followed.types.has(event.type) && followed.accepts(event);
      this.#passedOver = isWanted ? 0 : this.#passedOver + 1;
      if (isWanted) frames.push(event.frame);
    }
    this.#position = reached;
    if (this.#passedOver >= passedOverAtMost) frames.push(...this.#bookmark());
    if (frames.length > 0) this.#outlet.send(Buffer.concat(frames));
  }

  #bookmark(): Uint8Array[] {
    this.#passedOver = 0;
    if (this.#isLive) return [this.#shared.tail.bookmark];
    return this.#position ? [bookmark(encodeEventCursor(this.#shared.feed, this.#position))] : [];
  }

  #tellCaughtUp(): void {
    if (this.#hasToldCaughtUp || !this.#isSettled || !this.#isLive) return;
    this.#hasToldCaughtUp = true;
    this.#outlet.send(caughtUp);
  }

  #leaveTail(): void {
    if (this.#isLive && this.#followed) this.#shared.tail.leave(this, this.#followed);
    this.#isLive = false;
  }

  #end(): void {
    clearTimeout(this.#subscribeTimer);
    this.#leaveTail();
    if (this.#followed) this.#shared.tail.exit();
  }

  /** Waits for a store that can't be reached: the client has lost nothing, and would not find a better one. */
  async #patiently<T>(read: () => Promise<T>): Promise<T | undefined> {
    while (this.#outlet.isOpen) {
      try {
        return await read();
      } catch (error) {
        if (!(error instanceof StoreUnavailableError)) throw error;
        await delay(patience, undefined, { ref: false });
      }
    }
    return undefined;
  }

  async #guard(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!this.#outlet.isOpen) return;
      this.#shared.warn('A session of the event stream failed', error);
      this.close(closeCodes.internalError, 'Something failed on our side.');
    }
  }
}
