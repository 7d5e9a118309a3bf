// Who may open the stream: a credential with its account, or a ticket.
import type { IncomingMessage } from 'node:http';
import { authorize } from '../http/authorize.ts';
import { Refusal } from '../http/errors.ts';
import type { Exchange } from '../http/exchange.ts';
import { readCredential } from '../http/request/credential.ts';
import type { Authenticator, Principal } from '../identity/principal.ts';
import type { Clock } from '../store/clock.ts';
import type { Store } from '../store/store.ts';
import { ticketOf } from './handshake.ts';
import { principalOf, type TicketHolder } from './tickets/holder.ts';
import { findTicket, redeemTicket } from './tickets/redeem.ts';

export const scope = 'events:read';

export interface Access {
  readonly accountId: string;
  /** Asks anew whose the credential is. Undefined where it is revoked or expired. */
  readonly renew: () => Principal | undefined | Promise<Principal | undefined>;
}

interface Needs {
  readonly store: Store;
  readonly clock: Clock;
  readonly authenticator: Authenticator;
}

export class AccessControl {
  readonly #needs: Needs;
  readonly #holders = new WeakMap<IncomingMessage, TicketHolder>();

  constructor(needs: Needs) {
    this.#needs = needs;
  }

  /** @returns whom the ticket of the request stands for */
  async authenticate(request: IncomingMessage): Promise<Principal | undefined> {
    const { store, clock } = this.#needs;
    const ticket = ticketOf(request);
    const holder = ticket === undefined ? undefined : await findTicket(store, ticket, clock());
    if (holder === undefined) return undefined;
    this.#holders.set(request, holder);
    return await principalOf(store, holder, clock());
  }

  /** @throws Refusal 401, 403 */
  check(exchange: Exchange): void {
    const { request, principal } = exchange;
    const ticket = ticketOf(request);
    const { authorization } = request.headers;
    if (ticket !== undefined && authorization === undefined && principal === undefined) throw invalidTicket();
    // A ticket stands for the account too. One that is named all the same has to be the right one.
    const account = ticket === undefined || authorization !== undefined || 'x-cloudnexus-id' in request.headers;
    authorize(exchange, { credential: true, account, scopes: [scope] });
  }

  /**
   * Uses up the ticket, where there is one.
   *
   * @throws Refusal 401
   */
  async take({ request, principal }: Exchange): Promise<Access> {
    const { store, clock, authenticator } = this.#needs;
    const accountId = principal?.accountId ?? '';
    const credential = readCredential(request.headers.authorization);
    if (credential.kind === 'bearer') return { accountId, renew: () => authenticator.authenticate(credential.token) };
    const holder = this.#holders.get(request);
    if (holder === undefined || !(await redeemTicket(store, ticketOf(request) ?? '', clock()))) throw invalidTicket();
    return { accountId, renew: () => principalOf(store, holder, clock()) };
  }
}

function invalidTicket(): Refusal<'invalid_credentials'> {
  return new Refusal(
    {
      code: 'invalid_credentials',
      detail: 'The ticket is unknown, used or expired. A ticket opens one connection, within 30 seconds.',
      source: { header: 'Sec-WebSocket-Protocol' },
    },
    { 'WWW-Authenticate': 'Bearer realm="cloudnexus", error="invalid_token"' },
  );
}
