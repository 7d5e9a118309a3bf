// The API, put together: what it stands on, what answers requests, what goes on by itself. `close` takes it apart in reverse.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startBilling, type Billing } from './billing/billing.ts';
import { catalogOf } from './catalog/read-catalog.ts';
import { Closing } from './closing.ts';
import { clusterDocuments, nodeDocuments } from './clusters/documents.ts';
import { startClusterWatcher, type ClusterWatcher } from './clusters/watch/watcher.ts';
import { Simulator } from './compute/simulator/simulator.ts';
import type { Config } from './config.ts';
import { startRecoveries } from './deliveries/recovery/recoveries.ts';
import { startDeliveries } from './delivery/deliveries.ts';
import { openCipher } from './encryption/check.ts';
import { openFeed } from './events/feed/feed.ts';
import { apiHandlers } from './handlers.ts';
import { createApp } from './http/app.ts';
import type { OpenApi } from './http/contract/document.ts';
import { readOperations } from './http/contract/operation.ts';
import { readSpec } from './http/contract/spec.ts';
import type { Report } from './http/fail.ts';
import { Idempotency } from './idempotency/idempotency.ts';
import { purge as purgeIdempotencyKeys } from './idempotency/purge.ts';
import { releaseAbandoned } from './idempotency/records.ts';
import { startIdentity } from './identity/identity.ts';
import type { Authenticator } from './identity/principal.ts';
import type { Sources } from './ids.ts';
import { startPeriodic } from './jobs/periodic.ts';
import type { Log } from './log/log.ts';
import { requestLog } from './log/requests.ts';
import { startOAuth } from './oauth/oauth.ts';
import { aroundHandlers } from './operations/around.ts';
import { readsOf } from './operations/reads.ts';
import { openLimiter } from './rate/open-limiter.ts';
import { startReconciler, type Reconciler } from './servers/reconcile/reconciler.ts';
import { serverDocuments } from './servers/documents.ts';
import { operational, type Condition } from './status/status.ts';
import { rebuild } from './store/documents.ts';
import { migrate } from './store/migrate.ts';
import { isPostgres, openStore } from './store/open.ts';
import { ownSqliteFile } from './store/sqlite/owner.ts';
import type { Store } from './store/store.ts';
import { startStream } from './stream/stream.ts';
import { startRetention } from './retention/retention.ts';

export interface Api {
  /** Without a path, as `http://127.0.0.1:4000`. */
  readonly url: string;
  readonly store: Store;
  readonly authenticator: Authenticator;
  /** Takes no new requests, finishes those under way, writes what is yet to be written. */
  close(): Promise<void>;
}

interface Given {
  readonly log: Log;
  readonly sources: Sources;
  /** Holds every answer against the contract. For tests. */
  readonly checkResponses?: boolean;
  /** How many times faster than real servers simulated ones are. */
  readonly simulatorSpeed?: number;
  /** How often all servers are looked at, in milliseconds. */
  readonly lookEvery?: number;
  /** Stands between the API and its store. For tests of what fails. */
  readonly wrapStore?: (store: Store) => Store;
}

/** @throws StoreRefusedError, StoreUnavailableError, or what `listen` throws; nothing is left open then */
export async function startApi(config: Config, given: Given): Promise<Api> {
  const closing = new Closing();
  try {
    return await start(config, given, closing);
  } catch (error) {
    await closing.close().catch(() => {}); // What went wrong first is what matters.
    throw error;
  }
}

async function start(config: Config, given: Given, closing: Closing): Promise<Api> {
  const { log, sources, checkResponses = false, wrapStore = asItIs } = given;
  const { clock, random } = sources;
  const { development, publicUrl, allowPrivateWebhooks, allowedOrigins } = config;
  const warn = (message: string, error?: unknown): void => log.warn({ error }, message);
  const contract: OpenApi = JSON.parse(readSpec('openapi.json').toString());
  const { version } = Object(contract).info;
  const catalog = catalogOf(config);

  const store = wrapStore(await openOwnStore(config, closing, warn));
  await migrate(store, clock);
  const cipher = await openCipher(config, store);
  await rebuild(store, serverDocuments);
  await rebuild(store, clusterDocuments);
  await rebuild(store, nodeDocuments);
  const feed = await openFeed(store, sources);

  const identity = startIdentity({ store, clock, development, warn });
  closing.add(() => identity.close());
  const limiter = openLimiter({ store, clock, warn, addressLimit: config.addressLimit });
  closing.add(() => limiter.close());
  const oauth = startOAuth({ store, cipher, clock, random, publicUrl, authenticator: identity, warn });
  closing.add(() => oauth.close());
  // On Postgres another process may be at it, and a claim ends by itself.
  if (store.kind === 'sqlite') await releaseAbandoned(store);
  const idempotency = new Idempotency({ store, cipher, clock });
  const purging = startPeriodic(
    60_000,
    () => purgeIdempotencyKeys(store, clock()),
    (error) => warn('Old idempotency keys could not be deleted', error),
  );
  closing.add(() => purging.close());

  const driver = await Simulator.open(join(config.dataDir, 'simulator.db'), {
    clock,
    warn,
    speed: given.simulatorSpeed,
  });
  closing.add(() => driver.close());
  const retention = startRetention({ store, clock, warn });
  closing.add(() => retention.close());
  const recoveries = startRecoveries({ store, clock, warn });
  closing.add(() => recoveries.close());
  const deliveries = startDeliveries({
    store,
    cipher,
    clock,
    random,
    warn,
    version,
    allowPrivate: allowPrivateWebhooks,
    development,
  });
  closing.add(() => deliveries.close());
  const billing = startBilling({ store, catalog, sources, warn });
  closing.add(() => billing.close());
  const reconciler = startReconciler({
    ...sources,
    store,
    driver,
    catalog,
    cipher,
    warn,
    ...(given.lookEvery === undefined ? {} : { lookEvery: given.lookEvery }),
  });
  closing.add(() => reconciler.close());
  const clusters = startClusterWatcher({ ...sources, store, cipher, warn });
  closing.add(() => clusters.close());
  const stream = startStream({
    store,
    feed,
    authenticator: identity,
    clock,
    random,
    publicUrl,
    allowedOrigins,
    warn,
  });

  const deliveryLag = async (): Promise<number> => Math.round((await deliveries.stats()).lag / 100) / 10;
  const status = {
    clock,
    apiVersion: version,
    driver: config.compute,
    compute: () => driver.about(),
    deliveryLag,
    parts: {
      api: async () => operational,
      store: async () => await storeCondition(store),
      compute: async () => computeCondition(reconciler, await driver.about()),
      webhooks: async () => webhooksCondition(await deliveryLag()),
      stream: async () => operational,
      clusters: async () => clustersCondition(clusters),
      billing: async () => billingCondition(billing),
    },
  };
  const report: Report = (error, { requestId, operationId }) =>
    log.error({ error, request_id: requestId, operation: operationId }, 'A request failed on our side');
  const app = createApp({
    handlers: apiHandlers({ config, sources, catalog, cipher, feed, publicUrl, status, oauth: oauth.handlers }),
    around: aroundHandlers(store, idempotency, readsOf(readOperations(contract))),
    authenticator: identity,
    limiter,
    clock,
    random,
    report,
    contract,
    trustedProxies: config.trustedProxies,
    upgrade: stream,
    observe: requestLog(log),
    checkResponses,
  });
  oauth.addPages(app, report);
  closing.add(() => app.close());
  closing.add(() => stream.close());
  await app.listen({ host: config.host, port: config.port });
  log.info({ url: publicUrl, store: store.kind, compute: config.compute }, 'The API answers');
  return { url: publicUrl, store, authenticator: identity, close: () => closing.close() };
}

function asItIs(store: Store): Store {
  return store;
}

async function openOwnStore(
  { store: address }: Config,
  closing: Closing,
  warn: (message: string, error: unknown) => void,
): Promise<Store> {
  if (!isPostgres(address)) {
    mkdirSync(dirname(address), { recursive: true, mode: 0o700 });
    const ownership = ownSqliteFile(address);
    closing.add(() => ownership.release());
  }
  const store = await openStore(address, { warn });
  closing.add(() => store.close());
  return store;
}

async function storeCondition(store: Store): Promise<Condition> {
  await store.get('select 1 as one');
  return operational;
}

function computeCondition(
  reconciler: Reconciler,
  { healthy, detail }: { healthy: boolean; detail: string | null },
): Condition {
  if (!healthy) return { status: 'outage', detail: detail ?? 'The machines behind servers cannot be reached.' };
  if (reconciler.status().unreachableSince === null) return operational;
  return { status: 'degraded', detail: 'Changes of servers are late.' };
}

function webhooksCondition(lag: number): Condition {
  if (lag < 60) return operational;
  const minutes = Math.round(lag / 60);
  return {
    status: 'degraded',
    detail: `Deliveries are late by about ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
  };
}

function clustersCondition({ status: { isWatching, isBlind } }: ClusterWatcher): Condition {
  return isWatching && isBlind ? { status: 'degraded', detail: 'Nodes of clusters are seen late.' } : operational;
}

function billingCondition({ problem }: Billing): Condition {
  return problem === undefined ? operational : { status: 'degraded', detail: 'Invoices are late.' };
}
