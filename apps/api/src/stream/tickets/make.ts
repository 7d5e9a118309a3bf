import { newId, type Sources } from '../../ids.ts';
import type { Principal } from '../../identity/principal.ts';
import type { Queries } from '../../store/store.ts';
import { hashOf, newTicket, ticketLifetime } from './ticket.ts';

export interface MadeTicket {
  readonly id: string;
  /** The secret. Nobody can tell it again. */
  readonly ticket: string;
  readonly expiresAt: number;
}

/** @param principal whom the ticket stands for */
export async function makeTicket(tx: Queries, principal: Principal, sources: Sources): Promise<MadeTicket> {
  const { accountId, keyId, tokenHash } = principal;
  const ticket = newTicket(sources.random);
  const expiresAt = sources.clock() + ticketLifetime;
  await tx.run(
    'insert into stream_tickets (hash, account_id, key_id, token_hash, expires_at) values ($1, $2, $3, $4, $5)',
    hashOf(ticket),
    accountId,
    keyId ?? null,
    tokenHash ?? null,
    expiresAt,
  );
  return { id: newId('tkt', sources), ticket, expiresAt };
}
