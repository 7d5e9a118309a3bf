// The servers that were asked for together.
import type { Queries } from '../store/store.ts';
import { documentVersion, serverDocument } from './document.ts';
import { serverColumns, type ServerRow } from './server.ts';

const largestPage = 100;

/**
 * The servers that were asked for together with these and still exist, but for those that are on the page already.
 *
 * @param ids of one page, or one alone
 * @returns their documents
 */
export async function readSiblings(queries: Queries, ids: readonly string[]): Promise<string[]> {
  const shown = new Set(ids);
  // One text for any number: what is left over asks for a server that isn't.
  const asked = ids.length > 1 ? Array.from({ length: largestPage }, (_, index) => ids[index] ?? '') : ids;
  const rows = await queries.all<{ id: string; document: string }>(ids.length > 1 ? ofMany : ofOne, ...asked);
  return rows.filter(({ id }) => !shown.has(id)).map(({ document }) => document);
}

const ofOne = statement(1);
const ofMany = statement(largestPage);

function statement(servers: number): string {
  const placeholders = Array.from({ length: servers }, (_, index) => `$${index + 1}`).join(', ');
  return `select id, document from servers
    where batch_id in (select batch_id from servers where id in (${placeholders})) and status <> 'terminated'
    order by batch_id, id`;
}

/**
 * After a server was terminated, in the same transaction: the documents of its batch no longer name it. Versions stay as they
 * are: neither configuration nor status of the others has changed, so nobody's `If-Match` fails over it.
 */
export async function forgetSibling(tx: Queries, { batch_id }: Pick<ServerRow, 'batch_id'>): Promise<void> {
  const batch = await tx.all<ServerRow>(
    `select ${serverColumns} from servers where batch_id = $1 order by id`,
    batch_id,
  );
  if (batch.length === 1) return;
  const existing = batch.filter(({ status }) => status !== 'terminated').map(({ id }) => id);
  for (const server of batch) {
    const siblings = JSON.stringify(existing.filter((id) => id !== server.id));
    if (siblings === server.siblings) continue;
    await tx.run(
      'update servers set siblings = $2, document = $3, document_version = $4 where id = $1',
      server.id,
      siblings,
      serverDocument({ ...server, siblings }),
      documentVersion,
    );
  }
}
