import type { errors as Errors, KoaContextWithOIDC } from 'oidc-provider';
import { scopesOf } from './client.ts';
import { problemOfScopes, splitScopes } from './scopes.ts';

/** Looks at the scopes as they were sent: by the time the library calls it has dropped those that it does not know. */
export function authorizationScopeCheck(errors: typeof Errors): (ctx: KoaContextWithOIDC) => void {
  return ({ oidc, query }) => {
    const asked = splitScopes([query['scope'] ?? []].flat().join(' '));
    if (asked.length === 0) throw new errors.InvalidRequest('`scope` is missing.');
    const problem = oidc.client && problemOfScopes(asked, scopesOf(oidc.client));
    if (problem !== undefined) throw new errors.CustomOIDCProviderError('invalid_scope', problem);
  };
}
