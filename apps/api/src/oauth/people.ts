// People, as far as there are any here: who holds an API key of the account.
import type { Clock } from '../store/clock.ts';
import type { Queries } from '../store/store.ts';

/** Whether the key they proved themselves with works. What it allowed ends with it. */
export async function isKeyGood(queries: Queries, keyId: string, clock: Clock): Promise<boolean> {
  const row = await queries.get(
    'select id from api_keys where id = $1 and revoked_at is null and (expires_at is null or expires_at > $2)',
    keyId,
    clock(),
  );
  return row !== undefined;
}
