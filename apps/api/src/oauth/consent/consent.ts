// The person is asked, and answers.
import { ServerResponse, type IncomingMessage } from 'node:http';
import type Provider from 'oidc-provider';
import type { Authenticator } from '../../identity/principal.ts';
import type { Answer } from '../answers/write.ts';
import { accountOf, type Client } from '../server/client.ts';
import { splitScopes } from '../server/scopes.ts';
import { expiredPage, foreignPage, onwardPage } from './end.ts';
import { isOwnForm, readForm } from './form.ts';
import { questionPage, type Question } from './question.ts';

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;
type Result = Parameters<Provider['interactionResult']>[2];

export interface ConsentOptions {
  /** Tells whose an API key is. */
  readonly authenticator: Authenticator;
  readonly publicUrl: string;
}

export function questionOf({ uid, params }: Pick<Interaction, 'uid' | 'params'>, client: Client): Question {
  return {
    uid,
    clientName: client.clientName ?? client.clientId,
    account: accountOf(client),
    scopes: splitScopes(String(params['scope'])),
    redirectUri: String(params['redirect_uri']),
  };
}

/** The page again, such as when it is reloaded. */
export async function ask(provider: Provider, request: IncomingMessage, uid: string): Promise<Answer> {
  const pending = await find(provider, request, uid);
  return pending === undefined ? expiredPage() : questionPage(pending.question);
}

/** What the form posts. */
export async function decide(
  provider: Provider,
  request: IncomingMessage,
  uid: string,
  { authenticator, publicUrl }: ConsentOptions,
): Promise<Answer> {
  const form = await readForm(request);
  if (!isOwnForm(request, publicUrl)) return foreignPage();
  const pending = await find(provider, request, uid);
  if (pending === undefined) return expiredPage();
  const { question } = pending;
  if (form?.get('decision') === 'deny') {
    const denied = { error: 'access_denied', error_description: 'The person said no.' };
    return await finish(provider, request, question, denied);
  }
  const principal = await authenticator.authenticate(form?.get('api_key')?.trim() ?? '');
  const mayAllow =
    form?.get('decision') === 'allow' &&
    principal?.accountId === question.account.id &&
    question.scopes.every((scope) => principal.scopes.has(scope));
  // Whatever is wrong with a key, it says the same.
  if (!mayAllow || principal.keyId === undefined) return questionPage(question, true);
  return await finish(provider, request, question, await allow(provider, pending, principal.keyId));
}

interface Pending {
  readonly client: Client;
  readonly question: Question;
}

/** Only the browser that was sent here has the cookie, and only of this question. */
async function find(provider: Provider, request: IncomingMessage, uid: string): Promise<Pending | undefined> {
  const interaction = await provider
    .interactionDetails(request, new ServerResponse(request))
    .catch((error: unknown) => {
      if (isNotFound(error)) return undefined;
      throw error;
    });
  if (interaction?.uid !== uid) return undefined;
  const client = await provider.Client.find(String(interaction.params['client_id']));
  return client && { client, question: questionOf(interaction, client) };
}

/** Its `SessionNotFound`. The class itself is there only once the library is loaded. */
function isNotFound(error: unknown): boolean {
  return error instanceof Error && error.name === 'SessionNotFound';
}

async function allow(provider: Provider, { client, question }: Pending, keyId: string): Promise<Result> {
  const grant = new provider.Grant({ accountId: keyId, clientId: client.clientId });
  grant.addOIDCScope(question.scopes.join(' '));
  return { login: { accountId: keyId, remember: false }, consent: { grantId: await grant.save() } };
}

async function finish(
  provider: Provider,
  request: IncomingMessage,
  { clientName }: Question,
  result: Result,
): Promise<Answer> {
  const options = { mergeWithLastSubmission: false };
  const next = await provider.interactionResult(request, new ServerResponse(request), result, options);
  return onwardPage(clientName, new URL(next).pathname);
}
