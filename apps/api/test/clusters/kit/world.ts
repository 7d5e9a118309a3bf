// A store with an account, clusters that are registered in it, and watchers that end with the test.
import { randomBytes } from 'node:crypto';
import { expect, type TestContext } from 'vitest';
import type { ClusterRow } from '../../../src/clusters/cluster.ts';
import { readKubeconfig } from '../../../src/clusters/kubeconfig/read.ts';
import { registerCluster } from '../../../src/clusters/register.ts';
import type { WatchPatience } from '../../../src/clusters/watch/watch-cluster.ts';
import { startClusterWatcher, type ClusterWatcher } from '../../../src/clusters/watch/watcher.ts';
import { Cipher } from '../../../src/encryption/cipher.ts';
import { createAccount } from '../../../src/identity/accounts.ts';
import type { Store } from '../../../src/store/store.ts';
import { newStore, type Engine } from '../../engines.ts';
import { Kubernetes, type KubernetesOptions } from './kubernetes.ts';

export const sources = { clock: Date.now, random: randomBytes };
export const cipher = new Cipher([new Uint8Array(32).fill(7)]);

/** As long as a test may wait for what takes a moment. */
export const patient = { timeout: 20_000 };

export interface World {
  readonly store: Store;
  readonly account: string;
  readonly warnings: string[];
  register(kubernetes: Kubernetes, name?: string): Promise<ClusterRow>;
  watch(given?: { store?: Store; patience?: Partial<WatchPatience>; leasePatience?: number }): ClusterWatcher;
}

export async function setUp(engine: Engine, test: TestContext): Promise<World> {
  const store = await newStore(engine, test);
  const account = (await createAccount(store, { name: 'Example', tier: 'starter' }, sources)).id;
  const warnings: string[] = [];
  const warn = (message: string): void => void warnings.push(message);
  return {
    store,
    account,
    warnings,
    register: (kubernetes, name = 'production') => register(store, account, kubernetes, name),
    watch: (given = {}) => {
      const watcher = startClusterWatcher({ store, cipher, ...sources, warn, ...given });
      test.onTestFinished(() => watcher.close());
      return watcher;
    },
  };
}

/** A cluster that ends with the test. */
export async function newKubernetes(test: TestContext, options: KubernetesOptions = {}): Promise<Kubernetes> {
  const kubernetes = await Kubernetes.start(options);
  test.onTestFinished(() => kubernetes.stop());
  return kubernetes;
}

export async function register(
  store: Store,
  accountId: string,
  kubernetes: Kubernetes,
  name: string,
): Promise<ClusterRow> {
  const kubeconfig = readKubeconfig(kubernetes.kubeconfig(), undefined, () => new Uint8Array());
  const registration = { accountId, name, region: 'us-east-1', kubeconfig };
  return await store.transaction((tx) => registerCluster(tx, registration, { cipher, sources }));
}

export interface Announced {
  readonly cluster_id: string;
  readonly node_id: string;
  readonly name: string;
  readonly region: string;
  readonly ip: string;
}

/** The events of the store, in their order. */
export async function announced(store: Store): Promise<Announced[]> {
  const rows = await store.all<{ payload: string }>(
    "select payload from events where type = 'cluster.node.joined' order by position",
  );
  return rows.map(({ payload }) => JSON.parse(payload).data);
}

export async function announcedNames(store: Store): Promise<string[]> {
  return (await announced(store)).map(({ name }) => name);
}

export interface Shown {
  readonly attributes: Readonly<Record<string, unknown>>;
}

export async function clusterOf(store: Store, id: string): Promise<Shown['attributes']> {
  const row = await store.get<{ document: string }>('select document from clusters where id = $1', id);
  return JSON.parse(row?.document ?? '{}').attributes;
}

/** Those that have not left, by name. */
export async function nodesOf(store: Store, clusterId: string): Promise<Shown['attributes'][]> {
  const rows = await store.all<{ document: string }>(
    'select document from cluster_nodes where cluster_id = $1 and left_at is null order by name',
    clusterId,
  );
  return rows.map(({ document }) => JSON.parse(document).attributes);
}

export async function until(store: Store, id: string, attributes: object): Promise<void> {
  await expect.poll(() => clusterOf(store, id), patient).toMatchObject(attributes);
}
