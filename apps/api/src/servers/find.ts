import type { Clock } from '../store/clock.ts';
import type { Queries } from '../store/store.ts';
import { serverColumns, shownAfterTermination, type ServerRow } from './server.ts';

/** @returns undefined where the account has no such server, or had it long ago */
export async function findServer(
  queries: Queries,
  { id, accountId }: { id: string; accountId: string },
  clock: Clock,
): Promise<ServerRow | undefined> {
  return await queries.get<ServerRow>(
    `select ${serverColumns} from servers where id = $1 and account_id = $2 and (terminated_at is null or terminated_at > $3)`,
    id,
    accountId,
    clock() - shownAfterTermination,
  );
}

/** For the loops, which know of no account. */
export async function readServer(queries: Queries, id: string): Promise<ServerRow | undefined> {
  return await queries.get<ServerRow>(`select ${serverColumns} from servers where id = $1`, id);
}
