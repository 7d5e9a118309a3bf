// Events are part of the transaction that made them true. There is no second step that could be lost.
import type { Event } from '@cloudnexus/types';
import { newId, type Sources } from '../ids.ts';
import { timestamp } from '../timestamps.ts';
import { addDeliveries, type Receiver } from '../deliveries/add.ts';
import type { Queries } from '../store/store.ts';
import { topics } from './topics.ts';

export { topics };

/** One of the contract's event types, with its data. */
export type Happening = {
  [Type in KnownEvent['event']]: {
    readonly event: Type;
    readonly data: Extract<KnownEvent, { event: Type }>['data'];
  };
}[KnownEvent['event']];

/** The contract's union also admits what later versions add. What is emitted is one of today's. */
type KnownEvent = Event extends infer Each
  ? Each extends { event: infer Type; data: unknown }
    ? string extends Type
      ? never
      : Each
    : never
  : never;

/**
 * Records what happened, and a delivery to every webhook that wants it. Those who deliver and stream are woken by the commit.
 *
 * @returns the identifier of the event
 */
export async function emit(tx: Queries, accountId: string, happening: Happening, sources: Sources): Promise<string> {
  const now = sources.clock();
  const eventId = await recordEvent(tx, { accountId, happening, test: false }, { ...sources, clock: () => now });
  await tx.changed(topics.events);
  const receivers = await tx.all<Receiver>(
    `select id, status from webhooks where account_id = $1 and status <> 'deleted' and events like $2`,
    accountId,
    `% ${happening.event} %`,
  );
  if (receivers.length > 0)
    await addDeliveries(tx, receivers, { accountId, eventId, eventType: happening.event }, sources);
  return eventId;
}

/**
 * The event alone. The text is what is signed, and the order of its members that of the reference.
 *
 * @param test whether it is a sample, which is no part of the feed
 * @returns its identifier
 */
export async function recordEvent(
  tx: Queries,
  { accountId, happening, test }: { accountId: string; happening: Happening; test: boolean },
  sources: Sources,
): Promise<string> {
  const id = newId('evt', sources);
  const now = sources.clock();
  const { event, data } = happening;
  await tx.run(
    'insert into events (id, account_id, type, created_at, test, payload) values ($1, $2, $3, $4, $5, $6)',
    id,
    accountId,
    event,
    now,
    test ? 1 : 0,
    JSON.stringify({ event, id, timestamp: timestamp(now), data }),
  );
  return id;
}
