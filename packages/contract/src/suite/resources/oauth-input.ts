// What an application asks of OAuth. Its own identifier and tokens take the place of those the contract shows.
import type { CloudNexus } from '@cloudnexus/sdk';
import type { OAuthClient } from '../../targets/means.ts';

export async function oauthInput(operationId: string, client: OAuthClient, cn: CloudNexus): Promise<unknown> {
  const own = { client_id: client.id, client_secret: client.secret };
  const grant = { ...own, grant_type: 'client_credentials', scope: 'servers:read' } as const;
  switch (operationId) {
    case 'oauth.token':
      return grant;
    case 'oauth.authorize':
      return {
        response_type: 'code',
        client_id: client.id,
        redirect_uri: client.redirectUri,
        scope: 'servers:read',
        state: 'af0ifjsldkj',
        // Of a verifier that nobody needs: RFC 7636, appendix B.
        code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
        code_challenge_method: 'S256',
      };
    default:
      return { ...own, token: (await cn.oauth.token(grant)).access_token };
  }
}
