// `@cloudnexus/sdk/oauth`: access tokens by OAuth 2.0.
export type { OAuthCredentials, TokenSource } from '../core/credentials.ts';
export { AuthorizationError } from './authorization-error.ts';
export { authorizationUrl, type AuthorizationRequest } from './authorization-url.ts';
export { clientCredentials, type ClientCredentials } from './client-credentials.ts';
export { exchangeCode, type CodeExchange } from './exchange-code.ts';
export type { OAuthClient } from './parties.ts';
export { createPkce, createState, type Pkce } from './pkce.ts';
export { refreshToken, type TokenRefresh } from './refresh-token.ts';
export type { OAuthOptions } from './request-tokens.ts';
export type { OAuthTokens } from './tokens.ts';
