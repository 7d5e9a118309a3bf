// The one statement that changes a server: whatever does, the document and the version follow.
import type { Clock } from '../store/clock.ts';
import type { Queries } from '../store/store.ts';
import { documentVersion, serverDocument } from './document.ts';
import { replaceTags } from './tags.ts';
import type { ServerRow } from './server.ts';

/** What can change. */
export type ServerChange = Partial<
  Pick<
    ServerRow,
    | 'name'
    | 'plan'
    | 'actual_plan'
    | 'status'
    | 'status_reason'
    | 'ip'
    | 'tags'
    | 'autoscaling'
    | 'scaling'
    | 'settled'
    | 'terminated_at'
  >
>;

/**
 * Within the transaction in which the server was read. A change of status or plan goes through `transition`, which calls this.
 *
 * @returns the server as it is now
 */
export async function writeServer(
  tx: Queries,
  server: ServerRow,
  change: ServerChange,
  { clock }: { clock: Clock },
): Promise<ServerRow> {
  const changed = { ...server, ...change, version: server.version + 1, updated_at: clock() };
  const next = { ...changed, document: serverDocument(changed) };
  await tx.run(
    `update servers set name = $2, plan = $3, actual_plan = $4, status = $5, status_reason = $6, ip = $7, tags = $8,
       autoscaling = $9, scaling = $10, settled = $11, terminated_at = $12, version = $13, updated_at = $14,
       document = $15, document_version = $16
     where id = $1`,
    next.id,
    next.name,
    next.plan,
    next.actual_plan,
    next.status,
    next.status_reason,
    next.ip,
    next.tags,
    next.autoscaling,
    next.scaling,
    next.settled,
    next.terminated_at,
    next.version,
    next.updated_at,
    next.document,
    documentVersion,
  );
  if (next.tags !== server.tags || next.name !== server.name) await replaceTags(tx, next);
  return next;
}
