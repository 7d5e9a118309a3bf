import { ConnectionError } from './connection-error.ts';

/** @param cause what `fetch` threw */
export function noAnswer(operation: string, method: string, url: string, cause: unknown): ConnectionError {
  const { message, code } = Object(Object(cause).cause); // `fetch failed` alone helps nobody; what it wraps does
  const why = [cause, message || code].filter(Boolean).join(': ');
  return new ConnectionError(`${operation}: no answer from ${method} ${url}: ${why}`, { cause });
}
