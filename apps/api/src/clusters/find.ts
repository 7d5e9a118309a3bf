import type { Queries, Row } from '../store/store.ts';

export interface FoundCluster extends Row {
  document: string;
  version: number;
}

/** @returns undefined where the account has no such cluster */
export async function findCluster(
  queries: Queries,
  { id, accountId }: { id: string; accountId: string },
): Promise<FoundCluster | undefined> {
  return await queries.get<FoundCluster>(
    'select document, version from clusters where id = $1 and account_id = $2',
    id,
    accountId,
  );
}
