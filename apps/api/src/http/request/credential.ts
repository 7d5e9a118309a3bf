// Reads `Authorization` (RFC 6750, section 2.1).

export type Credential =
  | { readonly kind: 'none' }
  /** It can't be one of ours. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'bearer'; readonly token: string };

export function readCredential(authorization: string | undefined): Credential {
  const [, scheme, token] = /^(\S+) *(.*)$/.exec(authorization ?? '') ?? [];
  // Other schemes are for other things: Basic is how OAuth clients authenticate.
  if (scheme?.toLowerCase() !== 'bearer') return { kind: 'none' };
  return token !== undefined && /^[\w.~+/-]+=*$/.test(token) ? { kind: 'bearer', token } : { kind: 'unreadable' };
}
