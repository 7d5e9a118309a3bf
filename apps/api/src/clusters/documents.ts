// For `rebuild`, at the start.
import type { Documents } from '../store/documents.ts';
import { clusterColumns, type ClusterRow } from './cluster.ts';
import { clusterDocument, clusterDocumentVersion, nodeDocument, nodeDocumentVersion } from './document.ts';
import { nodeColumns, type NodeRow } from './node.ts';

export const clusterDocuments: Documents<ClusterRow> = {
  version: clusterDocumentVersion,
  outdated: `select ${clusterColumns} from clusters where document_version < $1 limit 200`,
  update: 'update clusters set document = $1, document_version = $2 where id = $3',
  write: (row) => ({ id: row.id, document: clusterDocument(row) }),
};

export const nodeDocuments: Documents<NodeRow> = {
  version: nodeDocumentVersion,
  outdated: `select ${nodeColumns} from cluster_nodes where document_version < $1 limit 200`,
  update: 'update cluster_nodes set document = $1, document_version = $2 where id = $3',
  write: (row) => ({ id: row.id, document: nodeDocument(row) }),
};
