import type { APIError } from '../core/errors/api-error.ts';
import { errorFromResponse } from '../core/errors/from-response.ts';
import { readJson } from '../core/json.ts';
import type { Grant, Refused } from './exchange.ts';
import type { Parties } from './parties.ts';

export const operation = 'oauth.token';

export function refusal(
  { response, body, authorization }: Refused,
  { server, secret }: Parties,
  { parameters }: Grant,
  retries: { attempts: number; retryAfter: number | undefined },
): APIError {
  const { code, code_verifier: verifier, refresh_token: refreshToken } = parameters;
  // Proxies and debuggers repeat requests. An error must not.
  const secrets = [authorization?.slice('Basic '.length), secret, code, verifier, refreshToken];
  const shown = secrets.reduce<string>(hide, body);
  return errorFromResponse({
    operation,
    method: 'POST',
    url: String(server.token_endpoint),
    response,
    body: readJson(shown, shown),
    ...retries,
    note: response.ok ? 'This is not an answer of an authorization server.' : undefined,
    secret: undefined, // there is more than one
  });
}

/** A secret as short as a word would only spoil the text, and is none. */
function hide(text: string, secret: string | undefined): string {
  return secret === undefined || secret.length < 8 ? text : text.replaceAll(secret, '[secret]');
}
