// Tickets open the event stream once, within 30 seconds: for browsers, which cannot send a credential with a WebSocket.
import { hash } from 'node:crypto';
import type { Random } from '../../ids.ts';

/** How long a ticket can be used, in milliseconds. */
export const ticketLifetime = 30_000;

export function newTicket(random: Random): string {
  return Buffer.from(random(32)).toString('base64url');
}

/** What the store finds a ticket by. It has 256 bits of chance, so a plain hash is enough. */
export function hashOf(ticket: string): string {
  return hash('sha256', ticket, 'hex');
}
