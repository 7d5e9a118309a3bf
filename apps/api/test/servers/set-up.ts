// A store with an account, and the handlers of servers behind real HTTP whose answers are held against the contract.
import { randomBytes } from 'node:crypto';
import type { TestContext } from 'vitest';
import { defaultCatalog } from '../../src/catalog/default-catalog.ts';
import { Cipher } from '../../src/encryption/cipher.ts';
import type { Handlers } from '../../src/http/call.ts';
import { Refusal } from '../../src/http/errors.ts';
import type { Sources } from '../../src/ids.ts';
import { createServers, type NewServers } from '../../src/servers/create.ts';
import { readServer } from '../../src/servers/find.ts';
import { serverHandlers } from '../../src/servers/handlers.ts';
import type { ServerRow } from '../../src/servers/server.ts';
import { transition, type Transition } from '../../src/servers/transition.ts';
import type { Queries, Store } from '../../src/store/store.ts';
import { newStore, type Engine } from '../engines.ts';
import { account } from '../http/kit/fakes.ts';
import type { Reply, Sent } from '../http/kit/send.ts';
import { start } from '../http/kit/start.ts';

export { account };
export const usual = { region: 'us-east-1', plan: 'professional', image: 'ubuntu-22.04' };
export const catalog = defaultCatalog;
export const cipher = new Cipher([randomBytes(32)]);

export interface World {
  readonly store: Store;
  /** What the clock of {@link sources} says. */
  readonly time: { now: number };
  readonly sources: Sources;
  create(wanted?: Partial<NewServers>, accountId?: string): Promise<ServerRow[]>;
  move(server: { id: string }, to: Transition): Promise<ServerRow>;
  read(server: { id: string }): Promise<ServerRow>;
  /** A transaction in which the server is read. */
  change<T>(server: { id: string }, work: (tx: Queries, server: ServerRow) => Promise<T>): Promise<T>;
}

export async function setUp(engine: Engine, test: TestContext): Promise<World> {
  const store = await newStore(engine, test);
  await addAccount(store, account);
  return worldOf(store);
}

export async function addAccount(store: Store, id: string): Promise<void> {
  await store.run(
    "insert into accounts (id, name, tier, created_at) values ($1, 'Example Corp', 'professional', 0)",
    id,
  );
}

export function worldOf(store: Store): World {
  const time = { now: Date.parse('2025-01-15T14:22:07.250Z') };
  const sources = { clock: () => time.now, random: randomBytes };
  const read = async ({ id }: { id: string }, queries: Queries = store): Promise<ServerRow> => {
    const server = await readServer(queries, id);
    if (server === undefined) throw new Error(`There is no server ${id}.`);
    return server;
  };
  const change: World['change'] = (server, work) =>
    store.transaction(async (tx) => await work(tx, await read(server, tx)));
  return {
    store,
    time,
    sources,
    read: (server) => read(server),
    create: (wanted = {}, accountId = account) =>
      store.transaction(async (tx) => {
        const created = await createServers(tx, accountId, { ...usual, ...wanted }, { catalog, cipher, sources });
        if (created instanceof Refusal) throw created;
        return [created.first, ...created.siblings];
      }),
    move: (server, to) => change(server, (tx, row) => transition(tx, row, to, sources)),
    change,
  };
}

export interface Resource {
  readonly id: string;
  readonly attributes: Record<string, unknown>;
  readonly relationships: { siblings: { data: { id: string }[] } };
}

export interface ServerReply extends Reply {
  readonly data: Resource;
  readonly list: Resource[];
  readonly included: Resource[] | undefined;
  readonly links: { self: string; next?: string | null; prev?: string | null };
}

/** @returns what sends requests as the owner of the account */
export async function serve({ store, sources }: World): Promise<(sent: Sent) => Promise<ServerReply>> {
  const handlers = Object.entries(serverHandlers({ catalog, cipher, ...sources })).map(([id, handler]) => [
    id,
    // The compiler can't follow which call belongs to which handler.
    (call: never) => inScope(store, /list|get/.test(id), (scope) => handler(call, scope)),
  ]);
  const app = await start({ handlers: Object.fromEntries(handlers) as Partial<Handlers> }); // the six of them
  return async (sent) => {
    const reply = await app.send(sent);
    const { data, included, links } = Object(reply.json);
    return { ...reply, data, list: data, included, links };
  };
}

/** As the API does: what is refused leaves nothing behind. */
async function inScope<T>(store: Store, isRead: boolean, run: (scope: Queries) => T | Promise<T>): Promise<T> {
  if (isRead) return await run(store);
  return await store.transaction(async (tx) => {
    const result = await run(tx);
    if (result instanceof Refusal) throw result;
    return result;
  });
}
