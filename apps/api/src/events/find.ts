import { kept } from '../deliveries/delivery.ts';
import type { Clock } from '../store/clock.ts';
import type { Queries } from '../store/store.ts';
import type { EventRow } from './event.ts';

/** Samples included. @returns undefined where the account has none of that name, or it is no longer kept */
export async function findEvent(
  queries: Queries,
  { id, accountId }: { id: string; accountId: string },
  clock: Clock,
): Promise<EventRow | undefined> {
  return await queries.get<EventRow>(
    'select id, type, payload from events where id = $1 and account_id = $2 and created_at > $3',
    id,
    accountId,
    clock() - kept,
  );
}
