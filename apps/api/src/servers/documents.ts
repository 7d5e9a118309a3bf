import type { Documents } from '../store/documents.ts';
import { documentVersion, serverDocument } from './document.ts';
import { serverColumns, type ServerRow } from './server.ts';

/** For `rebuild`, at the start. */
export const serverDocuments: Documents<ServerRow> = {
  version: documentVersion,
  outdated: `select ${serverColumns} from servers where document_version < $1 limit 200`,
  update: 'update servers set document = $1, document_version = $2 where id = $3',
  write: (row) => ({ id: row.id, document: serverDocument(row) }),
};
