import { notFound } from '../http/errors.ts';
import type { Handlers } from '../http/call.ts';
import { pageAnswer, resourceDocument } from '../jsonapi/document.ts';
import { pageRequest } from '../jsonapi/page-request.ts';
import { pageOf } from '../pages/page-of.ts';
import type { Clock } from '../store/clock.ts';
import type { Queries } from '../store/store.ts';
import { parseTimestamp } from '../timestamps.ts';
import { eventResource } from './event.ts';
import type { Feed } from './feed/feed.ts';
import { findEvent } from './find.ts';
import { listEvents } from './list.ts';
import { eventTypes, type EventType } from './types.ts';

type EventOperation = 'events.list' | 'events.get' | 'events.types';

export interface EventDeps {
  readonly feed: Feed;
  readonly clock: Clock;
}

export function eventHandlers({ feed, clock }: EventDeps): Pick<Handlers<Queries>, EventOperation> {
  return {
    'events.list': async (call, queries) => {
      const { filter, sort, page } = call.query;
      const list = {
        accountId: call.principal.accountId,
        type: filter.event,
        since: filter.since === undefined ? undefined : parseTimestamp(filter.since),
        until: filter.until === undefined ? undefined : parseTimestamp(filter.until),
        descending: sort === '-timestamp',
      };
      const { items, ...rest } = await listEvents(queries, feed, list, pageRequest(page), clock);
      const resources = items.map((event) => eventResource(event));
      return pageAnswer(call, rest, resources);
    },

    'events.get': async (call, queries) => {
      const event = await findEvent(queries, { id: call.params.id, accountId: call.principal.accountId }, clock);
      // An event never changes.
      return event === undefined ? notFound() : { document: resourceDocument(call, eventResource(event)), etag: '1' };
    },

    'events.types': async (call) => {
      const page = pageOf('event-types', eventTypes(), pageRequest(call.query.page));
      const resources = page.items.map((type) => typeResource(type));
      return pageAnswer(call, page, resources);
    },
  };
}

function typeResource({ id, description, example }: EventType): string {
  return JSON.stringify({ type: 'event-types', id, attributes: { description, example } });
}
