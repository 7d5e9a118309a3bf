// The stream as it runs: a real server on a free port, with real identities on a real store.
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { onTestFinished, type TestContext } from 'vitest';
import { openFeed, type Feed } from '../../../src/events/feed/feed.ts';
import { readFeed } from '../../../src/events/feed/read.ts';
import { createApp } from '../../../src/http/app.ts';
import type { Handlers } from '../../../src/http/call.ts';
import { createAccount, type Account } from '../../../src/identity/accounts.ts';
import { startIdentity } from '../../../src/identity/identity.ts';
import { createKey, type KeyRequest, type NewKey } from '../../../src/identity/keys/create.ts';
import { allScopes } from '../../../src/identity/scopes.ts';
import type { Sources } from '../../../src/ids.ts';
import { openLimiter } from '../../../src/rate/open-limiter.ts';
import type { Queries, Store } from '../../../src/store/store.ts';
import { streamHandlers } from '../../../src/stream/handlers.ts';
import type { StreamLimits } from '../../../src/stream/limits.ts';
import { startStream, type Stream } from '../../../src/stream/stream.ts';
import { newStore, type Engine } from '../../engines.ts';
import { exampleHandlers } from '../../http/kit/handlers.ts';
import { send, type Reply, type Sent } from '../../http/kit/send.ts';
import { Client, type Opening } from './client.ts';
import { emitter, type Emit } from './emit.ts';

export interface World {
  readonly store: Store;
  readonly feed: Feed;
  readonly stream: Stream;
  readonly account: Account;
  readonly key: NewKey;
  readonly sources: Sources;
  readonly port: number;
  /** What was told as unexpected. A test that expects some takes them out. */
  readonly warnings: unknown[];
  readonly emit: Emit;
  /**
   * Waits until everything that was committed can be read. On Postgres that takes until older transactions have ended, those of
   * other tests on the same server included.
   */
  readable(): Promise<void>;
  newKey(request?: Partial<KeyRequest>): Promise<NewKey>;
  /** As the owner of the account, where no headers say otherwise. */
  send(sent: Sent): Promise<Reply>;
  /** Opens the stream, as the owner of the account where nothing else is said. */
  open(opening?: Partial<Opening>): Promise<Client>;
  close(): Promise<void>;
}

interface Options {
  readonly limits?: Partial<StreamLimits>;
  readonly allowedOrigins?: readonly string[];
  readonly clock?: () => number;
}

export async function start(engine: Engine, test: TestContext, options?: Options): Promise<World> {
  return await startOn(await newStore(engine, test), options);
}

/** @param store that has its tables */
export async function startOn(store: Store, options: Options = {}): Promise<World> {
  const { clock = Date.now, allowedOrigins = [], limits = {} } = options;
  const warnings: unknown[] = [];
  const warn = (message: string, error: unknown): void => void warnings.push(message, error);
  const sources: Sources = { clock, random: randomBytes };
  const account = await createAccount(store, { name: 'Example Corp', tier: 'enterprise' }, sources);
  const usual = { accountId: account.id, name: 'deploy', grant: { role: 'owner' }, creator: allScopes };
  const newKey = (request: Partial<KeyRequest> = {}): Promise<NewKey> =>
    store.transaction((tx) => createKey(tx, { ...usual, ...request }, sources));
  const key = await newKey();
  const identity = startIdentity({ store, clock, development: false, warn });
  const limiter = openLimiter({ store, clock, warn });
  const feed = await openFeed(store, sources);
  const publicUrl = 'http://127.0.0.1:4000';
  const common = { store, feed, authenticator: identity, clock, random: randomBytes, warn };
  const stream = startStream({ ...common, publicUrl, allowedOrigins, limits: { heartbeat: 60_000, ...limits } });
  // The examples look at nothing.
  const examples = exampleHandlers() as unknown as Handlers<Queries>;
  const app = createApp<Queries>({
    handlers: { ...examples, ...streamHandlers({ sources, publicUrl }) },
    around: ({ operationId }, handler) =>
      operationId === 'events.ticket' ? store.transaction(async (tx) => await handler(tx)) : handler(store),
    authenticator: identity,
    limiter,
    clock,
    random: randomBytes,
    report: (error) => warnings.push(error),
    checkResponses: true,
    upgrade: stream,
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo; // of a server that listens on a port
  const own = { Authorization: `Bearer ${key.key}`, 'X-CloudNexus-Id': account.id };

  let closed = false;
  const close = async (): Promise<void> => {
    if (closed) return;
    closed = true;
    await stream.close();
    await app.close();
    limiter.close();
    await identity.close();
  };
  onTestFinished(async () => {
    await close();
    if (warnings.length > 0) throw new Error(`Unexpected: ${warnings.map(String).join('\n')}`);
  });
  return {
    store,
    feed,
    stream,
    account,
    key,
    sources,
    port,
    warnings,
    emit: emitter(store, account.id, sources),
    readable: async () => {
      while ((await readFeed(store, feed, { limit: 1 })).isWaiting) await delay(5);
    },
    newKey,
    send: (sent) => send(port, { ...sent, headers: { ...own, ...sent.headers } }),
    open: (opening) => Client.open({ port, headers: own, ...opening }),
    close,
  };
}
