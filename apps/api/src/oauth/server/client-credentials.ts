// The grant of an application that acts for itself (RFC 6749, section 4.4), instead of the library's own: that one grants
// nothing where no scope is asked for, and drops a scope that it does not know.
import type Provider from 'oidc-provider';
import type { errors as Errors } from 'oidc-provider';
import { scopesOf } from './client.ts';
import { problemOfScopes, splitScopes } from './scopes.ts';

export function registerClientCredentials(provider: Provider, errors: typeof Errors): void {
  provider.registerGrantType(
    'client_credentials',
    async (ctx) => {
      const { client, params } = ctx.oidc;
      const registered = scopesOf(client);
      const asked = splitScopes(params.scope);
      const problem = problemOfScopes(asked, registered);
      if (problem !== undefined) throw new errors.CustomOIDCProviderError('invalid_scope', problem);
      const scope = (asked.length === 0 ? [...registered] : asked).join(' ');
      const token = new provider.ClientCredentials({ client, scope });
      ctx.body = {
        access_token: await token.save(),
        token_type: token.tokenType,
        expires_in: token.expiration,
        scope,
      };
    },
    ['scope'],
  );
}
