import type { TokenEndpointResponse } from 'oauth4webapi';

/** What an authorization server gives for a grant. */
export interface OAuthTokens {
  accessToken: string;
  /** When the access token ends. Undefined where the server doesn't say. */
  expiresAt: Date | undefined;
  /** What the access token allows, with spaces between scopes. */
  scope: string | undefined;
  /** What the next tokens are to be had for, once. Undefined for client credentials. */
  refreshToken: string | undefined;
}

/** @param askedAt milliseconds since 1970, before the request was sent: the token is no younger than that */
export function toTokens(response: TokenEndpointResponse, askedAt: number): OAuthTokens {
  const { access_token: accessToken, expires_in: seconds, scope, refresh_token: refreshToken } = response;
  const expiresAt = seconds === undefined ? undefined : new Date(askedAt + seconds * 1000);
  return { accessToken, expiresAt, scope, refreshToken };
}
