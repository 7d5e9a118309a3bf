import { hash } from 'node:crypto';

/**
 * Tells one request from another with the same key.
 *
 * @param parts what makes it this request: operation, path, query, body
 */
export function fingerprint(...parts: string[]): string {
  return hash('sha256', JSON.stringify(parts));
}
