import type { Provided } from '../server/provide.ts';
import { unnamedClient } from './client.ts';
import { errorOf, refusal } from './error.ts';
import { json, noStore, type Answer } from './write.ts';

/** The answer of `oauth.token`. */
export function tokenAnswer(provided: Provided): Answer {
  const problem = problemOf(provided);
  if (problem !== undefined) return problem;
  const { access_token: accessToken, refresh_token: refreshToken, ...rest } = Object(provided.body);
  const tokens = {
    access_token: `cn_at_${accessToken}`,
    ...rest,
    ...(refreshToken === undefined ? {} : { refresh_token: `cn_rt_${refreshToken}` }),
  };
  return { status: 200, headers: noStore, body: json(tokens) };
}

function problemOf(provided: Provided): Answer | undefined {
  const error = errorOf(provided);
  if (error === undefined) return undefined;
  // The library has invalid_request for these two, where RFC 6749 (section 5.2) has codes of their own.
  const unnamed = unnamedClient(provided);
  if (unnamed !== undefined) return unnamed;
  const { client, params } = provided.oidc;
  const grant = params?.['grant_type'];
  if (error.code === 'invalid_request' && typeof grant === 'string' && client?.grantTypeAllowed(grant) === false)
    return refusal('unauthorized_client', `The client is not registered for \`${grant}\`.`);
  return refusal(error.code, error.detail);
}
