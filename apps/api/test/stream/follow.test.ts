// What a client is sent, from where it starts on.
import { describe, expect, test } from 'vitest';
import { encodeEventCursor } from '../../src/events/feed/cursor.ts';
import { headPosition } from '../../src/events/feed/places.ts';
import { engines } from '../engines.ts';
import { happenings } from './kit/emit.ts';
import { start } from './kit/start.ts';

describe.each(engines)('on %s', (engine) => {
  test('the first message says who and where the stream is', async (context) => {
    const world = await start(engine, context);
    const client = await world.open();
    await client.until(({ messages }) => messages.length > 0);
    expect(client.messages).toEqual([
      { type: 'welcome', session: expect.stringMatching(/^ses_/), heartbeat_ms: 60_000, head: expect.any(String) },
    ]);
  });

  test('without a place to start, a client gets what happens next', async (context) => {
    const world = await start(engine, context);
    await world.emit();
    await world.readable();
    const client = (await world.open()).subscribe();
    await client.caughtUp();
    const id = await world.emit();
    await client.until(({ ids }) => ids.length > 0);
    expect(client.ids).toEqual([id]);
  });

  test('`latest` is the same', async (context) => {
    const world = await start(engine, context);
    await world.emit();
    await world.readable();
    const client = (await world.open()).subscribe({ after: 'latest' });
    await client.caughtUp();
    const id = await world.emit();
    await client.until(({ ids }) => ids.length > 0);
    expect(client.ids).toEqual([id]);
  });

  test('after a cursor comes everything since, then what happens', async (context) => {
    const world = await start(engine, context);
    const [first, second, third] = [await world.emit(), await world.emit(), await world.emit()];
    const before = (await world.open()).subscribe({ after: '2000-01-01T00:00:00Z' });
    await before.until(({ ids }) => ids.length === 3);
    const { cursor } = before.messages.find(({ event }) => event?.id === first) ?? {};
    const client = await (await world.open()).subscribe({ after: cursor }).caughtUp();
    const fourth = await world.emit();
    await client.until(({ ids }) => ids.length === 3);
    expect(client.ids).toEqual([second, third, fourth]);
    expect(client.messages.map(({ type }) => type)).toEqual(['welcome', 'event', 'event', 'caught_up', 'event']);
  });

  test('the head that the first message names is a place to go on from', async (context) => {
    const world = await start(engine, context);
    await world.emit();
    await world.readable();
    const first = await world.open();
    await first.until(({ messages }) => messages.length > 0);
    const id = await world.emit();
    const client = await (await world.open()).subscribe({ after: first.find('welcome')?.head }).caughtUp();
    expect(client.ids).toEqual([id]);
  });

  test('a head from before there was any event is a place to go on from, and nothing is missing', async (context) => {
    const world = await start(engine, context);
    const first = await world.open();
    await first.until(({ messages }) => messages.length > 0);
    // Takes a number, of a transaction on Postgres, and of an event. So the first event is not right behind the head.
    await world.store.run(
      `insert into events (id, account_id, type, created_at, test, payload) values ('evt_test', $1, 'server.created', 0, 1, '{}')`,
      world.account.id,
    );
    const id = await world.emit();
    await world.readable();
    const client = await (await world.open()).subscribe({ after: first.find('welcome')?.head }).caughtUp();
    expect(client.messages.map(({ type }) => type)).toEqual(['welcome', 'event', 'caught_up']);
    expect(client.ids).toEqual([id]);
  });

  test('after a time come the events of that time and later', async (context) => {
    let now = Date.parse('2025-01-15T14:00:00Z');
    const world = await start(engine, context, { clock: () => now });
    await world.emit();
    await world.readable(); // An older transaction of another test would still be open an hour later: only this clock jumps.
    now += 3_600_000;
    const ids = [await world.emit(), await world.emit()];
    const client = await (await world.open()).subscribe({ after: '2025-01-15T15:00:00Z' }).caughtUp();
    expect(client.ids).toEqual(ids);
    const none = await (await world.open()).subscribe({ after: '2025-01-15T15:00:01Z' }).caughtUp();
    expect(none.ids).toEqual([]);
  });

  test('only the types that were asked for come', async (context) => {
    const world = await start(engine, context);
    await world.emit(happenings.created);
    const threat = await world.emit(happenings.threat);
    const asked = { types: ['security.threat.detected'], after: '2000-01-01T00:00:00Z' };
    const client = await (await world.open()).subscribe(asked).caughtUp();
    await world.emit(happenings.created);
    const next = await world.emit(happenings.threat);
    await client.until(({ ids }) => ids.length === 2);
    expect(client.ids).toEqual([threat, next]);
  });

  test('the text of an event is what was stored, byte for byte, and last in its message', async (context) => {
    const world = await start(engine, context);
    const old = await world.emit();
    const client = await (await world.open()).subscribe({ after: '2000-01-01T00:00:00Z' }).caughtUp();
    const live = await world.emit(happenings.threat);
    await client.until(({ ids }) => ids.length === 2);
    for (const id of [old, live]) {
      const row = await world.store.get<{ payload: string }>('select payload from events where id = $1', id);
      const text = client.texts.find((each) => each.includes(id));
      expect(text).toMatch(/^\{"type":"event","cursor":"[\w-]+","event":/);
      expect(text?.replace(/^\{"type":"event","cursor":"[\w-]+","event":/, '')).toBe(`${row?.payload}}`);
    }
  });

  test('events of other accounts, and samples, are no part of it', async (context) => {
    const world = await start(engine, context);
    const client = await (await world.open()).subscribe().caughtUp();
    await world.store.transaction(async (tx) => {
      await tx.run("insert into accounts (id, name, tier, created_at) values ('acc_other', 'Other', 'starter', 0)");
      const insert =
        'insert into events (id, account_id, type, created_at, test, payload) values ($1, $2, $3, 0, $4, $5)';
      await tx.run(insert, 'evt_other', 'acc_other', 'server.created', 0, '{}');
      await tx.run(insert, 'evt_test', world.account.id, 'server.created', 1, '{}');
    });
    const id = await world.emit();
    await client.until(({ ids }) => ids.length > 0);
    expect(client.ids).toEqual([id]);
  });

  test('a cursor of `GET /events` is one of the stream', async (context) => {
    const world = await start(engine, context);
    await world.emit();
    await world.readable();
    const after = encodeEventCursor(world.feed, await headPosition(world.store, world.feed, world.account.id));
    const id = await world.emit();
    const client = await (await world.open()).subscribe({ after }).caughtUp();
    expect(client.ids).toEqual([id]);
  });

  test('what is older than the stream goes back is a gap, and the rest follows', async (context) => {
    let now = Date.parse('2025-01-15T14:00:00Z');
    const world = await start(engine, context, { clock: () => now });
    const first = await world.open();
    await first.until(({ messages }) => messages.length > 0);
    await world.emit();
    // What nobody could read yet is still sent, however old it is, and is no gap. In earnest that takes a transaction which is
    // open for days. Here only the clock jumps, so that any of another test on the same server would do.
    await world.readable();
    now += 8 * 86_400_000;
    const kept = await world.emit();
    const client = await (await world.open()).subscribe({ after: first.find('welcome')?.head }).caughtUp();
    expect(client.messages.map(({ type }) => type)).toEqual(['welcome', 'gap', 'event', 'caught_up']);
    expect(client.ids).toEqual([kept]);
    const again = await (await world.open()).subscribe({ after: client.find('gap')?.oldest }).caughtUp();
    expect([again.find('gap'), again.ids]).toEqual([undefined, [kept]]);
    const byTime = await (await world.open()).subscribe({ after: '2025-01-01T00:00:00Z' }).caughtUp();
    expect([byTime.find('gap')?.type, byTime.ids]).toEqual(['gap', [kept]]);
  });
});
