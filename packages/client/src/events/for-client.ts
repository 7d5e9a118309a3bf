import type { EventTypeName } from '@cloudnexus/types';
import type { EventsGroup } from '../generated/groups/events.ts';
import type { SubscribeOptions, Ticket } from './options.ts';
import type { StreamEvent } from './stream-event.ts';
import { subscribe } from './subscribe.ts';

/** With tickets that the client makes: no web socket that is the same everywhere can send a credential. */
export function follow<const T extends EventTypeName>(
  events: Pick<EventsGroup, 'ticket'>,
  baseUrl: string,
  options: SubscribeOptions<T>,
): AsyncGenerator<StreamEvent<T>, void, undefined> {
  const ticket = async (): Promise<Ticket> => ({
    ...(await events.ticket({ signal: options.signal })),
    // Where the client reaches the API, the stream is beside it.
    url: `${baseUrl.replace(/^http/, 'ws')}/events/stream`,
  });
  return subscribe({ ...options, ticket: options.ticket ?? ticket });
}
