// Where a client may have people sent back to. What is registered is compared character by character.
import { IdentityError } from '../../identity/errors.ts';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);
/** The domain of its maker, reversed (RFC 8252, section 7.1). */
const privateScheme = /^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+:$/;

/** @throws IdentityError */
export function assertRedirectUri(text: string): void {
  const problem = problemOf(text);
  if (problem !== undefined)
    throw new IdentityError('invalid_body', `The redirect URI ${JSON.stringify(text.slice(0, 200))} ${problem}.`);
}

function problemOf(text: string): string | undefined {
  if (text.length > 2048) return 'is longer than 2048 characters';
  if (!/^[\x21-\x7e]+$/.test(text) || !URL.canParse(text)) return 'is no address';
  const { protocol, hostname, username, password } = new URL(text);
  if (text.includes('#')) return 'has a fragment, which a redirect would lose';
  if (username !== '' || password !== '') return 'has a user or a password in it';
  if (protocol === 'http:') return loopback.has(hostname) ? undefined : 'needs https, unless it is on this machine';
  if (protocol === 'https:' || privateScheme.test(protocol)) return undefined;
  return 'needs https, or a scheme with a dot in it such as com.example.app';
}
