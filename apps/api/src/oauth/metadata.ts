// Where the authorization server is and what it can do (RFC 8414).
import type { operations } from '@cloudnexus/types';
import { allScopes } from '../identity/scopes.ts';
import { paths } from './endpoints.ts';
import { allGrants } from './grants.ts';

type Metadata = operations['oauth.metadata']['responses'][200]['content']['application/json'];

export function metadataOf(publicUrl: string): Metadata {
  const withSecret = ['client_secret_basic', 'client_secret_post'];
  return {
    issuer: publicUrl,
    authorization_endpoint: publicUrl + paths.authorize,
    token_endpoint: publicUrl + paths.token,
    revocation_endpoint: publicUrl + paths.revoke,
    introspection_endpoint: publicUrl + paths.introspect,
    scopes_supported: [...allScopes],
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    grant_types_supported: [...allGrants],
    token_endpoint_auth_methods_supported: [...withSecret, 'none'],
    revocation_endpoint_auth_methods_supported: [...withSecret, 'none'],
    introspection_endpoint_auth_methods_supported: withSecret,
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
    service_documentation: 'https://docs.cloudnexus.io/guides/oauth/',
  };
}
