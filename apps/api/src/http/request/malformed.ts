// What of a request can't be read, or can be read in two ways, which is how requests are smuggled past a proxy.
import type { IncomingMessage } from 'node:http';
import { Refusal } from '../errors.ts';

/** Headers that are there once. Of most of them Node would take the first; a proxy may take the last. */
const single = new Set([
  'host',
  'authorization',
  'content-type',
  'content-length',
  'x-cloudnexus-id',
  'x-cloudnexus-version',
  'idempotency-key',
]);

export function findMalformed(request: IncomingMessage): Refusal | undefined {
  const { headers, rawHeaders, url = '', httpVersion } = request;
  // Node reads the request line of others, and answers it in HTTP/1.1.
  if (httpVersion !== '1.1' && httpVersion !== '1.0') return malformed('This is not HTTP/1.1.');
  // RFC 9112, section 3.2. Node would answer this by itself, without a body.
  if (headers.host === undefined && httpVersion === '1.1') return malformed('The request has no `Host`.');
  const twice = repeated(headers, rawHeaders);
  if (twice !== undefined) return malformed(`The header \`${twice}\` is there twice.`);
  const unreadable = findUnreadable(url);
  return unreadable === undefined ? undefined : malformed(unreadable);
}

export function malformed(detail: string): Refusal<'malformed_request'> {
  return new Refusal({ code: 'malformed_request', detail });
}

function repeated(headers: object, rawHeaders: readonly string[]): string | undefined {
  if (Object.keys(headers).length * 2 === rawHeaders.length) return undefined;
  const seen = new Set<string>();
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? '';
    const key = name.toLowerCase();
    if (single.has(key) && seen.has(key)) return name;
    seen.add(key);
  }
  return undefined;
}

function findUnreadable(url: string): string | undefined {
  const wrong = 'The address is not percent-encoded as it must be.';
  // Fragments stay with the client, and everything but printable ASCII is encoded (RFC 3986).
  if (/[^\x21-\x7e]|#/.test(url)) return wrong;
  if (!url.includes('%')) return undefined;
  try {
    // No name and no value has one, and databases don't take it.
    return decodeURIComponent(url).includes('\0') ? 'The address holds a NUL character, `%00`.' : undefined;
  } catch {
    return wrong;
  }
}
