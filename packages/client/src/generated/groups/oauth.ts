// Generated from spec/ by `pnpm generate`. Do not edit.

import type { Call } from '../../core/call.ts';
import type { RequestOptions } from '../../core/options.ts';
import type {
  OAuthAuthorizeQuery,
  OAuthIntrospectionRequest,
  OAuthIntrospectionResponse,
  OAuthRevocationRequest,
  OAuthServerMetadata,
  OAuthTokenRequest,
  OAuthTokenResponse,
} from '../models.ts';

/** Access tokens for applications (RFC 6749), outside `/v2`. Bodies and errors are those of the RFCs. */
export interface OAuthGroup {
  /**
   * Get an access token.
   *
   * Exchanges a grant for an access token, which lives 10 minutes and is used like an API key. A client with a
   * secret authenticates with HTTP Basic, or with `client_id` and `client_secret` in the body; a public client sends
   * its `client_id` and proves itself with PKCE. Refresh tokens rotate: using one a second time revokes all that
   * came of it.
   *
   * @param body The grant, as a form. A body that is no form, or is too large, is `invalid_request`.
   * @param options For this call alone.
   * @see https://docs.cloudnexus.io/reference/oauth/token
   * @example
   * ```ts
   * const { CN_CLIENT_ID = '', CN_CLIENT_SECRET = '' } = process.env;
   *
   * const token = await cn.oauth.token({
   *   grant_type: 'client_credentials',
   *   client_id: CN_CLIENT_ID,
   *   client_secret: CN_CLIENT_SECRET,
   *   scope: 'servers:read servers:write',
   * });
   * console.log(`A token for ${token.scope}, good for ${token.expires_in} seconds`);
   * ```
   */
  token(body: OAuthTokenRequest, options?: RequestOptions): Call<OAuthTokenResponse, OAuthTokenResponse>;

  /**
   * Revoke a token.
   *
   * Ends an access token or a refresh token of the client, within a second everywhere (RFC 7009). A refresh token
   * takes the access tokens that came of it along. A token that is unknown or has ended already is a success too.
   *
   * @param body The token, as a form. A body that is no form, or is too large, is `invalid_request`.
   * @param options For this call alone.
   * @see https://docs.cloudnexus.io/reference/oauth/revoke
   * @example
   * ```ts
   * const { CN_CLIENT_ID = '', CN_CLIENT_SECRET = '' } = process.env;
   * const client = { client_id: CN_CLIENT_ID, client_secret: CN_CLIENT_SECRET };
   *
   * const { access_token } = await cn.oauth.token({ ...client, grant_type: 'client_credentials' });
   * await cn.oauth.revoke({ ...client, token: access_token, token_type_hint: 'access_token' });
   * console.log('The token is good for nothing any more');
   * ```
   */
  revoke(body: OAuthRevocationRequest, options?: RequestOptions): Call<void, undefined>;

  /**
   * Ask about a token.
   *
   * Tells a client with a secret whether one of its tokens can be used, for what and until when (RFC 7662). Of any
   * other token it says that it is not active. A public client gets `invalid_client`.
   *
   * @param body The token, as a form. A body that is no form, or is too large, is `invalid_request`.
   * @param options For this call alone.
   * @see https://docs.cloudnexus.io/reference/oauth/introspect
   * @example
   * ```ts
   * const { CN_CLIENT_ID = '', CN_CLIENT_SECRET = '' } = process.env;
   * const client = { client_id: CN_CLIENT_ID, client_secret: CN_CLIENT_SECRET };
   *
   * const { access_token } = await cn.oauth.token({ ...client, grant_type: 'client_credentials' });
   * const token = await cn.oauth.introspect({ ...client, token: access_token });
   * console.log(token.active ? `Good for ${token.scope} in ${token.account_id}` : 'Not active');
   * ```
   */
  introspect(
    body: OAuthIntrospectionRequest,
    options?: RequestOptions,
  ): Call<OAuthIntrospectionResponse, OAuthIntrospectionResponse>;

  /**
   * Ask a person to allow an application.
   *
   * The page to send a person's browser to (RFC 6749, section 4.1.1). It asks them to sign in and to allow what
   * `scope` names, then sends them back to `redirect_uri`, with a `code` for `oauth.token` or with an `error`. PKCE
   * is demanded of every client (RFC 7636). Unknown parameters are ignored.
   *
   * Needs no credential.
   *
   * @param query `response_type`, `client_id`, `redirect_uri`, `scope`, `state`, `code_challenge` and
   *   `code_challenge_method`.
   * @see https://docs.cloudnexus.io/reference/oauth/authorize
   * @example
   * ```ts
   * import { createHash, randomBytes } from 'node:crypto';
   *
   * const { CN_CLIENT_ID = '' } = process.env;
   * const verifier = randomBytes(32).toString('base64url'); // keep it for cn.oauth.token()
   *
   * const url = cn.oauth.authorize({
   *   response_type: 'code',
   *   client_id: CN_CLIENT_ID,
   *   redirect_uri: 'https://app.example.com/callback',
   *   scope: 'servers:read',
   *   state: randomBytes(16).toString('base64url'),
   *   code_challenge: createHash('sha256').update(verifier).digest('base64url'),
   *   code_challenge_method: 'S256',
   * });
   * console.log(`Send the person to ${url}`);
   * ```
   */
  authorize(query: OAuthAuthorizeQuery): URL;

  /**
   * Discover the authorization server.
   *
   * Returns where the OAuth endpoints are and what they can do (RFC 8414), so that a library needs nothing but the
   * address of the API. The addresses are those of the API that answers, hosted or your own.
   *
   * Needs no credential.
   *
   * @param options For this call alone.
   * @see https://docs.cloudnexus.io/reference/oauth/metadata
   * @example
   * ```ts
   * const metadata = await cn.oauth.metadata();
   * console.log(`${metadata.issuer} issues tokens at ${metadata.token_endpoint}`);
   * ```
   */
  metadata(options?: RequestOptions): Call<OAuthServerMetadata, OAuthServerMetadata>;
}
