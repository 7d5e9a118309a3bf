import { AbortError } from '../core/errors/abort-error.ts';
import type { APIError } from '../core/errors/api-error.ts';
import { ConnectionError } from '../core/errors/connection-error.ts';
import { errorFromResponse } from '../core/errors/from-response.ts';
import { TimeoutError } from '../core/errors/timeout-error.ts';
import type { Grant, Refused } from './exchange.ts';
import type { Parties } from './parties.ts';

const operation = 'oauth.token';

export function aborted(cause: unknown): AbortError {
  return new AbortError(`${operation}: aborted`, { cause });
}

export function late(timeout: number): TimeoutError {
  return new TimeoutError(`${operation}: not done in ${timeout} ms`);
}

export function noAnswer(url: string | undefined, cause: unknown): ConnectionError {
  const { message, cause: why } = Object(cause) as Partial<Error>; // whatever fetch threw
  const reason = why instanceof Error ? `${message}: ${why.message}` : message;
  return new ConnectionError(`${operation}: no answer from POST ${url}: ${reason}`, { cause });
}

export function refusal(
  { response, body, authorization }: Refused,
  { server, secret }: Parties,
  { parameters }: Grant,
  retries: { attempts: number; retryAfter: number | undefined },
): APIError {
  const { code, code_verifier: verifier, refresh_token: refreshToken } = parameters;
  // Proxies and debuggers repeat requests. An error must not.
  const secrets = [authorization?.slice('Basic '.length), secret, code, verifier, refreshToken];
  return errorFromResponse({
    operation,
    method: 'POST',
    url: String(server.token_endpoint),
    response,
    body: parse(secrets.reduce<string>(hide, body)),
    ...retries,
    note: response.ok ? 'This is not an answer of an authorization server.' : undefined,
    secret: undefined, // there is more than one
  });
}

/** A secret as short as a word would only spoil the text, and is none. */
function hide(text: string, secret: string | undefined): string {
  return secret === undefined || secret.length < 8 ? text : text.replaceAll(secret, '[secret]');
}

/** JSON, or the text of a proxy's page. */
function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
