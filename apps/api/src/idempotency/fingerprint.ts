import { hash } from 'node:crypto';

/**
 * Tells one request from another with the same key.
 *
 * @param parts what makes it this request: operation, path, query, body
 */
export function fingerprint(...parts: unknown[]): string {
  return hash('sha256', JSON.stringify(parts, sorted));
}

/** The members of an object have no order (RFC 8259), and some languages write them in another one each time. */
function sorted(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
