// What is on every response, whatever answers: the limit, the request's identifier, and who may read them in a browser.
import type { ServerResponse } from 'node:http';
import type { Taken } from '../rate/limiter.ts';

/** Names and values in turn, as Node takes them fastest. */
export type HeaderList = string[];

const exposed = [
  'X-RateLimit-Limit',
  'X-RateLimit-Remaining',
  'X-RateLimit-Reset',
  'X-Request-Id',
  'Retry-After',
  'ETag',
  'Idempotency-Replayed',
].join(', ');

interface Standard {
  readonly id: string;
  readonly taken: Taken;
  /** Whether a page of another origin may ask. */
  readonly origin: string | undefined;
}

export function standardHeaders({ id, taken, origin }: Standard): HeaderList {
  const headers = [
    'X-RateLimit-Limit',
    String(taken.limit),
    'X-RateLimit-Remaining',
    String(taken.remaining),
    'X-RateLimit-Reset',
    String(Math.ceil(taken.resetAt / 1000)),
    'X-Request-Id',
    id,
    'Vary',
    'Accept, Origin',
  ];
  // Credentials are in a header that a page must set itself, never in cookies, so that any origin may ask.
  if (origin !== undefined) headers.push('Access-Control-Allow-Origin', '*', 'Access-Control-Expose-Headers', exposed);
  return headers;
}

/** For answers that others write, such as the authorization server. */
export function setHeaders(response: ServerResponse, headers: HeaderList): void {
  for (let index = 0; index < headers.length; index += 2) {
    response.setHeader(headers[index] ?? '', headers[index + 1] ?? '');
  }
}
