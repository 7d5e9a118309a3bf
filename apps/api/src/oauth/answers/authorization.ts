// The answers of `oauth.authorize`, and of the way back from its page.
import { expiredPage } from '../consent/end.ts';
import { questionOf } from '../consent/consent.ts';
import { questionPage } from '../consent/question.ts';
import type { Provided } from '../server/provide.ts';
import { errorBody } from './error.ts';
import type { Answer } from './write.ts';

export function authorizationAnswer(provided: Provided): Answer {
  const { location, cookies, oidc } = provided;
  const { Interaction: interaction, Client: client } = oidc.entities;
  if (interaction !== undefined && client !== undefined) {
    const question = questionPage(questionOf(interaction, client));
    return { ...question, headers: [...(question.headers ?? []), ...cookieHeaders(cookies)] };
  }
  return location === undefined ? untrusted(provided) : { status: 303, headers: ['Location', location] };
}

/** To the application, with the code or an error; or nowhere, where the question is not known any more. */
export function resumptionAnswer({ location, cookies }: Provided): Answer {
  if (location === undefined) return expiredPage();
  return { status: 303, headers: ['Location', location, 'Cache-Control', 'no-store', ...cookieHeaders(cookies)] };
}

/** The answer stays here where it is not known to whom it would go (RFC 6749, section 4.1.2.1). */
function untrusted(provided: Provided): Answer {
  return { status: 400, body: errorBody('invalid_request', detailOf(provided)) };
}

function detailOf({ query, oidc: { client } }: Provided): string {
  const [id, ...otherIds] = [query['client_id'] ?? []].flat();
  const [uri, ...otherUris] = [query['redirect_uri'] ?? []].flat();
  if (otherIds.length > 0 || otherUris.length > 0) return '`client_id` and `redirect_uri` are sent once.';
  if (!id) return '`client_id` is missing.';
  if (client === undefined) return `There is no client \`${id.slice(0, 80)}\`.`;
  if (!uri) return '`redirect_uri` is missing.';
  return `The client \`${client.clientId}\` did not register this \`redirect_uri\`.`;
}

/** No session is kept, so its cookie has nothing to say. */
function cookieHeaders(cookies: readonly string[]): string[] {
  return cookies.flatMap((cookie) => (cookie.startsWith('cn_oauth_session') ? [] : ['Set-Cookie', cookie]));
}
