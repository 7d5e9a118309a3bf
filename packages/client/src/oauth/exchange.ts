import {
  allowInsecureRequests,
  customFetch,
  genericTokenEndpointRequest,
  processGenericTokenEndpointResponse,
} from 'oauth4webapi';
import type { ConnectionError } from '../core/errors/connection-error.ts';
import { noAnswer } from '../core/errors/no-answer.ts';
import type { Fetch } from '../core/options.ts';
import { version } from '../core/version.ts';
import { operation } from './errors.ts';
import type { Parties } from './parties.ts';
import { toTokens, type OAuthTokens } from './tokens.ts';

/** What tokens are asked for with. */
export interface Grant {
  type: 'client_credentials' | 'authorization_code' | 'refresh_token';
  parameters: Record<string, string>;
}

/** What came of asking once. */
export type Outcome = Granted | Refused | Unanswered;

interface Granted {
  tokens: OAuthTokens;
}

export interface Refused {
  tokens?: undefined;
  response: Response;
  body: string;
  /** What the client proved itself with. */
  authorization: string | undefined;
}

interface Unanswered {
  tokens?: undefined;
  response?: undefined;
  error: ConnectionError;
}

/** Sends a grant once, and reads the whole answer. */
export async function exchange(parties: Parties, grant: Grant, fetch: Fetch, signal: AbortSignal): Promise<Outcome> {
  const { server, client, authentication } = parties;
  const askedAt = Date.now();
  let authorization: string | undefined;
  let response: Response;
  let body: string;
  try {
    response = await genericTokenEndpointRequest(server, client, authentication, grant.type, grant.parameters, {
      signal,
      [allowInsecureRequests]: true, // the address is the program's choice, as that of the API is
      [customFetch]: (url, init) => {
        authorization = init.headers['authorization'];
        return fetch(url, { ...init, headers: ownHeaders(init.headers) });
      },
    });
    body = await response.text();
  } catch (cause) {
    return { error: noAnswer(operation, 'POST', String(server.token_endpoint), cause) };
  }
  try {
    const read = await processGenericTokenEndpointResponse(server, client, new Response(body, response));
    if (read.token_type === 'bearer') return { tokens: toTokens(read, askedAt) };
  } catch {
    // An error of OAuth, or the page of a proxy.
  }
  return { response, body, authorization };
}

function ownHeaders(given: Record<string, string>): Headers {
  const headers = new Headers(given);
  headers.set('Content-Type', 'application/x-www-form-urlencoded');
  if (headers.has('User-Agent')) headers.set('User-Agent', `cloudnexus-ts/${version}`); // a browser names itself
  return headers;
}
