import { checkPrecondition, type IfMatch } from '../http/request/precondition.ts';
import type { Sources } from '../ids.ts';
import type { Queries } from '../store/store.ts';
import { serversTopic, type ServerRow } from './server.ts';
import { transition } from './transition.ts';

/**
 * Within the transaction in which the server was read. One that is going already is answered as it is, so that a request
 * whose answer was lost can be repeated, with the `If-Match` it had.
 *
 * @returns the server as it is now
 * @throws Refusal 412 where `ifMatch` names other versions
 */
export async function deleteServer(
  tx: Queries,
  server: ServerRow,
  ifMatch: IfMatch | undefined,
  sources: Sources,
): Promise<ServerRow> {
  if (server.status === 'stopping' || server.status === 'terminated') return server;
  checkPrecondition(ifMatch, server.version);
  await tx.changed(serversTopic);
  return await transition(tx, server, { status: 'stopping' }, sources);
}
