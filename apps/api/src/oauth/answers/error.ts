// The errors of the RFCs, in the shape and the words of the contract.
import { catalogue, pageOf, type OAuthErrorCode } from '../../http/catalogue.ts';
import type { Provided } from '../server/provide.ts';
import { json, noStore, type Answer } from './write.ts';

/** @param detail a sentence for the developer of the client */
export function errorBody(code: OAuthErrorCode, detail: string): ReturnType<typeof json> {
  return json({ error: code, error_description: detail, error_uri: pageOf(code) });
}

/** 401 says which scheme to use (RFC 6749, section 5.2). */
export function refusal(code: OAuthErrorCode, detail: string): Answer {
  return code === 'invalid_client'
    ? { status: 401, headers: ['WWW-Authenticate', 'Basic realm="cloudnexus"'], body: errorBody(code, detail) }
    : { status: 400, headers: noStore, body: errorBody(code, detail) };
}

/** What the library says is wrong; undefined where nothing is. */
export function errorOf({ body }: Pick<Provided, 'body'>): { code: OAuthErrorCode; detail: string } | undefined {
  const { error, error_description: said } = Object(body);
  if (error === undefined) return undefined;
  const code = isOAuthError(error) ? error : 'invalid_request';
  return { code, detail: details[code] ?? sentence(String(said ?? error)) };
}

const codes = new Set(catalogue.filter(({ family }) => family === 'oauth').map(({ code }) => code));

function isOAuthError(text: string): text is OAuthErrorCode {
  return codes.has(text);
}

/** Where the library's words don't help. Which of the causes it is, it does not tell: who guesses would learn from it. */
const details: Partial<Record<OAuthErrorCode, string>> = {
  invalid_client: 'The client is unknown, or it did not authenticate as it was registered to.',
  invalid_grant: 'The code or token is unknown, used, expired or revoked, or was given to another request or client.',
  unsupported_grant_type: '`grant_type` is none of client_credentials, authorization_code and refresh_token.',
};

function sentence(text: string): string {
  const capitalised = text.charAt(0).toUpperCase() + text.slice(1);
  return capitalised.endsWith('.') ? capitalised : `${capitalised}.`;
}
