// Reads `Authorization` (RFC 6750, section 2.1).
import { ofLastSent } from '../../last-sent.ts';

export type Credential =
  | { readonly kind: 'none' }
  /** It can't be one of ours. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'bearer'; readonly token: string };

export function readCredential(authorization = ''): Credential {
  const [, token] = /^Bearer +([\w.~+/-]+=*)$/i.exec(authorization) ?? [];
  if (token !== undefined) return { kind: 'bearer', token };
  // Other schemes are for other things: Basic is how OAuth clients authenticate.
  return /^Bearer(\s|$)/i.test(authorization) ? { kind: 'unreadable' } : { kind: 'none' };
}

/** The same of what came over a connection. */
export const credentialOver = ofLastSent(readCredential);
