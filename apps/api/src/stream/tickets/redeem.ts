import { timingSafeEqual } from 'node:crypto';
import type { Queries, Row, Store } from '../../store/store.ts';
import type { TicketHolder } from './holder.ts';
import { hashOf } from './ticket.ts';

interface TicketRow extends Row {
  hash: string;
  account_id: string;
  key_id: string | null;
  token_hash: string | null;
}

/** @returns undefined for a ticket that is unknown, used or expired */
export async function findTicket(queries: Queries, ticket: string, now: number): Promise<TicketHolder | undefined> {
  const hash = hashOf(ticket);
  const row = await queries.get<TicketRow>(
    'select hash, account_id, key_id, token_hash from stream_tickets where hash = $1 and expires_at > $2',
    hash,
    now,
  );
  // How a database compares is not for it to decide here.
  if (row === undefined || !timingSafeEqual(Buffer.from(row.hash), Buffer.from(hash))) return undefined;
  return { accountId: row.account_id, keyId: row.key_id, tokenHash: row.token_hash };
}

/**
 * Uses the ticket up. Of several who try it, in whatever process, one succeeds.
 *
 * @returns whether it could still be used
 */
export async function redeemTicket(store: Store, ticket: string, now: number): Promise<boolean> {
  const used = await store.run('delete from stream_tickets where hash = $1 and expires_at > $2', hashOf(ticket), now);
  return used === 1;
}

/** Forgets tickets that nobody has used in time. */
export async function purgeTickets(store: Store, now: number): Promise<void> {
  await store.run('delete from stream_tickets where expires_at <= $1', now);
}
