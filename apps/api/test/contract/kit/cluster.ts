// A Kubernetes cluster that an operator has registered, with two nodes that were there before it went out of reach.
import { join } from 'node:path';
import { readKubeconfig } from '../../../src/clusters/kubeconfig/read.ts';
import { registerCluster } from '../../../src/clusters/register.ts';
import { nodeDocument, nodeDocumentVersion } from '../../../src/clusters/document.ts';
import type { NodeRow } from '../../../src/clusters/node.ts';
import { keysInFile } from '../../../src/encryption/keys.ts';
import { Cipher } from '../../../src/encryption/cipher.ts';
import { newId } from '../../../src/ids.ts';
import type { Queries } from '../../../src/store/store.ts';
import { sources } from './accounts.ts';
import type { Started } from './start.ts';

/** Nobody listens there. */
const config = `
current-context: example
clusters: [{ name: example, cluster: { server: 'http://127.0.0.1:1' } }]
users: [{ name: example, user: { token: example } }]
contexts: [{ name: example, context: { cluster: example, user: example } }]
`;

/** @returns its identifier */
export async function addCluster({ store, dataDir }: Started, accountId: string): Promise<string> {
  const cipher = new Cipher(keysInFile(join(dataDir, 'encryption.key')));
  const kubeconfig = readKubeconfig(config, undefined, () => new Uint8Array());
  const registration = { accountId, name: 'production', region: 'us-east-1', kubeconfig };
  return await store.transaction(async (tx) => {
    const { id } = await registerCluster(tx, registration, { cipher, sources });
    for (const name of ['worker-1', 'worker-2']) await addNode(tx, id, name);
    return id;
  });
}

async function addNode(tx: Queries, clusterId: string, name: string): Promise<void> {
  const node: NodeRow = {
    id: newId('nod', sources),
    cluster_id: clusterId,
    name,
    region: 'us-east-1',
    ip: '10.0.1.5',
    status: 'ready',
    roles: '["worker"]',
    kubelet_version: 'v1.33.2',
    joined_at: sources.clock(),
  };
  await tx.run(
    `insert into cluster_nodes (id, cluster_id, uid, name, region, ip, status, roles, kubelet_version, joined_at,
       announced_at, left_at, document, document_version)
     values ($1, $2, $1, $3, $4, $5, $6, $7, $8, $9, $9, null, $10, $11)`,
    node.id,
    clusterId,
    name,
    node.region,
    node.ip,
    node.status,
    node.roles,
    node.kubelet_version,
    node.joined_at,
    nodeDocument(node),
    nodeDocumentVersion,
  );
}
