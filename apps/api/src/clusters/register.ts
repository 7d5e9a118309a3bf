// What operators do: they register a cluster by its kubeconfig, and remove it.
import type { Cipher } from '../encryption/cipher.ts';
import { getAccount } from '../identity/accounts.ts';
import { assertName } from '../identity/names.ts';
import { newId, type Sources } from '../ids.ts';
import type { Queries } from '../store/store.ts';
import { clusterColumns, clustersTopic, type ClusterRow } from './cluster.ts';
import { clusterDocument, clusterDocumentVersion } from './document.ts';
import { ClusterError } from './errors.ts';
import { sealKubeconfig } from './kubeconfig/seal.ts';

export interface Registration {
  readonly accountId: string;
  /** What people know it by. The account has no other of that name. */
  readonly name: string;
  /** Of the catalogue. */
  readonly region: string;
  /** As `readKubeconfig` returns it. */
  readonly kubeconfig: string;
}

/**
 * Within a transaction. The cluster is watched within a second.
 *
 * @throws IdentityError where there is no such account, or the name is none
 * @throws ClusterError where the account has a cluster of that name
 */
export async function registerCluster(
  tx: Queries,
  { accountId, name, region, kubeconfig }: Registration,
  { cipher, sources }: { cipher: Cipher; sources: Sources },
): Promise<ClusterRow> {
  assertName(name);
  await getAccount(tx, accountId);
  const now = sources.clock();
  const cluster: ClusterRow = {
    id: newId('k8s', sources),
    account_id: accountId,
    name,
    region,
    status: 'connecting',
    status_reason: null,
    kubernetes_version: null,
    node_count: 0,
    version: 1,
    registered_at: now,
    updated_at: now,
  };
  const inserted = await tx.run(
    `insert into clusters (id, account_id, name, region, kubeconfig, status, node_count, version, registered_at, updated_at,
       document, document_version)
     values ($1, $2, $3, $4, $5, $6, 0, 1, $7, $7, $8, $9) on conflict (account_id, name) do nothing`,
    cluster.id,
    accountId,
    name,
    region,
    sealKubeconfig(cipher, cluster.id, kubeconfig),
    cluster.status,
    now,
    clusterDocument(cluster),
    clusterDocumentVersion,
  );
  if (inserted === 0)
    throw new ClusterError(`The account has a cluster with the name ${JSON.stringify(name)} already.`);
  await tx.changed(clustersTopic);
  return cluster;
}

/**
 * Within a transaction. Its nodes are forgotten with it; events that were sent stay.
 *
 * @throws ClusterError where there is no such cluster
 */
export async function removeCluster(tx: Queries, id: string): Promise<ClusterRow> {
  const cluster = await tx.get<ClusterRow>(`select ${clusterColumns} from clusters where id = $1`, id);
  if (cluster === undefined) throw new ClusterError(`There is no cluster ${id}.`);
  await tx.run('delete from cluster_nodes where cluster_id = $1', id);
  await tx.run('delete from clusters where id = $1', id);
  await tx.changed(clustersTopic);
  return cluster;
}
