/** What a person is asked. */
export interface AuthorizationRequest {
  clientId: string;
  /** Where to send the person afterwards, exactly as the client registered it. */
  redirectUri: string;
  /** What the person is asked to allow, with spaces between scopes. */
  scope: string;
  /** Of {@link createState}. */
  state: string;
  /** Of {@link createPkce}. */
  challenge: string;
  /** `https://api.cloudnexus.io/oauth/authorize` by default. */
  authorizeUrl?: string | undefined;
}

/**
 * Where to send a person's browser, so that they allow an application to act for them.
 *
 * ```ts
 * const { verifier, challenge } = await createPkce();
 * const state = createState();
 * session.pending = { verifier, state }; // for exchangeCode()
 * return Response.redirect(authorizationUrl({ clientId, redirectUri, scope: 'servers:read', state, challenge }));
 * ```
 */
export function authorizationUrl(request: AuthorizationRequest): URL {
  const url = new URL(request.authorizeUrl ?? 'https://api.cloudnexus.io/oauth/authorize');
  const parameters = {
    response_type: 'code',
    client_id: request.clientId,
    redirect_uri: request.redirectUri,
    scope: request.scope,
    state: request.state,
    code_challenge: request.challenge,
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url;
}
