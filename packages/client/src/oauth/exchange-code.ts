import { AuthorizationResponseError, OperationProcessingError, validateAuthResponse } from 'oauth4webapi';
import { AuthorizationError } from './authorization-error.ts';
import { parties, type OAuthClient } from './parties.ts';
import { requestTokens, type OAuthOptions } from './request-tokens.ts';
import type { OAuthTokens } from './tokens.ts';

/** What is left of an authorization, and how it ended. */
export interface CodeExchange extends OAuthClient {
  /** The address the person came back to, with its query. */
  callbackUrl: string | URL;
  /** The same as in {@link authorizationUrl}. */
  redirectUri: string;
  /** The one this person was sent away with. */
  state: string;
  /** Of {@link createPkce}. */
  verifier: string;
}

/**
 * Gets tokens for the code that a person came back with.
 *
 * ```ts
 * const { verifier, state } = session.pending;
 * const tokens = await exchangeCode({ clientId, clientSecret, redirectUri, callbackUrl: request.url, verifier, state });
 * const cn = new CloudNexus(tokens.accessToken);
 * ```
 *
 * @throws {AuthorizationError} where the redirect has no code, or is not the answer to this request
 */
export async function exchangeCode(given: CodeExchange, options?: OAuthOptions): Promise<OAuthTokens> {
  const { redirectUri, verifier } = given;
  const parameters = { code: readCode(given), redirect_uri: redirectUri, code_verifier: verifier };
  return await requestTokens(given, { type: 'authorization_code', parameters }, options);
}

function readCode({ callbackUrl, state, ...client }: CodeExchange): string {
  const { server, client: known } = parties(client);
  if (!state) throw new AuthorizationError('invalid_redirect', 'there is no `state` to compare with');
  try {
    const [code, ...others] = validateAuthResponse(server, known, new URL(callbackUrl).searchParams, state).getAll(
      'code',
    );
    if (code && others.length === 0) return code;
  } catch (cause) {
    if (cause instanceof AuthorizationResponseError)
      throw new AuthorizationError(cause.error, cause.error_description ?? 'the person was sent back without a code', {
        cause,
      });
    if (cause instanceof OperationProcessingError)
      throw new AuthorizationError('invalid_redirect', cause.message, { cause });
    throw cause;
  }
  throw new AuthorizationError('invalid_redirect', 'there is not one `code`');
}
