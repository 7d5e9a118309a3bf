import { accountOf } from '../server/client.ts';
import type { Provided } from '../server/provide.ts';
import { unnamedClient } from './client.ts';
import { errorOf, refusal } from './error.ts';
import { json, noStore, type Answer } from './write.ts';

/** The answer of `oauth.introspect`. */
export function introspectionAnswer(provided: Provided): Answer {
  const error = errorOf(provided);
  if (error !== undefined) return unnamedClient(provided) ?? refusal(error.code, error.detail);
  const { client } = provided.oidc;
  if (client === undefined || client.clientAuthMethod === 'none')
    return refusal('invalid_client', 'Only a client with a secret can ask about tokens.');
  const { active, scope, client_id: clientId, token_type: tokenType, exp, iat, sub } = Object(provided.body);
  const told = active
    ? { active, scope, client_id: clientId, token_type: tokenType, exp, iat, sub, account_id: accountOf(client).id }
    : { active };
  return { status: 200, headers: noStore, body: json(told) };
}
