// Has the library answer a request, and takes the answer instead of letting it be written.
import { ServerResponse, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type Provider from 'oidc-provider';
import type { KoaContextWithOIDC } from 'oidc-provider';
import { readCredential } from '../../http/request/credential.ts';

/** What the library made of a request. */
export interface Provided {
  readonly status: number;
  readonly body: unknown;
  /** Where a redirect goes. */
  readonly location: string | undefined;
  readonly cookies: readonly string[];
  /** Of the request, as the library got to see it. */
  readonly query: Readonly<Record<string, string | string[] | undefined>>;
  /** Of the request. */
  readonly headers: IncomingHttpHeaders;
  readonly oidc: KoaContextWithOIDC['oidc'];
}

/**
 * @param query what the library gets to see of the request's query
 * @throws what went wrong, where it is not the caller's mistake
 */
export async function provide(
  provider: Provider,
  request: IncomingMessage,
  query?: URLSearchParams,
): Promise<Provided> {
  // Of its own, so that nothing it sets ends up in an answer that we give.
  const response = new ServerResponse(request);
  const ctx = provider.createContext(request, response);
  // A bearer token authenticates no client. Programs that send one with every request are not to fail for it.
  if (readCredential(request.headers.authorization).kind !== 'none') delete request.headers.authorization;
  const [routes] = provider.middleware; // its public face for whoever mounts it elsewhere
  if (routes === undefined) throw new Error('The authorization server has no routes.');
  if (query !== undefined) ctx.querystring = query.toString();
  if (ctx.method === 'HEAD') ctx.method = 'GET';
  try {
    await routes(ctx, () => Promise.resolve());
  } finally {
    request.resume(); // what it did not want to read, so that the next request on the connection can be
  }
  const failure: unknown = ctx.state['failure'];
  if (failure !== undefined) throw failure;
  const { oidc } = ctx as unknown as KoaContextWithOIDC; // its own routes add it
  return {
    status: ctx.status,
    body: ctx.body,
    location: ctx.response.get('Location') || undefined,
    cookies: [response.getHeader('Set-Cookie') ?? []].flat().map(String),
    query: ctx.query,
    headers: request.headers,
    oidc,
  };
}
