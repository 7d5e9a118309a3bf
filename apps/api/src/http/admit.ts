// The first thing that happens to every request: one bucket is charged, whatever becomes of the request.
import type { IncomingMessage } from 'node:http';
import type { Authenticator, Principal } from '../identity/principal.ts';
import type { Limiter, Taken } from '../rate/limiter.ts';
import type { Clock } from '../store/clock.ts';
import { StoreUnavailableError } from '../store/errors.ts';
import { isPreflight } from './cors.ts';
import { inSeconds, Refusal } from './errors.ts';
import type { Exchange } from './exchange.ts';
import { callerAddress, type TrustedProxies } from './request/address.ts';
import { readCredential } from './request/credential.ts';
import { findMalformed } from './request/malformed.ts';

export interface Gate {
  readonly authenticator: Authenticator;
  /** Whose request it is, where that isn't said by `Authorization`. */
  readonly authenticateOtherwise?: (request: IncomingMessage) => Promise<Principal | undefined>;
  readonly limiter: Limiter;
  readonly trustedProxies: TrustedProxies;
  readonly clock: Clock;
}

/** @throws Refusal 400, 429 */
export async function admit(exchange: Exchange, gate: Gate): Promise<void> {
  const malformed = findMalformed(exchange.request);
  // What is known at once is not waited for: every wait costs each request a turn of the queue.
  try {
    const principal = authenticate(exchange, gate);
    exchange.principal = principal instanceof Promise ? await principal : principal;
  } catch (error) {
    // What answers everybody, such as the status, answers also while nobody can be known.
    const isPublic = exchange.operation?.security.credential === false;
    if (!isPublic || !(error instanceof StoreUnavailableError)) throw error;
  } finally {
    const taken = charge(exchange, gate);
    exchange.taken = taken instanceof Promise ? await taken : taken;
  }
  if (malformed !== undefined) throw malformed;
  if (!exchange.taken.allowed) throw rateLimited(exchange, gate.clock());
}

/** Of OAuth the credential is a client's, and that of a preflight nobody's: no account can be charged for them. */
function authenticate(
  { operation, request }: Exchange,
  { authenticator, authenticateOtherwise }: Gate,
): Principal | undefined | Promise<Principal | undefined> {
  if (operation?.family === 'oauth' || isPreflight(request)) return undefined;
  const { authorization } = request.headers;
  if (authorization === undefined) return authenticateOtherwise?.(request);
  const credential = readCredential(authorization);
  return credential.kind === 'bearer' ? authenticator.authenticate(credential.token, request.socket) : undefined;
}

function charge({ principal, request }: Exchange, { limiter, trustedProxies }: Gate): Taken | Promise<Taken> {
  return limiter.take(
    principal === undefined
      ? { address: callerAddress(request, trustedProxies) }
      : { account: principal.accountId, limit: principal.limit },
  );
}

function rateLimited({ principal, taken }: Exchange, now: number): Refusal {
  const seconds = Math.max(1, Math.ceil((taken.resetAt - now) / 1000));
  const who = principal === undefined ? 'This address, without a valid credential,' : 'The account';
  return new Refusal(
    {
      code: 'rate_limited',
      detail: `${who} made ${taken.limit} requests in this minute, its limit. Try again in ${inSeconds(seconds)}.`,
    },
    { 'Retry-After': String(seconds) },
  );
}
