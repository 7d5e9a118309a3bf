// The API with its stream and nothing else, as a process of its own: `node --expose-gc server.ts <store>`. Tells its port and
// credentials, emits when it is told to, and says what it has used.
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { emit } from '../../src/events/emit.ts';
import { openFeed } from '../../src/events/feed/feed.ts';
import { createApp } from '../../src/http/app.ts';
import { createAccount } from '../../src/identity/accounts.ts';
import { startIdentity } from '../../src/identity/identity.ts';
import { createKey } from '../../src/identity/keys/create.ts';
import { allScopes } from '../../src/identity/scopes.ts';
import { MemoryLimiter } from '../../src/rate/memory-limiter.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open.ts';
import { startStream } from '../../src/stream/stream.ts';
import { exampleHandlers } from '../../test/http/kit/handlers.ts';
import { happenings } from '../../test/stream/kit/emit.ts';

export interface Told {
  readonly port: number;
  readonly headers: Record<string, string>;
}

export type Order =
  /** So many events, so many in each transaction, with a pause of milliseconds after each. */
  | { readonly kind: 'emit'; readonly events: number; readonly atOnce: number; readonly pause: number }
  | { readonly kind: 'usage' };

export interface Usage {
  /** In microseconds, since the start. */
  readonly cpu: number;
  /** In bytes. */
  readonly rss: number;
  readonly connections: number;
}

const clock = Date.now;
const sources = { clock, random: randomBytes };
const warn = console.error;
const store = await openStore(process.argv[2] ?? '');
await migrate(store, clock);
const account = await createAccount(store, { name: 'Bench', tier: 'enterprise' }, sources);
const request = { accountId: account.id, name: 'bench', grant: { role: 'owner' }, creator: allScopes };
const { key } = await store.transaction((tx) => createKey(tx, request, sources));
const authenticator = startIdentity({ store, clock, development: false, warn });
const feed = await openFeed(store, sources);
const common = { store, feed, authenticator, clock, random: randomBytes, warn };
const stream = startStream({
  ...common,
  publicUrl: 'http://127.0.0.1',
  allowedOrigins: [],
  limits: { connectionsOfAccount: 10_000 },
});
const app = createApp<void>({
  handlers: exampleHandlers(),
  around: (_, handler) => handler(),
  authenticator,
  limiter: { take: (bucket) => new MemoryLimiter({ clock }).take(bucket) }, // nobody is refused
  clock,
  random: randomBytes,
  report: console.error,
  upgrade: stream,
});
await app.listen({ host: '127.0.0.1', port: 0 });
const { port } = app.server.address() as AddressInfo; // of a server that listens on a port

process.on('message', (order: Order) => void obey(order));
tell({ port, headers: { Authorization: `Bearer ${key}`, 'X-CloudNexus-Id': account.id } });

async function obey(order: Order): Promise<void> {
  if (order.kind === 'emit')
    for (let done = 0; done < order.events; done += order.atOnce) {
      await store.transaction(async (tx) => {
        for (let count = 0; count < order.atOnce; count += 1) await emit(tx, account.id, happenings.created, sources);
      });
      await delay(order.pause); // Without one, SQLite commits several before anything else happens.
    }
  else global.gc?.();
  const { user, system } = process.cpuUsage();
  tell({ cpu: user + system, rss: process.memoryUsage().rss, connections: stream.connections });
}

function tell(what: Told | Usage): void {
  process.send?.(what);
}
