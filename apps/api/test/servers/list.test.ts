import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idsOf } from '../../src/pages/documents.ts';
import { listServers, type ServerFilter, type ServerOrder } from '../../src/servers/list.ts';
import { unlistTerminated } from '../../src/servers/retention.ts';
import type { ServerRow } from '../../src/servers/server.ts';
import { engines } from '../engines.ts';
import { account, addAccount, serve, setUp, type World } from './set-up.ts';

const orders = ['created_at', '-created_at', 'name', '-name'] as const;
const day = 24 * 60 * 60 * 1000;

async function listAll(
  { store, sources }: World,
  filter: ServerFilter,
  order: ServerOrder,
  size = 5,
): Promise<string[]> {
  const list = { accountId: account, filter, order };
  const ids: string[] = [];
  let page = await listServers(store, list, { size }, sources.clock);
  for (;;) {
    ids.push(...idsOf(page));
    if (!page.hasNext) return ids;
    page = await listServers(store, list, { size, cursor: { after: page.after ?? '' } }, sources.clock);
  }
}

/** Servers in every region, plan and status, with tags, some of one time and some of one name. */
async function someServers(world: World): Promise<ServerRow[]> {
  const regions = ['us-east-1', 'eu-central-1'];
  const plans = ['starter', 'professional', 'enterprise'];
  const made: ServerRow[] = [];
  for (let index = 0; index < 18; index += 1) {
    if (index % 4 === 0) world.time.now += 1;
    const tags: Record<string, string> = { n: String(index % 2), ...(index % 3 === 0 ? { env: 'a:b' } : {}) };
    const wanted = { region: regions[index % 2] ?? '', plan: plans[index % 3] ?? '', name: `n${index % 5}`, tags };
    const [server] = await world.create(wanted);
    if (server === undefined) throw new Error('There is one.');
    if (index % 4 > 0) await world.move(server, { status: 'running', ip: `10.0.0.${index}`, settled: true });
    if (index % 4 > 1) await world.move(server, { status: 'stopping' });
    if (index % 4 > 2) await world.move(server, { status: 'terminated' });
    made.push(await world.read(server));
  }
  return made;
}

function matches(server: ServerRow, { tag, ...filter }: ServerFilter): boolean {
  const tags = Object.entries(JSON.parse(server.tags)).flatMap(([name, value]) => [name, `${name}:${String(value)}`]);
  const columns = Object.entries(filter) as [keyof ServerRow, string][]; // what is left are columns
  return (tag === undefined || tags.includes(tag)) && columns.every(([column, value]) => server[column] === value);
}

function sorted(servers: readonly ServerRow[], order: ServerOrder): string[] {
  const column = order.endsWith('name') ? 'name' : 'created_at';
  const rising = servers.toSorted((a, b) =>
    a[column] === b[column] ? (a.id < b.id ? -1 : 1) : a[column] < b[column] ? -1 : 1,
  );
  return (order.startsWith('-') ? rising.toReversed() : rising).map(({ id }) => id);
}

describe.each(engines)('on %s', (engine) => {
  test('every filter and order gives what matches, once and in order', async (context) => {
    const world = await setUp(engine, context);
    const servers = await someServers(world);
    const filters = fc.record(
      {
        region: fc.constantFrom('us-east-1', 'eu-central-1', 'mars-1'),
        status: fc.constantFrom('provisioning', 'running', 'stopping', 'terminated', 'error'),
        plan: fc.constantFrom('starter', 'professional', 'enterprise'),
        tag: fc.constantFrom('n', 'n:0', 'n:1', 'env', 'env:a:b', 'env:a', 'other'),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(
        filters,
        fc.constantFrom(...orders),
        fc.integer({ min: 1, max: 20 }),
        async (filter, order, size) => {
          const expected = sorted(
            servers.filter((server) => matches(server, filter)),
            order,
          );
          expect(await listAll(world, filter, order, size)).toEqual(expected);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('a cursor is refused by a list with another filter or order', async (context) => {
    const world = await setUp(engine, context);
    await someServers(world);
    const list = { accountId: account, filter: { plan: 'starter' }, order: 'name' } as const;
    const { after } = await listServers(world.store, list, { size: 1 }, world.sources.clock);
    const page = { size: 1, cursor: { after: after ?? '' } };
    for (const other of [
      { filter: {} },
      { filter: { plan: 'enterprise' } },
      { filter: { region: 'starter' } },
      { order: '-name' as const },
    ])
      await expect(listServers(world.store, { ...list, ...other }, page, world.sources.clock)).rejects.toThrow(
        'The cursor was changed',
      );
  });

  test('a terminated server is listed for 30 days, by its tags as well, and then neither listed nor found', async (context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    const [server] = await world.create({ tags: { env: 'test' } });
    const id = server?.id ?? '';
    await world.move({ id }, { status: 'terminated' });
    const lists = ['/v2/servers', '/v2/servers?filter%5Btag%5D=env'];
    const shown = async (): Promise<number[]> => {
      const replies = await Promise.all(lists.map((path) => send({ path })));
      return [...replies.map(({ list }) => list.length), (await send({ path: `/v2/servers/${id}` })).status];
    };
    world.time.now += 30 * day - 1;
    expect(await unlistTerminated(world.store, world.sources.clock)).toBe(0);
    expect(await shown()).toEqual([1, 1, 200]);
    world.time.now += 1;
    expect(await shown()).toEqual([0, 0, 404]);
    expect(await unlistTerminated(world.store, world.sources.clock)).toBe(1);
    expect(await unlistTerminated(world.store, world.sources.clock)).toBe(0);
    expect(await shown()).toEqual([0, 0, 404]);
    expect(await world.store.all('select id from server_tags')).toEqual([]);
    expect(await world.store.get('select count(*) as kept from server_transitions')).toEqual({ kept: 2 });
  });

  test('a renamed server is listed by tag under its new name', async (context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    const [a] = await world.create({ name: 'a', tags: { env: 'x' } });
    const [b] = await world.create({ name: 'b', tags: { env: 'x' } });
    await send({ method: 'PATCH', path: `/v2/servers/${a?.id}`, body: { name: 'c' } });
    expect(await listAll(world, { tag: 'env:x' }, 'name')).toEqual([b?.id, a?.id]);
  });

  test('include adds the siblings that exist and are not on the page', async (context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    const [first, second, third] = await world.create({ count: 3, name: 'a' });
    const [fourth, fifth] = await world.create({ count: 2, name: 'b' });
    await world.create({ name: 'c' });
    await world.move({ id: third?.id ?? '' }, { status: 'terminated' });
    const page = await send({ path: '/v2/servers?sort=name&page%5Bsize%5D=1&include=siblings' });
    expect(page.list.map(({ id }) => id)).toEqual([first?.id]);
    expect(page.included?.map(({ id }) => id)).toEqual([second?.id]);
    const next = await send({ path: '/v2/servers?sort=name&page%5Bsize%5D=4&include=siblings' });
    expect(next.list.map(({ id }) => id)).toEqual([first?.id, second?.id, third?.id, fourth?.id]);
    expect(next.included?.map(({ id }) => id)).toEqual([fifth?.id]);
    const one = await send({ path: `/v2/servers/${fourth?.id}?include=siblings` });
    expect(one.included?.map(({ id }) => id)).toEqual([fifth?.id]);
    const empty = await send({ path: '/v2/servers?filter%5Bstatus%5D=error&include=siblings' });
    expect(empty).toMatchObject({ status: 200, list: [], included: [] });
    expect((await send({ path: '/v2/servers' })).included).toBeUndefined();
  });

  test('the servers of others are not in it', async (context) => {
    const world = await setUp(engine, context);
    await addAccount(world.store, 'acc_other');
    await world.create({ tags: { env: 'x' } }, 'acc_other');
    for (const filter of [{}, { tag: 'env' }, { plan: 'professional' }])
      expect(await listAll(world, filter, 'name')).toEqual([]);
  });

  test('a page names the next one, with the filter it has', async (context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    for (const name of ['a', 'b', 'c']) await world.create({ name });
    const first = await send({ path: '/v2/servers?sort=name&page%5Bsize%5D=2&filter%5Bplan%5D=professional' });
    const second = await send({ path: first.links.next ?? '' });
    expect(second.list.map(({ attributes }) => attributes['name'])).toEqual(['c']);
    expect(second.links.next).toBeNull();
    expect((await send({ path: second.links.prev ?? '' })).list).toEqual(first.list);
  });
});
