import { deliveryResource, selfOf as deliverySelf } from '../deliveries/delivery.ts';
import type { Call, HandlerResult, Handlers } from '../http/call.ts';
import { notFound, Refusal } from '../http/errors.ts';
import { checkPrecondition } from '../http/request/precondition.ts';
import type { Cipher } from '../encryption/cipher.ts';
import type { Sources } from '../ids.ts';
import { pageAnswer, resourceDocument } from '../jsonapi/document.ts';
import { etagOf } from '../jsonapi/etag.ts';
import { pageRequest } from '../jsonapi/page-request.ts';
import type { Queries } from '../store/store.ts';
import { checkAddress, type AddressRules } from './address.ts';
import { createWebhook } from './create.ts';
import { deleteWebhook } from './delete.ts';
import { findWebhook } from './find.ts';
import { listWebhooks } from './list.ts';
import { rotateSecret } from './rotate-secret.ts';
import { sendSample } from './send-sample.ts';
import { updateWebhook, type WebhookPatch } from './update.ts';
import { selfOf, webhookResource, type WebhookRow } from './webhook.ts';

type WebhookOperation = Extract<keyof Handlers<Queries>, `webhooks.${string}`>;

export interface WebhookDeps extends Sources, AddressRules {
  readonly cipher: Cipher;
}

/** For how long both secrets sign, in seconds, where nothing else is asked for. */
const defaultGracePeriod = 86_400;

export function webhookHandlers(deps: WebhookDeps): Pick<Handlers<Queries>, WebhookOperation> {
  const { cipher, clock } = deps;
  const made = { cipher, sources: deps };

  const update = async (
    call: Call<'webhooks.update'> | Call<'webhooks.patch'>,
    tx: Queries,
  ): Promise<HandlerResult<'webhooks.update'>> => {
    const webhook = await findWebhook(tx, own(call), clock);
    if (webhook === undefined) return notFound();
    if (webhook.status === 'deleted') return deleted();
    checkPrecondition(call.ifMatch, webhook.version);
    const patch: WebhookPatch = call.body;
    const refusal = patch.url === undefined ? undefined : checkAddress(patch.url, deps);
    if (refusal) return refusal;
    await updateWebhook(tx, webhook, patch, clock);
    return answerOf(call, await again(tx, webhook, clock));
  };

  return {
    'webhooks.list': async (call, queries) => {
      const { filter, sort, page } = call.query;
      const list = { accountId: call.principal.accountId, filter, order: sort };
      const { items, ...rest } = await listWebhooks(queries, list, pageRequest(page), clock);
      const resources = items.map((webhook) => webhookResource(webhook));
      return pageAnswer(call, rest, resources);
    },

    'webhooks.create': async (call, tx) => {
      const { accountId } = call.principal;
      const refusal = checkAddress(call.body.url, deps);
      if (refusal) return refusal;
      const { id, secret } = await createWebhook(tx, accountId, call.body, made);
      return answerOf(call, await again(tx, { id, account_id: accountId }, clock), { secret });
    },

    'webhooks.get': async (call, queries) => {
      const webhook = await findWebhook(queries, own(call), clock);
      if (webhook === undefined) return notFound();
      return { document: resourceDocument(call, webhookResource(webhook)), etag: String(webhook.version) };
    },

    'webhooks.update': update,

    'webhooks.patch': update,

    'webhooks.delete': async (call, tx) => {
      const webhook = await findWebhook(tx, own(call), clock);
      if (webhook === undefined) return notFound();
      if (webhook.status !== 'deleted') checkPrecondition(call.ifMatch, webhook.version);
      await deleteWebhook(tx, webhook, clock);
      return answerOf(call, await again(tx, webhook, clock));
    },

    'webhooks.rotateSecret': async (call, tx) => {
      const webhook = await findWebhook(tx, own(call), clock);
      if (webhook === undefined) return notFound();
      if (webhook.status === 'deleted') return deleted();
      const gracePeriod = (call.body?.grace_period ?? defaultGracePeriod) * 1_000;
      const secret = await rotateSecret(tx, webhook, gracePeriod, made);
      return answerOf(call, await again(tx, webhook, clock), { secret });
    },

    'webhooks.test': async (call, tx) => {
      const webhook = await findWebhook(tx, own(call), clock);
      if (webhook === undefined) return notFound();
      if (webhook.status !== 'active') return inactive(webhook);
      const delivery = await sendSample(tx, webhook, call.body.event, deps);
      const resource = deliveryResource(delivery);
      return {
        document: resourceDocument(call, resource, { self: deliverySelf(delivery.id) }),
        etag: etagOf(resource),
      };
    },
  };
}

function own({ params, principal }: Pick<Call<'webhooks.get'>, 'params' | 'principal'>): {
  id: string;
  accountId: string;
} {
  return { id: params.id, accountId: principal.accountId };
}

/** As it is now, after what the transaction has done to it. */
async function again(
  tx: Queries,
  { id, account_id: accountId }: Pick<WebhookRow, 'id' | 'account_id'>,
  clock: Sources['clock'],
): Promise<WebhookRow> {
  const webhook = await findWebhook(tx, { id, accountId }, clock);
  if (webhook === undefined) throw new Error(`The webhook ${id} was there a moment ago.`);
  return webhook;
}

function answerOf(
  call: { readonly url: string },
  webhook: WebhookRow,
  secret?: { readonly secret: string },
): { document: ReturnType<typeof resourceDocument>; etag: string } {
  const document = resourceDocument(call, webhookResource(webhook, secret), { self: selfOf(webhook.id) });
  return { document, etag: String(webhook.version) };
}

function deleted(): Refusal<'state_conflict'> {
  return new Refusal({ code: 'state_conflict', detail: 'The webhook is `deleted`. Create another one.' });
}

function inactive({ status }: WebhookRow): Refusal<'state_conflict'> {
  const detail =
    status === 'deleted'
      ? 'The webhook is `deleted`. Create another one.'
      : `The webhook is \`${status}\`. Set its \`status\` to \`active\` first.`;
  return new Refusal({ code: 'state_conflict', detail });
}
