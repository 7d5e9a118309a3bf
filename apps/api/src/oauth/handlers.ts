// The operations of the contract.
import type Provider from 'oidc-provider';
import type { Handlers, OAuthCall, OAuthHandler, OAuthOperationId } from '../http/call.ts';
import { queryOf } from '../http/request/target.ts';
import { authorizationAnswer } from './answers/authorization.ts';
import { introspectionAnswer } from './answers/introspection.ts';
import { revocationAnswer } from './answers/revocation.ts';
import { tokenAnswer } from './answers/token.ts';
import { json, write, type Answer } from './answers/write.ts';
import { metadataOf } from './metadata.ts';
import { provide, type Provided } from './server/provide.ts';

interface Needs {
  /** Loads the authorization server, where it is not there yet. */
  readonly server: () => Promise<Provider>;
  readonly publicUrl: string;
}

export function oauthHandlers({ server, publicUrl }: Needs): Pick<Handlers, OAuthOperationId> {
  const metadata = json(metadataOf(publicUrl));
  return {
    'oauth.token': answered(tokenAnswer),
    'oauth.revoke': answered(revocationAnswer),
    'oauth.introspect': answered(introspectionAnswer),
    'oauth.authorize': async ({ request, response }) => {
      const provided = await provide(await server(), request, knownParameters(queryOf(request.url)));
      write(response, authorizationAnswer(provided));
    },
    'oauth.metadata': ({ response }) => write(response, { status: 200, body: metadata }),
  };

  function answered(answer: (provided: Provided) => Answer): OAuthHandler {
    return async ({ request, response }: OAuthCall) => write(response, answer(await provide(await server(), request)));
  }
}

const known = new Set([
  'response_type',
  'client_id',
  'redirect_uri',
  'scope',
  'state',
  'code_challenge',
  'code_challenge_method',
]);

/** The library knows many more, of OpenID Connect and of RFCs that the contract doesn't promise. Unknown ones are ignored. */
function knownParameters(query: string): URLSearchParams {
  const given = [...new URLSearchParams(query)].filter(([name]) => known.has(name));
  return new URLSearchParams(given.map(([name, value]) => [name, name === 'response_type' ? typeOf(value) : value]));
}

/** Of a type such as `token` the library puts the error behind a `#`, where nobody who can only ask for `code` looks. */
function typeOf(responseType: string): string {
  return responseType === 'code' || responseType === '' ? responseType : 'unsupported';
}
