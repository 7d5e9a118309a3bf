import { expectTypeOf, test } from 'vitest';
import { CloudNexus, type StreamEvent } from '../../src/index.ts';
import { subscribe } from '../../src/events/index.ts';
import type { ServerCreatedEvent } from '../../src/types.ts';

const cn = new CloudNexus();

test('events are of the types that were asked for', () => {
  const one = cn.events.subscribe({ types: ['server.created'] });
  expectTypeOf(one).toEqualTypeOf<AsyncGenerator<ServerCreatedEvent & { readonly cursor: string }, void, undefined>>();

  const two = cn.events.subscribe({ types: ['server.created', 'server.scaled'] });
  expectTypeOf(two).toEqualTypeOf<AsyncGenerator<StreamEvent<'server.created' | 'server.scaled'>, void, undefined>>();
});

test('types have to be named, and known', () => {
  // @ts-expect-error There is no stream of everything: types may be added.
  cn.events.subscribe({});
  // @ts-expect-error There is no such type.
  cn.events.subscribe({ types: ['server.exploded'] });
  expectTypeOf(cn.events.subscribe<'server.created'>)
    .parameter(0)
    .toHaveProperty('types');
});

test('a ticket is asked for where there is no client', () => {
  // @ts-expect-error Without one, nothing opens the stream.
  subscribe({ types: ['server.created'] });
  const withTicket = subscribe({ types: ['server.created'], ticket: () => cn.events.ticket() });
  expectTypeOf(withTicket).toEqualTypeOf(cn.events.subscribe({ types: ['server.created'] }));
});
