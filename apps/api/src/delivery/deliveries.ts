// Delivers what `emit` has recorded: takes what is due, sends it, and records what became of it.
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { ConnectionOptions } from 'node:tls';
import { topics } from '../events/topics.ts';
import type { Random } from '../ids.ts';
import type { Cipher } from '../encryption/cipher.ts';
import type { Clock } from '../store/clock.ts';
import { StoreUnavailableError } from '../store/errors.ts';
import type { Store } from '../store/store.ts';
import { attempt } from './attempt.ts';
import { decide } from './decide.ts';
import type { Message } from './message.ts';
import type { Attempt } from './outcome.ts';
import { Pacer } from './pacer.ts';
import { fromTheStart, type Claimed } from './queue/claim.ts';
import type { Ending } from './queue/complete.ts';
import { Lanes, type Ended } from './queue/lanes.ts';
import { countQueued, lanesWithDue } from './queue/look.ts';
import { takeTurn, type Told, type Turn } from './queue/turn.ts';
import { Secrets } from './secrets.ts';
import { Connections } from './send/connections.ts';
import { dnsResolver, systemResolver, type Resolve } from './send/resolve.ts';
import { Counts, type DeliveryStats } from './stats.ts';

export interface DeliveriesOptions {
  readonly store: Store;
  readonly cipher: Cipher;
  readonly clock: Clock;
  readonly random: Random;
  /** Told what it gets over by itself, such as a store that can't be reached. */
  readonly warn: (message: string, error?: unknown) => void;
  /** Of the API, for `User-Agent`. */
  readonly version: string;
  /** Whether endpoints may have private and loopback addresses. */
  readonly allowPrivate?: boolean | undefined;
  /** Whether endpoints may be `http`. */
  readonly development?: boolean | undefined;
  /** Attempts at once, in this process. */
  readonly concurrency?: number | undefined;
  /** Attempts at once for one webhook, in this process. */
  readonly perWebhook?: number | undefined;
  /** For an attempt, in milliseconds. */
  readonly deadline?: number | undefined;
  /** How long a shutdown waits for attempts that are under way, in milliseconds. */
  readonly drain?: number | undefined;
  /** Finds the addresses of a host, in place of DNS. */
  readonly resolve?: Resolve | undefined;
  /** Certificates to trust beside those that Node trusts. */
  readonly ca?: ConnectionOptions['ca'];
  /** Stands around every attempt: for figures and traces. */
  readonly aroundAttempt?: AroundAttempt | undefined;
}

type Attempts = readonly [Attempt, ...Attempt[]];

/** Calls `make`, and returns what it returns. */
export type AroundAttempt = (delivery: Message & Claimed, make: () => Promise<Attempts>) => Promise<Attempts>;

export interface Deliveries {
  /** Takes no more, waits for what is under way, and hands back what does not end in time. */
  close(): Promise<void>;
  /** @throws {StoreUnavailableError} */
  stats(): Promise<DeliveryStats>;
  /** Why nothing is delivered, in words for operators: a loop that hangs. Undefined otherwise. */
  readonly problem: string | undefined;
}

export function startDeliveries(options: DeliveriesOptions): Deliveries {
  const engine = new Engine(options);
  engine.start();
  return engine;
}

/** What an attempt may take beyond its deadline before somebody else makes it, in milliseconds. It may be two requests. */
const leaseMargin = 45_000;
/**
 * How often every webhook is looked at while some have more than they have slots for, in milliseconds. Between two looks only
 * what has become due since is looked for, so that nobody walks over all that waits for a dead endpoint.
 */
const lookEvery = 2_000;
/** What was due for so long at the time of a look may still have been committed after it. Later ones wait for the next look. */
const lookMargin = 2_000;
/** An endpoint that fails sooner than this holds nobody up. In milliseconds. */
const slow = 1_000;
/** How long a lane is left alone whose webhook takes nothing, in milliseconds. */
const settling = 2_000;
/** Longer than any turn takes: the store gives up what isn't answered by then. In milliseconds. */
const hung = 120_000;
/** How often the last turn of a shutdown is tried, and what lies between, in milliseconds. */
const lastTurns = { tries: 10, wait: 200 };

class Engine implements Deliveries {
  readonly #options: DeliveriesOptions;
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #name = `deliveries ${randomUUID()}`;
  readonly #concurrency: number;
  readonly #deadline: number;
  readonly #secrets: Secrets;
  readonly #connections: Connections;
  readonly #lanes: Lanes;
  readonly #pacer: Pacer;
  readonly #counts = new Counts();
  #outbox: Outbox = emptyOutbox();
  /** Endings in the turn under way. */
  #writing = 0;
  #lastLookAt = Number.NEGATIVE_INFINITY;
  #crowdedFirst = false;
  #closing: Promise<void> | undefined;
  #isAborted = false;
  #drained = (): void => {};
  #unwatch = (): void => {};

  constructor(options: DeliveriesOptions) {
    const { allowPrivate = false, resolve = allowPrivate ? systemResolver() : dnsResolver(), ca } = options;
    this.#options = options;
    this.#store = options.store;
    this.#clock = options.clock;
    this.#concurrency = options.concurrency ?? 512;
    this.#deadline = options.deadline ?? 15_000;
    this.#secrets = new Secrets(options.cipher);
    this.#connections = new Connections({ resolve, allowPrivate, ca });
    this.#lanes = new Lanes(options.perWebhook ?? 16);
    this.#pacer = new Pacer({
      work: () => this.#turn(),
      clock: options.clock,
      failed: (error) => options.warn('Deliveries wait for the store', error),
    });
  }

  start(): void {
    this.#unwatch = this.#store.watch(topics.deliveries, () => this.#pacer.want());
    this.#pacer.want();
  }

  async stats(): Promise<DeliveryStats> {
    const now = this.#clock();
    const [queued, due] = await Promise.all([countQueued(this.#store), lanesWithDue(this.#store, now)]);
    const lags = due.map(({ id, since }) => now - (this.#lanes.waitingSince(id, since) ?? now));
    const lag = lags.reduce((most, each) => Math.max(most, each), 0);
    return { ...this.#counts.read(), queued, lag, inFlight: this.#lanes.inFlight };
  }

  get problem(): string | undefined {
    const { runningFor } = this.#pacer;
    return runningFor < hung ? undefined : `the store has not answered for ${Math.round(runningFor / 1_000)} s`;
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    this.#unwatch();
    if (this.#lanes.inFlight > 0) {
      const drained = new Promise<void>((resolve) => (this.#drained = resolve));
      const timer = setTimeout(() => {
        this.#isAborted = true;
        this.#connections.close();
      }, this.#options.drain ?? 20_000);
      await drained;
      clearTimeout(timer);
    }
    this.#connections.close();
    await this.#pacer.close();
    await this.#takeLastTurn();
  }

  /** Where it can't be told what became of a delivery, its lease ends by itself and it is made again. */
  async #takeLastTurn(): Promise<void> {
    for (let tried = 1; ; tried += 1) {
      try {
        return await this.#turn();
      } catch (error) {
        if (tried === lastTurns.tries) return this.#options.warn('The last deliveries could not be recorded', error);
      }
      await delay(lastTurns.wait);
    }
  }

  async #turn(): Promise<void> {
    const now = this.#clock();
    this.#lanes.open(now);
    const outbox = this.#outbox;
    this.#outbox = emptyOutbox();
    this.#writing = outbox.endings.length;
    const number = drawn(this.#options.random(6));
    const free = this.#closing ? 0 : this.#concurrency - this.#lanes.inFlight - this.#writing;
    const isLook = free > 0 && this.#lanes.hasCrowded && now - this.#lastLookAt >= lookEvery;
    let told: Told;
    try {
      told = await takeTurn(this.#store, {
        ...outbox,
        name: this.#name,
        now,
        isLook,
        claim: free > 0 ? this.#claim(number, now, isLook, free) : undefined,
      });
    } catch (error) {
      // It may have been committed all the same. What has ended twice ends once, and what was claimed is handed back.
      this.#outbox = joined(outbox, this.#outbox);
      if (free > 0) this.#outbox.unheard.push(number);
      throw error;
    } finally {
      this.#writing = 0;
    }
    if (isLook) this.#lastLookAt = now;
    this.#take(told);
  }

  #claim(number: number, now: number, isLook: boolean, free: number): Turn['claim'] {
    this.#crowdedFirst = !this.#crowdedFirst;
    return {
      lanes: this.#lanes,
      free,
      until: now + this.#deadline + leaseMargin,
      claim: number,
      since: this.#lanes.hasCrowded ? (isLook ? now : this.#lastLookAt) - lookMargin : fromTheStart,
      crowdedFirst: this.#crowdedFirst,
    };
  }

  #take({ claimed, emptied, isMore, nextDueAt }: Told): void {
    const wasCrowded = this.#lanes.hasCrowded;
    for (const id of emptied) this.#lanes.uncrowd(id);
    // Now it can look from the start again, and find what came with an older time than it looked for.
    if (wasCrowded && !this.#lanes.hasCrowded) this.#pacer.want();
    const inactive = new Set<string>();
    for (const delivery of claimed) {
      // It was claimed while the shutdown began.
      if (this.#closing) this.#outbox.returned.push(delivery);
      else if (delivery.webhook.status === 'active') void this.#deliver(delivery);
      else inactive.add(delivery.webhookId);
    }
    if (inactive.size > 0) void this.#settle(inactive);
    if (this.#closing) return;
    const hasSlots = this.#lanes.inFlight < this.#concurrency;
    const at = Math.min(nextDueAt ?? Infinity, this.#lanes.opensAt ?? Infinity);
    if (hasSlots && (isMore || this.#lanes.isWaiting)) this.#pacer.want();
    else if (at < Infinity) this.#pacer.wantAt(at);
  }

  /** Has what is due for webhooks that take nothing held or cancelled, and stays out of the way. What was claimed is leased. */
  async #settle(webhookIds: Iterable<string>): Promise<void> {
    for (const id of webhookIds) this.#lanes.shut(id, this.#clock() + settling);
    try {
      await this.#store.changed(topics.webhooks);
    } catch (error) {
      this.#options.warn('Deliveries to be held could not be announced', error);
    }
  }

  async #deliver(delivery: Claimed): Promise<void> {
    const { deliveryId, webhookId, claim, webhook } = delivery;
    this.#lanes.start(webhookId);
    let how: Ended = 'well';
    try {
      const secrets = await this.#secrets.of(this.#store, webhookId, webhook.version);
      const message = { ...delivery, url: webhook.url, number: delivery.attemptCount + 1 };
      const { version, development = false, aroundAttempt = (_, make) => make() } = this.#options;
      const attempts = await aroundAttempt(message, () =>
        attempt(message, secrets, {
          connections: this.#connections,
          clock: this.#clock,
          deadline: this.#deadline,
          userAgent: `CloudNexus-Webhooks/${version}`,
          development,
        }),
      );
      // What we have ended ourselves says nothing of the endpoint.
      if (this.#isAborted) this.#outbox.returned.push({ deliveryId, claim });
      else how = this.#end(delivery, attempts);
    } catch (error) {
      // Without the store its secret can't be read. Any other reason lasts: the delivery comes back when its lease ends.
      if (error instanceof StoreUnavailableError) this.#outbox.returned.push({ deliveryId, claim });
      this.#options.warn(`Delivery ${deliveryId} could not be attempted`, error);
    }
    this.#lanes.end(webhookId, how, this.#clock());
    if (this.#lanes.inFlight === 0) this.#drained();
    this.#pacer.want();
  }

  #end(delivery: Claimed, attempts: Attempts): Ended {
    const { deliveryId, webhookId, claim, attemptCount } = delivery;
    const last = attempts.at(-1) ?? attempts[0];
    const endedAt = this.#clock();
    const chance = drawn(this.#options.random(6)) / 2 ** 48;
    const decision = decide(last, delivery.attempts + 1, endedAt, chance);
    this.#counts.count(decision.status, attempts);
    this.#outbox.endings.push({
      ...decision,
      deliveryId,
      webhookId,
      claim,
      endedAt,
      number: attemptCount + 1,
      attempts,
    });
    if (last.error === null) return 'well';
    return (last.timings.total_ms ?? 0) >= slow ? 'slowly and badly' : 'badly';
  }
}

/** What the store is to be told. */
interface Outbox {
  endings: Ending[];
  returned: { deliveryId: string; claim: number }[];
  unheard: number[];
}

function emptyOutbox(): Outbox {
  return { endings: [], returned: [], unheard: [] };
}

function joined(first: Outbox, second: Outbox): Outbox {
  return {
    endings: [...first.endings, ...second.endings],
    returned: [...first.returned, ...second.returned],
    unheard: [...first.unheard, ...second.unheard],
  };
}

/** A number that no other claim has. Nobody's is 0. */
function drawn(bytes: Uint8Array): number {
  return Buffer.from(bytes).readUIntBE(0, 6);
}
