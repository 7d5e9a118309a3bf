// The first thing that happens to every request: one bucket is charged, whatever becomes of the request.
import type { IncomingMessage } from 'node:http';
import { whenThere, type Awaitable } from '../awaitable.ts';
import type { Authenticator, Principal } from '../identity/principal.ts';
import type { Limiter, Taken } from '../rate/limiter.ts';
import type { Clock } from '../store/clock.ts';
import { StoreUnavailableError } from '../store/errors.ts';
import { isPreflight } from './cors.ts';
import { inSeconds, Refusal } from './errors.ts';
import type { Exchange } from './exchange.ts';
import { callerAddress, type TrustedProxies } from './request/address.ts';
import { credentialOver } from './request/credential.ts';
import { findMalformed } from './request/malformed.ts';

export interface Gate {
  readonly authenticator: Authenticator;
  /** Whose request it is, where that isn't said by `Authorization`. */
  readonly authenticateOtherwise?: (request: IncomingMessage) => Promise<Principal | undefined>;
  readonly limiter: Limiter;
  readonly trustedProxies: TrustedProxies;
  readonly clock: Clock;
}

/**
 * Throws at once what it knows at once.
 *
 * @throws Refusal 400, 429
 */
export function admit(exchange: Exchange, gate: Gate): Awaitable<void> {
  const malformed = findMalformed(exchange.request);
  return whenThere(identify(exchange, gate), (trouble) =>
    whenThere(charge(exchange, gate), (taken) => {
      exchange.taken = taken;
      if (trouble !== undefined) throw trouble.error;
      if (malformed !== undefined) throw malformed;
      if (!taken.allowed) throw rateLimited(exchange, gate.clock());
    }),
  );
}

/** @returns why it can't be known who asks, where that is in the way */
function identify(exchange: Exchange, gate: Gate): Awaitable<{ readonly error: unknown } | undefined> {
  const failed = (error: unknown): { readonly error: unknown } | undefined => {
    // What answers everybody, such as the status, answers also while nobody can be known.
    const isPublic = exchange.operation?.security.credential === false;
    return isPublic && error instanceof StoreUnavailableError ? undefined : { error };
  };
  const known = (principal: Principal | undefined): undefined => void (exchange.principal = principal);
  try {
    const principal = authenticate(exchange, gate);
    return principal instanceof Promise ? principal.then(known, failed) : known(principal);
  } catch (error) {
    return failed(error);
  }
}

/** Of OAuth the credential is a client's, and that of a preflight nobody's: no account can be charged for them. */
function authenticate(
  { operation, request }: Exchange,
  { authenticator, authenticateOtherwise }: Gate,
): Awaitable<Principal | undefined> {
  if (operation?.family === 'oauth' || isPreflight(request)) return undefined;
  const { authorization } = request.headers;
  if (authorization === undefined) return authenticateOtherwise?.(request);
  const credential = credentialOver(authorization, request.socket);
  return credential.kind === 'bearer' ? authenticator.authenticate(credential.token, request.socket) : undefined;
}

function charge({ principal, request }: Exchange, { limiter, trustedProxies }: Gate): Awaitable<Taken> {
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
