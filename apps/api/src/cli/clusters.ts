// `pnpm api clusters …`
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Catalog } from '../catalog/catalog.ts';
import type { ClusterRow } from '../clusters/cluster.ts';
import { ClusterError } from '../clusters/errors.ts';
import { readKubeconfig } from '../clusters/kubeconfig/read.ts';
import { listClusters } from '../clusters/list.ts';
import { registerCluster, removeCluster } from '../clusters/register.ts';
import { getAccount } from '../identity/accounts.ts';
import { option, required, type Command } from './command.ts';
import { table } from './format.ts';
import { timestamp } from '../timestamps.ts';
import { everything } from './pages.ts';

const add: Command = {
  name: 'clusters add',
  usage: '--account <account> --name <name> --region <region> --kubeconfig <file>',
  about:
    'Registers a Kubernetes cluster. Its nodes are watched from now on, by a credential that may list and watch nodes.',
  help: [
    '--account <id>       the account it belongs to',
    '--name <name>        what people know it by; the account has no other of that name',
    '--region <region>    where it is: one of the catalogue',
    '--kubeconfig <file>  how it is reached. One context of it is kept, encrypted, with the files that it refers to',
    "--context <name>     which context, where it is not the kubeconfig's current one",
  ],
  options: {
    account: { type: 'string' },
    name: { type: 'string' },
    region: { type: 'string' },
    kubeconfig: { type: 'string' },
    context: { type: 'string' },
  },
  arguments: 0,
  run: async ({ store, sources, folder, catalog, cipher: openCipher }, given) => {
    const registration = {
      accountId: required(given, 'account'),
      name: required(given, 'name'),
      region: regionOf(catalog, required(given, 'region')),
      kubeconfig: kubeconfigIn(resolve(folder, required(given, 'kubeconfig')), option(given, 'context')),
    };
    const cipher = await openCipher();
    const cluster = await store.transaction((tx) => registerCluster(tx, registration, { cipher, sources }));
    return { json: toJson(cluster), lines: toTable([cluster]) };
  },
};

const list: Command = {
  name: 'clusters list',
  usage: '--account <account>',
  about: 'Lists the Kubernetes clusters of an account, newest first, as they were when they were last reached.',
  help: ['--account <id>   the account they belong to'],
  options: { account: { type: 'string' } },
  arguments: 0,
  run: async ({ store }, given) => {
    const { id: accountId } = await getAccount(store, required(given, 'account'));
    const asked = { accountId, filter: {}, order: '-registered_at' } as const;
    const clusters = await everything((page) => listClusters(store, asked, page));
    return { json: clusters.map(toJson), lines: toTable(clusters) };
  },
};

const remove: Command = {
  name: 'clusters remove',
  usage: '<cluster>',
  about: 'Forgets a Kubernetes cluster, with its nodes and its kubeconfig. The cluster itself goes on; events stay.',
  help: [],
  options: {},
  arguments: 1,
  run: async ({ store }, { positionals: [id = ''] }) => {
    const cluster = await store.transaction((tx) => removeCluster(tx, id));
    return { json: toJson(cluster), lines: toTable([cluster]) };
  },
};

export const clusterCommands: readonly Command[] = [add, list, remove];

function regionOf({ regions }: Catalog, region: string): string {
  if (regions.has(region)) return region;
  throw new ClusterError(`There is no region ${region}. There are ${[...regions.keys()].join(', ')}.`);
}

function kubeconfigIn(file: string, context: string | undefined): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new ClusterError(`The kubeconfig ${file} can not be read${reason}.`);
  }
  return readKubeconfig(text, context, (path) => readFileSync(resolve(dirname(file), path)));
}

function toJson(cluster: ClusterRow): Record<string, unknown> {
  return {
    id: cluster.id,
    account: cluster.account_id,
    name: cluster.name,
    region: cluster.region,
    status: cluster.status,
    status_reason: cluster.status_reason,
    version: cluster.kubernetes_version,
    node_count: cluster.node_count,
    registered_at: timestamp(cluster.registered_at),
  };
}

function toTable(clusters: readonly ClusterRow[]): string[] {
  const rows = clusters.map((cluster) => [
    cluster.id,
    cluster.name,
    cluster.region,
    cluster.status,
    String(cluster.node_count),
    cluster.kubernetes_version ?? '',
    timestamp(cluster.registered_at),
    cluster.status_reason ?? '',
  ]);
  return table(['CLUSTER', 'NAME', 'REGION', 'STATUS', 'NODES', 'VERSION', 'REGISTERED', 'REASON'], rows);
}
