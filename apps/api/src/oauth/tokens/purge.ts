import type { Queries } from '../../store/store.ts';

/** So many in a statement, because SQLite does nothing else meanwhile. */
const atOnce = 500;

/** A consent is given, then the code is made: what has nothing after this is left over. In milliseconds. */
const unusedFor = 60 * 60_000;

const ended = [
  ['oauth_tokens', 'expires_at <= $1'],
  ['oauth_interactions', 'expires_at <= $1'],
  ['oauth_grants', 'expires_at <= $1'],
] as const;

/**
 * Deletes what has ended: tokens, people who did not answer, and grants that nothing can come of any more.
 *
 * @returns how many rows there were
 */
export async function purgeTokens(queries: Queries, now: number): Promise<number> {
  let total = 0;
  for (const [table, condition] of ended) total += await purge(queries, table, condition, now);
  const isLeftOver =
    'created_at <= $1 and not exists (select 1 from oauth_tokens t where t.grant_hash = oauth_grants.hash)';
  return total + (await purge(queries, 'oauth_grants', isLeftOver, now - unusedFor));
}

async function purge(queries: Queries, table: string, condition: string, before: number): Promise<number> {
  for (let total = 0; ;) {
    const deleted = await queries.run(
      `delete from ${table} where hash in (select hash from ${table} where ${condition} limit ${atOnce})`,
      before,
    );
    total += deleted;
    if (deleted < atOnce) return total;
  }
}
