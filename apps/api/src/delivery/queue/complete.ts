// Ending attempts: many at once, in the transaction that also takes the next ones.
import type { Queries, Row, Store } from '../../store/store.ts';
import type { Attempt } from '../outcome.ts';
import { recordHealth } from './health.ts';
import { eachOf, textsOf } from './lists.ts';

/** What the attempts at a delivery come to. */
export interface Ending {
  readonly deliveryId: string;
  readonly webhookId: string;
  readonly claim: number;
  readonly status: 'succeeded' | 'retrying' | 'exhausted' | 'held';
  /** When it is tried again, in milliseconds since 1970. Null where it is not. */
  readonly nextAt: number | null;
  readonly endedAt: number;
  /** Which attempt it was, from 1. */
  readonly number: number;
  /** Two, where it was repeated with the other secret. */
  readonly attempts: readonly [Attempt, ...Attempt[]];
  /** Whether the endpoint wants no more. */
  readonly isGone: boolean;
}

/** Records what the attempts came to, where their claim is still ours. */
export async function complete(tx: Queries, kind: Store['kind'], endings: readonly Ending[]): Promise<void> {
  // A delivery that is asked for again while its attempt is under way ends twice, with one number. The second is seen by what
  // the first has left.
  const first = new Map(endings.toReversed().map((ending) => [ending.deliveryId, ending]));
  await completeEach(tx, kind, [...first.values()]);
  const again = endings.filter((ending) => first.get(ending.deliveryId) !== ending);
  if (again.length > 0) await complete(tx, kind, again);
}

/** @param endings of different deliveries */
async function completeEach(tx: Queries, kind: Store['kind'], endings: readonly Ending[]): Promise<void> {
  if (endings.length === 0) return;
  // In one order, so that two processes that end some of the same don't wait for each other.
  const sorted = endings.toSorted((a, b) => (a.deliveryId < b.deliveryId ? -1 : 1));
  const ours = await endClaims(tx, kind, sorted);
  const theirs = sorted.filter(({ deliveryId }) => !ours.has(deliveryId));
  const withdrawn = await withdrawnOf(tx, kind, theirs);
  const recorded: Recorded[] = [
    ...sorted.filter(({ deliveryId }) => ours.has(deliveryId)),
    ...theirs.flatMap((ending) => late(ending, withdrawn.get(ending.deliveryId))),
  ];
  await updateDeliveries(tx, kind, recorded);
  await insertAttempts(tx, kind, recorded);
  await recordHealth(tx, kind, recorded);
}

/** An ending, with the status it leads to. */
export type Recorded = Omit<Ending, 'status'> & { readonly status: string };

/** @returns the deliveries whose claim was still ours */
async function endClaims(tx: Queries, kind: Store['kind'], endings: readonly Ending[]): Promise<Set<string>> {
  const rows: { delivery_id: string }[] = [];
  const ended = endings.filter(({ nextAt }) => nextAt === null);
  if (ended.length > 0)
    rows.push(
      ...(await tx.all<{ delivery_id: string }>(
        `delete from delivery_due where (delivery_id, claims) in (
           select item.value ->> 'id', cast(item.value ->> 'claim' as bigint) from ${eachOf(kind, '$1')}
         ) returning delivery_id`,
        JSON.stringify(ended.map(({ deliveryId, claim }) => ({ id: deliveryId, claim }))),
      )),
    );
  const moved = endings.filter(({ nextAt }) => nextAt !== null);
  if (moved.length > 0)
    rows.push(
      ...(await tx.all<{ delivery_id: string }>(
        `update delivery_due set next_at = cast(item.value ->> 'next' as bigint), attempts = attempts + 1, claims = 0
         from ${eachOf(kind, '$1')}
         where delivery_id = item.value ->> 'id' and claims = cast(item.value ->> 'claim' as bigint)
         returning delivery_id`,
        JSON.stringify(moved.map(({ deliveryId, claim, nextAt }) => ({ id: deliveryId, claim, next: nextAt }))),
      )),
    );
  return new Set(rows.map(({ delivery_id: id }) => id));
}

interface Withdrawn extends Row {
  id: string;
  status: string;
  attempt_count: number;
}

/** Of those whose claim is no longer ours: those that were held or cancelled while the attempt was under way. */
async function withdrawnOf(
  tx: Queries,
  kind: Store['kind'],
  endings: readonly Ending[],
): Promise<Map<string, Withdrawn>> {
  if (endings.length === 0) return new Map();
  const rows = await tx.all<Withdrawn>(
    `select id, status, attempt_count from deliveries
     where id in (${textsOf(kind, '$1')}) and status in ('held', 'cancelled')`,
    JSON.stringify(endings.map(({ deliveryId }) => deliveryId)),
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The attempt was made, so it is shown; and an event that arrived needs no recovery. Any other is the new claim's to tell. */
function late(ending: Ending, row: Withdrawn | undefined): Recorded[] {
  if (row === undefined || row.attempt_count !== ending.number - 1) return [];
  const status = row.status === 'held' && ending.status === 'succeeded' ? 'succeeded' : row.status;
  return [{ ...ending, status, nextAt: null }];
}

async function updateDeliveries(tx: Queries, kind: Store['kind'], endings: readonly Recorded[]): Promise<void> {
  if (endings.length === 0) return;
  await tx.run(
    `update deliveries set
       status = item.value ->> 'status',
       attempt_count = cast(item.value ->> 'number' as bigint),
       next_attempt_at = cast(item.value ->> 'next' as bigint),
       last_response_status = cast(item.value ->> 'response' as bigint),
       last_error = item.value ->> 'error',
       updated_at = cast(item.value ->> 'at' as bigint),
       completed_at = case
         when item.value ->> 'status' in ('succeeded', 'exhausted') then cast(item.value ->> 'at' as bigint)
         else completed_at
       end
     from ${eachOf(kind, '$1')} where deliveries.id = item.value ->> 'id'`,
    JSON.stringify(
      endings.map(({ deliveryId, status, number, nextAt, endedAt, attempts }) => {
        const last = attempts.at(-1);
        return {
          id: deliveryId,
          status,
          number,
          next: nextAt,
          response: last?.status,
          error: last?.error,
          at: endedAt,
        };
      }),
    ),
  );
}

async function insertAttempts(tx: Queries, kind: Store['kind'], endings: readonly Recorded[]): Promise<void> {
  if (endings.length === 0) return;
  await tx.run(
    `insert into delivery_attempts (delivery_id, number, repetition, started_at, outcome, response_status, error, timings,
       response_headers, response_body)
     select item.value ->> 'id', cast(item.value ->> 'number' as bigint), cast(item.value ->> 'repetition' as bigint),
       cast(item.value ->> 'at' as bigint), item.value ->> 'outcome', cast(item.value ->> 'response' as bigint),
       item.value ->> 'error', item.value ->> 'timings', item.value ->> 'headers', item.value ->> 'body'
     from ${eachOf(kind, '$1')}`,
    JSON.stringify(
      endings.flatMap(({ deliveryId, number, attempts }) =>
        attempts.map(({ startedAt, status, error, timings, headers, body }, repetition) => ({
          id: deliveryId,
          number,
          repetition,
          at: startedAt,
          outcome: error === null ? 'succeeded' : 'failed',
          response: status,
          error,
          timings,
          headers,
          body,
        })),
      ),
    ),
  );
}

/** Gives back what was claimed and not attempted, as if it had not been claimed. */
export async function handBack(
  tx: Queries,
  kind: Store['kind'],
  claims: readonly { readonly deliveryId: string; readonly claim: number }[],
  now: number,
): Promise<void> {
  if (claims.length === 0) return;
  await tx.run(
    `update delivery_due set next_at = $1, claims = 0 where (delivery_id, claims) in (
       select item.value ->> 'id', cast(item.value ->> 'claim' as bigint) from ${eachOf(kind, '$2')}
     )`,
    now,
    JSON.stringify(claims.map(({ deliveryId, claim }) => ({ id: deliveryId, claim }))),
  );
}

/** Gives back all that was taken by a claim of which we never heard whether it was committed. */
export async function handBackAll(
  tx: Queries,
  kind: Store['kind'],
  claims: readonly number[],
  now: number,
): Promise<void> {
  if (claims.length === 0) return;
  await tx.run(
    `update delivery_due set next_at = $1, claims = 0 where claims in (
       select cast(item.value ->> 'claim' as bigint) from ${eachOf(kind, '$2')}
     )`,
    now,
    JSON.stringify(claims.map((number) => ({ claim: number }))),
  );
}
