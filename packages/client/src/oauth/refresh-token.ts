import type { OAuthClient } from './parties.ts';
import { requestTokens, type OAuthOptions } from './request-tokens.ts';
import type { OAuthTokens } from './tokens.ts';

export interface TokenRefresh extends OAuthClient {
  /** Of the latest tokens. It is good once: keep the one that comes back. */
  refreshToken: string;
  /** What the new token is to allow, at most what the person did. The same as before by default. */
  scope?: string | undefined;
}

/** Gets the next tokens of a person. Where no answer comes it is not repeated, as using a refresh token twice ends it. */
export function refreshToken(given: TokenRefresh, options?: OAuthOptions): Promise<OAuthTokens> {
  const { refreshToken: token, scope } = given;
  const parameters = { refresh_token: token, ...(scope && { scope }) };
  return requestTokens(given, { type: 'refresh_token', parameters }, options);
}
