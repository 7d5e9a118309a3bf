// A page beyond either end of a list has nothing on it, and leads back to all that is in the list.
import { describe, expect, test } from 'vitest';
import { listEvents } from '../../src/events/list.ts';
import { pageOf } from '../../src/pages/page-of.ts';
import { readPage, type List, type Page, type PageRequest } from '../../src/pages/page.ts';
import { engines, newAddress, open } from '../engines.ts';
import { account, setUp } from '../events/set-up.ts';

type Read = (request: PageRequest) => Promise<Page<{ readonly id: string }>> | Page<{ readonly id: string }>;

/** @returns what is found from beyond the end, and from before the start */
async function waysBack(read: Read): Promise<{ back: string[]; on: string[] }> {
  const whole = await read({ size: 100 });
  const past = await read({ size: 2, cursor: { after: whole.after ?? '' } });
  const ahead = await read({ size: 2, cursor: { before: whole.before ?? '' } });
  expect(past).toMatchObject({ items: [], hasPrevious: true, hasNext: false, after: whole.after });
  expect(ahead).toMatchObject({ items: [], hasPrevious: false, hasNext: true, before: whole.before });

  const back: string[] = [];
  for (let page = past; page.hasPrevious;) {
    page = await read({ size: 2, cursor: { before: page.before ?? '' } });
    back.unshift(...page.items.map(({ id }) => id));
  }
  const on: string[] = [];
  for (let page = ahead; page.hasNext;) {
    page = await read({ size: 2, cursor: { after: page.after ?? '' } });
    on.push(...page.items.map(({ id }) => id));
  }

  // The place stays the same whichever way it is looked from, and however often.
  for (const cursor of [{ after: past.before ?? '' }, { before: ahead.after ?? '' }]) {
    const again = await read({ size: 2, cursor });
    expect(again.items).toEqual([]);
    const opposite = 'after' in cursor ? { before: again.before ?? '' } : { after: again.after ?? '' };
    expect((await read({ size: 100, cursor: opposite })).items.map(({ id }) => id)).toEqual(
      whole.items.map(({ id }) => id),
    );
  }
  return { back, on };
}

const both = (all: readonly string[]) => ({ back: all, on: all });

test('an empty page beyond an end leads back to all of a list that is in memory', async () => {
  const list = ['a', 'b', 'c'].map((id) => ({ id }));
  for (const some of [list, list.slice(1)])
    expect(await waysBack((request) => pageOf('letters', some, request))).toEqual(both(some.map(({ id }) => id)));
});

describe.each(engines)('on %s', (engine) => {
  test('it leads back to all of a list that is stored, by number and by text, in either direction', async (context) => {
    const store = await open(await newAddress(engine, context), context);
    await store.transaction(async (tx) => {
      await tx.script('create table notes (id text primary key, size bigint, name text)');
      for (const [id, size, name] of [
        ['a', 1, 'ü ,'],
        ['b', 2, 'x'],
        ['c', 2, 'x'],
        ['d', 2, 'x'],
      ] as const)
        await tx.run('insert into notes (id, size, name) values ($1, $2, $3)', id, size, name);
    });
    for (const column of ['size', 'name'] as const)
      for (const descending of [true, false]) {
        const list: List = {
          name: `notes:${column}:${descending}`,
          select: `select id, ${column} from notes where true`,
          placeholders: 0,
          column,
          type: column === 'size' ? 'integer' : 'text',
          descending,
        };
        const all = await store.all<{ id: string }>(
          `select id from notes order by ${column} ${descending ? 'desc' : 'asc'}, id ${descending ? 'desc' : 'asc'}`,
        );
        const found = await waysBack((request) => readPage<{ id: string }>(store, list, [], request));
        expect(found).toEqual(both(all.map(({ id }) => id)));
      }
  });

  test('it leads back to all events of an account, in either order', async (context) => {
    const { store, feed, sources, happen } = await setUp(engine, context);
    const all = [await happen(), await happen(), await happen()];
    for (const descending of [true, false])
      expect(
        await waysBack((request) =>
          listEvents(store, feed, { accountId: account, descending }, request, sources.clock),
        ),
      ).toEqual(both(descending ? all.toReversed() : all));
  });
});
