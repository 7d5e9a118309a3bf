import { randomBytes } from 'node:crypto';

/** Crockford's base32, as identifiers of the API are written. */
const digits = '0123456789abcdefghjkmnpqrstvwxyz';

/** An identifier in the form of the API's, of something that the API doesn't know. */
export function newId(prefix: 'evt' | 'dlv'): string {
  return `${prefix}_${[...randomBytes(16)].map((byte) => digits[byte % 32]).join('')}`;
}
