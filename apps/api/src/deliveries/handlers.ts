import type { Call, Handlers } from '../http/call.ts';
import { notFound, Refusal } from '../http/errors.ts';
import { pageAnswer, resourceDocument } from '../jsonapi/document.ts';
import { etagOf } from '../jsonapi/etag.ts';
import { pageRequest } from '../jsonapi/page-request.ts';
import type { Clock } from '../store/clock.ts';
import type { Queries } from '../store/store.ts';
import { parseTimestamp } from '../timestamps.ts';
import { findWebhook } from '../webhooks/find.ts';
import { selfOf as webhookSelf, webhookResource } from '../webhooks/webhook.ts';
import { readAttempts } from './attempts.ts';
import { deliveryResource, selfOf } from './delivery.ts';
import { findDelivery } from './find.ts';
import { includedWith } from './included.ts';
import { listDeliveries } from './list.ts';
import { startRecovery } from './recovery/start.ts';
import { retryDelivery } from './retry.ts';

type DeliveryOperation = 'deliveries.list' | 'deliveries.get' | 'deliveries.retry' | 'deliveries.recover';

export function deliveryHandlers({ clock }: { readonly clock: Clock }): Pick<Handlers<Queries>, DeliveryOperation> {
  return {
    'deliveries.list': async (call, queries) => {
      const webhook = await findWebhook(queries, own(call), clock);
      if (webhook === undefined) return notFound();
      const { filter, sort, page, include } = call.query;
      const list = { webhookId: webhook.id, filter: filterOf(filter), order: sort };
      const { items, ...rest } = await listDeliveries(queries, list, pageRequest(page), clock);
      const related = { deliveries: items, webhookId: webhook.id, accountId: call.principal.accountId };
      const included = await includedWith(queries, include, related, clock);
      const resources = items.map((delivery) => deliveryResource(delivery));
      return pageAnswer(call, rest, resources, { included });
    },

    'deliveries.get': async (call, queries) => {
      const delivery = await findDelivery(queries, own(call), clock);
      if (delivery === undefined) return notFound();
      const { principal, query } = call;
      const related = { deliveries: [delivery], webhookId: delivery.webhook_id, accountId: principal.accountId };
      const included = await includedWith(queries, query.include, related, clock);
      const resource = deliveryResource(delivery, await readAttempts(queries, delivery.id));
      return { document: resourceDocument(call, resource, { included }), etag: etagOf(resource) };
    },

    'deliveries.retry': async (call, tx) => {
      const delivery = await findDelivery(tx, own(call), clock);
      if (delivery === undefined) return notFound();
      const retried = await retryDelivery(tx, delivery, clock);
      if (retried instanceof Refusal) return retried;
      const resource = deliveryResource(retried);
      return { document: resourceDocument(call, resource, { self: selfOf(retried.id) }), etag: etagOf(resource) };
    },

    'deliveries.recover': async (call, tx) => {
      const webhook = await findWebhook(tx, own(call), clock);
      if (webhook === undefined) return notFound();
      const { since, until } = call.body;
      const range = { since: parseTimestamp(since), until: until === undefined ? undefined : parseTimestamp(until) };
      const recovering = await startRecovery(tx, webhook, range, clock);
      if (recovering instanceof Refusal) return recovering;
      const document = resourceDocument(call, webhookResource(recovering), { self: webhookSelf(webhook.id) });
      return { document, etag: String(recovering.version) };
    },
  };
}

function own({ params, principal }: Pick<Call<'deliveries.get'>, 'params' | 'principal'>): {
  id: string;
  accountId: string;
} {
  return { id: params.id, accountId: principal.accountId };
}

function filterOf(filter: Call<'deliveries.list'>['query']['filter']): Parameters<typeof listDeliveries>[1]['filter'] {
  const { status, event_type: eventType, since, until } = filter;
  return {
    ...(status === undefined ? {} : { status }),
    ...(eventType === undefined ? {} : { eventType }),
    ...(since === undefined ? {} : { since: parseTimestamp(since) }),
    ...(until === undefined ? {} : { until: parseTimestamp(until) }),
  };
}
