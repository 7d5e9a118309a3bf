// What the library is told. Everything that the contract does not promise is off.
import { generateKeyPairSync } from 'node:crypto';
import type { AdapterFactory, Configuration, errors as Errors, interactionPolicy as Policy } from 'oidc-provider';
import { allScopes } from '../../identity/scopes.ts';
import { consentPath, paths } from '../endpoints.ts';
import { lifetimes } from '../lifetimes.ts';
import { authorizationScopeCheck } from './authorization-scope.ts';
import { ownMetadata } from './client.ts';

interface Given {
  readonly adapter: AdapterFactory;
  /** The one that signs, then those that did before it. */
  readonly cookieKeys: readonly string[];
  readonly isKeyGood: (keyId: string) => Promise<boolean>;
  readonly errors: typeof Errors;
  readonly policy: typeof Policy;
}

const off = { enabled: false };
/** Strict works: no other site takes part between the page and the code. */
const cookie = { httpOnly: true, sameSite: 'strict', signed: true } as const;

export function configurationOf({ adapter, cookieKeys, isKeyGood, errors, policy }: Given): Configuration {
  return {
    adapter,
    scopes: [...allScopes],
    responseTypes: ['code'],
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'none'],
    clientDefaults: { grant_types: [], response_types: [], id_token_signed_response_alg: 'ES256' },
    extraClientMetadata: { properties: [...ownMetadata] },
    allowOmittingSingleRegisteredRedirectUri: false,
    pkce: { required: () => true },
    extraParams: { scope: authorizationScopeCheck(errors) },
    routes: {
      authorization: paths.authorize,
      token: paths.token,
      revocation: paths.revoke,
      introspection: paths.introspect,
    },
    features: {
      devInteractions: off,
      dPoP: off,
      pushedAuthorizationRequests: off,
      resourceIndicators: off,
      rpInitiatedLogout: off,
      userinfo: off,
      claimsParameter: off,
      // A token of another client is as unknown as one that never was.
      revocation: { enabled: true, allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId },
      introspection: {
        enabled: true,
        allowedPolicy: async (_ctx, client, token) => {
          const person = 'accountId' in token ? token.accountId : undefined;
          return token.clientId === client.clientId && (person === undefined || (await isKeyGood(person)));
        },
      },
    },
    interactions: {
      url: (_ctx, { uid }) => consentPath(uid),
      // Consent is asked for every time. There is no session in which it could have been given before.
      policy: [
        new policy.Prompt(
          { name: 'consent' },
          new policy.Check('not_given', 'Consent is needed.', ({ oidc }) => oidc.result?.consent === undefined),
        ),
      ],
    },
    findAccount: async (_ctx, keyId) =>
      (await isKeyGood(keyId)) ? { accountId: keyId, claims: () => ({ sub: keyId }) } : undefined,
    loadExistingGrant: async ({ oidc }) => {
      const grantId = oidc.result?.consent?.grantId;
      return grantId === undefined ? undefined : await oidc.provider.Grant.find(grantId);
    },
    issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    // Revoking an access token ends that one alone; all else that revokes ends the grant, and what came of it.
    revokeGrantPolicy: ({ oidc }) => !(oidc.route === 'revocation' && oidc.entities.AccessToken !== undefined),
    expiresWithSession: () => false,
    cookies: {
      names: { session: 'cn_oauth_session', interaction: 'cn_oauth_consent', resume: 'cn_oauth_resume' },
      keys: [...cookieKeys],
      short: cookie,
      long: cookie,
    },
    formats: { bitsOfOpaqueRandomness: 256 },
    ttl: {
      AccessToken: lifetimes.accessToken,
      ClientCredentials: lifetimes.accessToken,
      AuthorizationCode: lifetimes.authorizationCode,
      RefreshToken: lifetimes.refreshToken,
      Grant: lifetimes.grant,
      Interaction: lifetimes.interaction,
      Session: lifetimes.interaction, // of which nothing is kept
      IdToken: lifetimes.accessToken, // of which there are none
    },
    clientBasedCORS: () => true,
    // What it says of errors is put in our words where the answer is written.
    renderError: (ctx, out) => {
      ctx.body = out;
    },
    // Nothing is signed with it: tokens are opaque, and there is no OpenID Connect. The library starts with one or not at all.
    jwks: { keys: [unusedKey()] },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
  };
}

function unusedKey(): NonNullable<Configuration['jwks']>['keys'][number] {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return privateKey.export({ format: 'jwk' }) as ReturnType<typeof unusedKey>; // an EC key exports as an EC key
}
