// The statements on `idempotency_keys`.
import type { Queries, Row } from '../store/store.ts';

/** How long a key belongs to its request: 24 hours. */
export const kept = 86_400_000;

/** The row of a key. */
export interface KeyOf {
  accountId: string;
  key: string;
}

export interface Found extends Row {
  fingerprint: string;
  held_until: number;
  response: Uint8Array | null;
}

/** @returns what keeps the key from being claimed */
export async function find(store: Queries, { accountId, key }: KeyOf, now: number): Promise<Found | undefined> {
  return await store.get<Found>(
    `select fingerprint, held_until, response from idempotency_keys
     where account_id = $1 and key = $2 and created_at > $3 and (response is not null or held_until > $4)`,
    accountId,
    key,
    now - kept,
    now,
  );
}

/** Takes the key where it is new, too old, or held by a request that has not ended in time: where nothing keeps it. */
export async function claim(
  store: Queries,
  { accountId, key }: KeyOf,
  held: { fingerprint: string; holder: string; until: number },
  now: number,
): Promise<boolean> {
  const claimed = await store.run(
    `insert into idempotency_keys (account_id, key, fingerprint, holder, held_until, response, created_at)
     values ($1, $2, $3, $4, $5, null, $6)
     on conflict (account_id, key) do update set
       fingerprint = excluded.fingerprint, holder = excluded.holder, held_until = excluded.held_until,
       response = null, created_at = excluded.created_at
     where idempotency_keys.created_at <= $7
       or (idempotency_keys.response is null and idempotency_keys.held_until <= $6)`,
    accountId,
    key,
    held.fingerprint,
    held.holder,
    held.until,
    now,
    now - kept,
  );
  return claimed === 1;
}

/** @returns whether the holder still has the key */
export async function keep(
  tx: Queries,
  { accountId, key }: KeyOf,
  holder: string,
  response: Uint8Array,
): Promise<boolean> {
  const changed = await tx.run(
    'update idempotency_keys set response = $1 where account_id = $2 and key = $3 and holder = $4',
    response,
    accountId,
    key,
    holder,
  );
  return changed === 1;
}

/** Gives the key back, unless somebody else has it. */
export async function release(tx: Queries, { accountId, key }: KeyOf, holder: string): Promise<void> {
  await tx.run(
    'delete from idempotency_keys where account_id = $1 and key = $2 and holder = $3 and response is null',
    accountId,
    key,
    holder,
  );
}

/** Gives back the keys of requests that ended with the process. Only for a process that has the store to itself, at its start. */
export async function releaseAbandoned(store: Queries): Promise<void> {
  await store.run('delete from idempotency_keys where response is null');
}
