import { None, type AuthorizationServer, type Client, type ClientAuth } from 'oauth4webapi';
import { CloudNexusError } from '../core/errors/cloudnexus-error.ts';

/** An application, as it was registered. */
export interface OAuthClient {
  clientId: string;
  /** A public client, such as one in a browser, has none. */
  clientSecret?: string | undefined;
  /** Where tokens are to be had. `https://api.cloudnexus.io/oauth/token` by default. */
  tokenUrl?: string | undefined;
}

/** Who takes part, as oauth4webapi has it: the server, the client, and how the client proves that it is the one. */
export interface Parties {
  server: AuthorizationServer;
  client: Client;
  authentication: ClientAuth;
  secret: string | undefined;
}

export function parties({ clientId, clientSecret, tokenUrl }: OAuthClient): Parties {
  if (!clientId) throw new CloudNexusError('There is no OAuth client id.');
  const address = tokenUrl ?? 'https://api.cloudnexus.io/oauth/token';
  if (!URL.canParse(address)) throw new CloudNexusError(`\`tokenUrl\` is not an address: ${address}`);
  return {
    server: {
      issuer: new URL(address).origin,
      token_endpoint: address,
      authorization_response_iss_parameter_supported: true, // so that a redirect without `iss` is refused
    },
    client: { client_id: clientId },
    authentication: clientSecret ? basic(clientSecret) : None(),
    secret: clientSecret,
  };
}

/**
 * HTTP Basic, each part encoded as in a form (RFC 6749, section 2.3.1). oauth4webapi's own encodes `-`, `_` and `.` too,
 * which no form does, and which servers that skip the decoding take for another secret.
 */
function basic(clientSecret: string): ClientAuth {
  return (_server, client, _body, headers) => {
    headers.set('Authorization', `Basic ${btoa(`${encode(client.client_id)}:${encode(clientSecret)}`)}`);
  };
}

function encode(text: string): string {
  return new URLSearchParams({ '': text }).toString().slice(1);
}
