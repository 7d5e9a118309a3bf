// A store with two accounts and its feed, and the handlers of events, webhooks and deliveries behind real HTTP, whose answers
// are held against the contract.
import { randomBytes } from 'node:crypto';
import type { TestContext } from 'vitest';
import { deliveryHandlers } from '../../src/deliveries/handlers.ts';
import { settleDeliveries } from '../../src/deliveries/settle.ts';
import { emit } from '../../src/events/emit.ts';
import { openFeed, type Feed } from '../../src/events/feed/feed.ts';
import { eventHandlers } from '../../src/events/handlers.ts';
import type { Handlers } from '../../src/http/call.ts';
import { Refusal } from '../../src/http/errors.ts';
import { Cipher } from '../../src/encryption/cipher.ts';
import type { Sources } from '../../src/ids.ts';
import { refusalOf } from '../../src/operations/domain-errors.ts';
import type { Queries, Row, Store } from '../../src/store/store.ts';
import type { AddressRules } from '../../src/webhooks/address.ts';
import { createWebhook } from '../../src/webhooks/create.ts';
import { webhookHandlers } from '../../src/webhooks/handlers.ts';
import { newStore, type Engine } from '../engines.ts';
import { account } from '../http/kit/fakes.ts';
import type { Reply, Sent } from '../http/kit/send.ts';
import { start } from '../http/kit/start.ts';

export { account };
export const otherAccount = 'acc_0ther9';
export const cipher = new Cipher([randomBytes(32)]);
export const day = 24 * 60 * 60 * 1_000;

export interface World {
  readonly store: Store;
  readonly feed: Feed;
  /** What the clock of {@link sources} says. */
  readonly time: { now: number };
  readonly sources: Sources;
  /** An event of a server that runs. @returns its identifier */
  happen(accountId?: string): Promise<string>;
  /** An attack on an address that tells which event it is. */
  attack(address: string, accountId?: string): Promise<string>;
  subscribe(events: string[], accountId?: string): Promise<{ id: string; secret: string }>;
  /** What is due, by delivery. */
  due(): Promise<{ delivery_id: string; webhook_id: string; next_at: number; claims: number; attempts: number }[]>;
  deliveries(): Promise<DeliveryState[]>;
  /** Holds and cancels, as is done in the background. */
  settle(): Promise<void>;
}

export interface DeliveryState extends Row {
  id: string;
  webhook_id: string;
  event_id: string;
  status: string;
  next_attempt_at: number | null;
  completed_at: number | null;
}

export async function setUp(engine: Engine, test: TestContext): Promise<World> {
  const store = await newStore(engine, test);
  const time = { now: Date.parse('2025-01-15T14:22:07.250Z') };
  const sources = { clock: () => time.now, random: randomBytes };
  const insert = "insert into accounts (id, name, tier, created_at) values ($1, 'Example Corp', 'professional', 0)";
  for (const id of [account, otherAccount]) await store.run(insert, id);
  return worldOf(store, await openFeed(store, sources), time);
}

export function worldOf(store: Store, feed: Feed, time: { now: number }): World {
  const sources = { clock: () => time.now, random: randomBytes };
  return {
    store,
    feed,
    time,
    sources,
    happen: (accountId = account) =>
      store.transaction((tx) =>
        emit(
          tx,
          accountId,
          {
            event: 'server.created',
            data: { server_id: 'srv_2x9k4m', region: 'us-east-1', ip: '10.244.1.5', status: 'running' },
          },
          sources,
        ),
      ),
    attack: (address, accountId = account) =>
      store.transaction((tx) =>
        emit(
          tx,
          accountId,
          {
            event: 'security.threat.detected',
            data: { source_ip: address, attack_type: 'SYN_FLOOD', mitigated: true, packets_blocked: 45_200 },
          },
          sources,
        ),
      ),
    subscribe: (events, accountId = account) =>
      store.transaction((tx) =>
        createWebhook(tx, accountId, { url: 'https://example.com/hooks', events }, { cipher, sources }),
      ),
    due: async () => await store.all('select * from delivery_due order by next_at, delivery_id'),
    deliveries: async () =>
      await store.all<DeliveryState>(
        `select id, webhook_id, event_id, status, next_attempt_at, completed_at from deliveries
         order by created_at, webhook_id, id`,
      ),
    settle: () => settleDeliveries(store, sources.clock, () => false),
  };
}

export interface Resource {
  readonly type: string;
  readonly id: string;
  readonly attributes: Record<string, unknown>;
  readonly links: { self: string };
}

export interface DocumentReply extends Reply {
  readonly data: Resource;
  readonly list: Resource[];
  readonly included: Resource[] | undefined;
  readonly links: { self: string; next: string | null; prev: string | null };
  readonly page: { before: string | null; after: string | null };
}

export type Send = (sent: Sent) => Promise<DocumentReply>;

/** @returns what sends requests as the owner of the account. Brackets in paths may be written as they are. */
export async function serve(world: World, rules: Partial<AddressRules> = {}): Promise<Send> {
  const { store, feed, sources } = world;
  const handlers = Object.entries({
    ...eventHandlers({ feed, ...sources }),
    ...deliveryHandlers(sources),
    ...webhookHandlers({ cipher, development: false, allowPrivate: false, ...rules, ...sources }),
  }).map(([id, handler]) => [
    id,
    // The compiler can't follow which call belongs to which handler.
    (call: never) => inScope(store, /list|get|types/.test(id), (scope) => handler(call, scope)),
  ]);
  const app = await start({ handlers: Object.fromEntries(handlers) as Partial<Handlers> }); // those above
  return async (sent) => {
    const path = sent.path?.replace(/\[/g, '%5B').replace(/\]/g, '%5D');
    const reply = await app.send({ ...sent, ...(path === undefined ? {} : { path }) });
    const { data, included, links, meta } = Object(reply.json);
    return { ...reply, data, list: data, included, links, page: meta?.page };
  };
}

/** As the API does: what is refused leaves nothing behind. */
async function inScope(store: Store, isRead: boolean, run: (scope: Queries) => unknown): Promise<unknown> {
  try {
    if (isRead) return await run(store);
    return await store.transaction(async (tx) => {
      const result = await run(tx);
      if (result instanceof Refusal) throw result;
      return result;
    });
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === undefined) throw error;
    return refusal;
  }
}
