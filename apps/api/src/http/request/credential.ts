// Reads `Authorization` (RFC 6750, section 2.1).
import type { IncomingMessage } from 'node:http';

export type Credential =
  | { readonly kind: 'none' }
  /** It can't be one of ours. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'bearer'; readonly token: string };

/** Programs send the same one with each request over a connection: it is read once. No longer kept than the connection. */
const last = new WeakMap<object, { readonly authorization: string | undefined; readonly credential: Credential }>();

export function credentialOf({ headers: { authorization }, socket }: IncomingMessage): Credential {
  const before = last.get(socket);
  if (before !== undefined && before.authorization === authorization) return before.credential;
  const credential = readCredential(authorization);
  last.set(socket, { authorization, credential });
  return credential;
}

export function readCredential(authorization = ''): Credential {
  const [, token] = /^Bearer +([\w.~+/-]+=*)$/i.exec(authorization) ?? [];
  if (token !== undefined) return { kind: 'bearer', token };
  // Other schemes are for other things: Basic is how OAuth clients authenticate.
  return /^Bearer(\s|$)/i.test(authorization) ? { kind: 'unreadable' } : { kind: 'none' };
}
