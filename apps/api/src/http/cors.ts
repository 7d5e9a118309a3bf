// What browsers ask before a page of another origin may ask (Fetch, "CORS protocol").
import type { IncomingMessage } from 'node:http';
import { answer, type Exchange } from './exchange.ts';

const allowedHeaders = [
  'Accept',
  'Authorization',
  'Content-Type',
  'Idempotency-Key',
  'If-Match',
  'X-CloudNexus-Id',
  'X-CloudNexus-Version',
].join(', ');

export function isPreflight({ method, headers }: IncomingMessage): boolean {
  return method === 'OPTIONS' && headers.origin !== undefined && headers['access-control-request-method'] !== undefined;
}

/** @param allow the methods of the path; of any path, where there is none, so that the page gets to read the 404 */
export function answerPreflight(exchange: Exchange, allow: readonly string[]): void {
  answer(exchange, 204, [
    'Access-Control-Allow-Methods',
    allow.join(', '),
    'Access-Control-Allow-Headers',
    allowedHeaders,
    'Access-Control-Max-Age',
    '86400',
  ]);
}
