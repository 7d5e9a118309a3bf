// The API, put together: what it stands on, what answers requests, what goes on by itself. `close` takes it apart in reverse.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startBilling } from './billing/billing.ts';
import { defaultCatalog } from './catalog/default-catalog.ts';
import { unsoldPlans } from './catalog/unsold.ts';
import { Closing } from './closing.ts';
import { clusterDocuments, nodeDocuments } from './clusters/documents.ts';
import { startClusterWatcher } from './clusters/watch/watcher.ts';
import { Simulator } from './compute/simulator/simulator.ts';
import type { Config } from './config.ts';
import { startRecoveries } from './deliveries/recovery/recoveries.ts';
import { startDeliveries } from './delivery/deliveries.ts';
import { openCipher } from './encryption/check.ts';
import { openFeed } from './events/feed/feed.ts';
import { apiHandlers } from './handlers.ts';
import { createApp, observeAll } from './http/app.ts';
import { publishedContract } from './http/contract/spec.ts';
import type { Report } from './http/fail.ts';
import { Idempotency } from './idempotency/idempotency.ts';
import { purge as purgeIdempotencyKeys } from './idempotency/purge.ts';
import { releaseAbandoned } from './idempotency/records.ts';
import { startIdentity } from './identity/identity.ts';
import type { Authenticator } from './identity/principal.ts';
import type { Sources } from './ids.ts';
import { startPeriodic } from './jobs/periodic.ts';
import { shared } from './jobs/shared.ts';
import type { Log } from './log/log.ts';
import { requestLog } from './log/requests.ts';
import { startOAuth } from './oauth/oauth.ts';
import { aroundHandlers } from './operations/around.ts';
import { Readiness } from './operator/readiness.ts';
import { operatorRoutes, sensorRoute } from './operator/routes.ts';
import { startOperatorServer } from './operator/server.ts';
import { openLimiter } from './rate/open-limiter.ts';
import type { PostgresLimiterOptions } from './rate/postgres-limiter.ts';
import { startReconciler } from './servers/reconcile/reconciler.ts';
import { serverDocuments } from './servers/documents.ts';
import { conditions } from './status/conditions.ts';
import { rebuild } from './store/documents.ts';
import { migrate } from './store/migrate.ts';
import { isPostgres, openStore } from './store/open.ts';
import { probeStore } from './store/probe.ts';
import { ownSqliteFile, watchSqliteFile } from './store/sqlite/owner.ts';
import type { Store } from './store/store.ts';
import { openTelemetry } from './telemetry/telemetry.ts';
import { takeEve } from './threats/sensors/intake.ts';
import { startThreats } from './threats/threats.ts';
import type { Thresholds } from './threats/thresholds.ts';
import { startStream } from './stream/stream.ts';
import { startRetention } from './retention/retention.ts';

export interface Api {
  /** Without a path, as `http://127.0.0.1:4000`. */
  readonly url: string;
  readonly store: Store;
  readonly authenticator: Authenticator;
  /** Where operators ask, on this machine: `http://127.0.0.1:4001`. */
  readonly operatorUrl: string;
  /** Comes where the API can't go on, with the reason. What is left is to close it. */
  readonly lost: Promise<string>;
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
  /** From when on what is refused is taken for an attack. */
  readonly threatThresholds?: Partial<Thresholds>;
  /** How requests are counted, for tests that can't wait for a minute. */
  readonly limits?: Pick<PostgresLimiterOptions, 'windowLength' | 'patience'>;
  /** How long a request may take to arrive, in milliseconds. */
  readonly requestTimeout?: number;
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
  const { development, publicUrl, allowPrivateWebhooks, allowedOrigins, catalog } = config;
  const warn = (message: string, error?: unknown): void => log.warn({ error }, message);
  const contract = publishedContract();
  const { version } = Object(contract).info;

  const telemetry = await openTelemetry({ version, traces: config.traces });
  closing.add(() => telemetry.close());
  const readiness = new Readiness();
  const routes = operatorRoutes({ readiness, registry: telemetry.registry, uptime: process.uptime });
  const operator = await startOperatorServer({ port: config.adminPort, routes, warn });
  closing.add(() => operator.close());

  const store = telemetry.store(wrapStore(await openOwnStore(config, closing, warn)));
  await migrate(store, clock);
  const cipher = await openCipher(config, store);
  // Nothing has been taken out of ours, and to look through all servers takes time.
  const unsold = catalog === defaultCatalog ? [] : await unsoldPlans(store, catalog);
  if (unsold.length > 0)
    warn(`CN_CATALOG lacks plans that servers have, which can't be billed so: ${unsold.join(', ')}`);
  await rebuild(store, serverDocuments);
  await rebuild(store, clusterDocuments);
  await rebuild(store, nodeDocuments);
  const feed = await openFeed(store, sources);

  const identity = startIdentity({ store, clock, development, warn });
  closing.add(() => identity.close());
  const limiter = openLimiter({ store, clock, warn, addressLimit: config.addressLimit, ...given.limits });
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

  const simulator = join(config.dataDir, 'simulator.db');
  const driver = telemetry.driver(await Simulator.open(simulator, { clock, warn, speed: given.simulatorSpeed }));
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
    aroundAttempt: telemetry.aroundAttempt,
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

  const { trustedProxies } = config;
  const threats = startThreats({ store, sources, trustedProxies, warn, thresholds: given.threatThresholds });
  closing.add(() => threats.close());
  routes.set(
    'POST /ingest/suricata',
    sensorRoute((lines) => takeEve(lines, { queries: store, clock, threats })),
  );

  const deliveryLag = async (): Promise<number> => Math.round((await deliveries.stats()).lag / 100) / 10;
  const about = shared(() => driver.about());
  const status = {
    clock,
    apiVersion: version,
    driver: config.compute,
    compute: about,
    deliveryLag,
    parts: conditions({ queries: store, about, reconciler, deliveryLag, clusters, billing }),
  };
  const report: Report = (error, { requestId, operationId }) =>
    log.error({ error, request_id: requestId, operation: operationId }, 'A request failed on our side');
  const app = createApp({
    handlers: apiHandlers({ config, sources, catalog, cipher, feed, publicUrl, status, oauth: oauth.handlers }),
    around: aroundHandlers(store, idempotency),
    authenticator: identity,
    limiter,
    clock,
    random,
    report,
    contract,
    trustedProxies,
    upgrade: stream,
    observe: observeAll(requestLog(log), telemetry.answered, threats.answered),
    checkResponses,
    ...(given.requestTimeout === undefined ? {} : { requestTimeout: given.requestTimeout }),
  });
  oauth.addPages(app, report);
  telemetry.server(app.server);
  telemetry.parts({ queries: store, clock, limiter, deliveries, stream, reconciler, threats });
  readiness.add('store', async () => {
    await probeStore(store);
    return undefined;
  });
  readiness.add('deliveries', () => deliveries.problem);
  readiness.add('servers', () => reconciler.status().problem);
  closing.add(() => app.close());
  closing.add(() => stream.close());
  await app.listen({ host: config.host, port: config.port });
  readiness.started();
  if (allowPrivateWebhooks) log.warn('Webhooks may go to private addresses: WEBHOOK_ALLOW_PRIVATE is 1');
  log.info({ url: publicUrl, store: store.kind, compute: config.compute }, 'The API answers');
  const lost = new Promise<string>((resolve) => {
    if (isPostgres(config.store)) return;
    const gone = (): void => resolve(`The file of the store, ${config.store}, was removed or replaced`);
    closing.add(watchSqliteFile(config.store, gone));
  });
  return {
    url: publicUrl,
    lost,
    store,
    authenticator: identity,
    operatorUrl: `http://127.0.0.1:${config.adminPort}`,
    close: async () => {
      readiness.stopping();
      await closing.close();
    },
  };
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
    const ownership = ownSqliteFile(
      address,
      'Stop it, give this one another CN_DATA_DIR, or use Postgres, which several can share.',
    );
    closing.add(() => ownership.release());
  }
  const store = await openStore(address, { warn, owned: true });
  closing.add(() => store.close());
  return store;
}
