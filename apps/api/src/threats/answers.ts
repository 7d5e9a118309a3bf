// What the API itself blocks, seen from the answers it gives: credentials that are wrong, and requests above an address's limit.
import { hash } from 'node:crypto';
import type { Answered } from '../http/app.ts';
import { callerAddress, type TrustedProxies } from '../http/request/address.ts';
import { readCredential } from '../http/request/credential.ts';
import { normalIp } from './ip.ts';
import type { Sighting } from './sighting.ts';

export interface Blocked extends Sighting {
  readonly attackType: 'CREDENTIAL_GUESSING' | 'HTTP_FLOOD';
  /** Of a guess: what differs from one to the next, and says nothing of it. */
  readonly evidence: number | undefined;
}

/** @returns undefined for an answer that is no sign of an attack on an account */
export function blockedBy(answered: Answered, isTrusted: TrustedProxies): Blocked | undefined {
  const { status, request } = answered;
  // The fast way out: nearly every answer takes it.
  if ((status !== 401 && status !== 429) || answered.accountId !== undefined) return undefined;
  const accountId = request.headers['x-cloudnexus-id'];
  if (typeof accountId !== 'string' || !/^acc_[0-9a-hjkmnp-tv-z]{1,40}$/.test(accountId)) return undefined;
  const sourceIp = normalIp(callerAddress(request, isTrusted));
  if (sourceIp === undefined) return undefined;
  if (status === 429) return { attackType: 'HTTP_FLOOD', sourceIp, accountId, evidence: undefined };
  const { authorization = '' } = request.headers;
  if (readCredential(authorization).kind === 'none') return undefined;
  const evidence = Number.parseInt(hash('sha256', authorization).slice(0, 8), 16);
  return { attackType: 'CREDENTIAL_GUESSING', sourceIp, accountId, evidence };
}
