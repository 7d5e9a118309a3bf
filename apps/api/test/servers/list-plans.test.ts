// A page costs the same however many servers an account has: it is found by an index, in order, and not sorted.
import { describe, expect, test } from 'vitest';
import { listOf, listServers } from '../../src/servers/list.ts';
import { serverColumns } from '../../src/servers/server.ts';
import type { Store, Value } from '../../src/store/store.ts';
import { engines } from '../engines.ts';
import { account, setUp } from './set-up.ts';

const orders = ['created_at', '-created_at', 'name', '-name'] as const;
const filters = [{}, { region: 'rare' }, { status: 'rare' }, { plan: 'rare' }, { tag: 'env' }];

/** Copies of a server, with the same tags, each of its own name and time. One in twenty is found by each filter. */
async function copyServer(store: Store, id: string, from: number, to: number): Promise<void> {
  const own: Record<string, string> = { id: "'srv_' || number", name: "'n' || number", created_at: 'number' };
  for (const column of ['region', 'status', 'plan'])
    own[column] = `case when number % 20 = 0 then 'rare' else servers.${column} end`;
  const copied = serverColumns.split(', ').map((column) => own[column] ?? `servers.${column}`);
  await store.run(
    `with recursive numbers (number) as (
       select cast($1 as bigint) union all select number + 1 from numbers where number < cast($2 as bigint)
     )
     insert into servers (${serverColumns}, listed, document_version)
     select ${copied.join(', ')}, 1, 1 from numbers cross join servers where servers.id = $3`,
    from,
    to,
    id,
  );
  await store.run(
    `insert into server_tags (id, tag, account_id, created_at, name)
     select servers.id, tag, servers.account_id, servers.created_at, servers.name
     from servers cross join server_tags where server_tags.id = $3 and servers.created_at between $1 and $2`,
    from,
    to,
    id,
  );
  await store.transaction((tx) => Promise.resolve(tx.script('analyze')));
}

async function explain(store: Store, sql: string, values: Value[]): Promise<string> {
  const rows = await store.all(`explain ${store.kind === 'sqlite' ? 'query plan ' : ''}${sql}`, ...values);
  return rows.map((row) => row['detail'] ?? row['QUERY PLAN']).join('\n');
}

describe.each(engines)('on %s', (engine) => {
  test('each order has an index for each filter, and so has the page after a cursor', async (context) => {
    const { store, create } = await setUp(engine, context);
    const [server] = await create({ tags: { env: 'x' } });
    await copyServer(store, server?.id ?? '', 1, 3_000);
    for (const order of orders)
      for (const filter of filters) {
        const [used] = Object.keys(filter) as (keyof (typeof filters)[number])[]; // its members
        const list = listOf(used === undefined ? [] : [used], order);
        const values = [account, 0, ...Object.values(filter)];
        const [direction, sign] = list.descending ? ['desc', '<'] : ['asc', '>'];
        const position = list.type === 'integer' ? 1_500 : 'n1500';
        const suffix = list.column === 'name' ? 'name' : 'age';
        const index = used === 'tag' ? `server_tags_by_${suffix}` : `servers_by_${used ? `${used}_and_` : ''}${suffix}`;
        for (const isFirst of [true, false]) {
          const start = isFirst
            ? ''
            : ` and (${list.column}, id) ${sign} ($${values.length + 1}, $${values.length + 2})`;
          const sql = `${list.select}${start} order by ${list.column} ${direction}, id ${direction} limit 26`;
          const explained = await explain(store, sql, isFirst ? values : [...values, position, 'srv_1500']);
          expect(explained, sql).toContain(`${index}${store.kind === 'sqlite' ? ' (' : ' on '}`);
          expect(explained, sql).not.toMatch(/TEMP B-TREE|Sort/);
        }
      }
  });

  test('a page of 20,000 servers costs as much as one of 1,000', { timeout: 60_000 }, async (context) => {
    const { store, create, sources } = await setUp(engine, context);
    const [server] = await create({ tags: { env: 'x' } });
    const measure = async (): Promise<number> => {
      const times: number[] = [];
      for (let round = 0; round < 30; round += 1) {
        const start = performance.now();
        for (const filter of filters)
          for (const order of orders)
            await listServers(store, { accountId: account, filter, order }, { size: 25 }, sources.clock);
        times.push(performance.now() - start);
      }
      return Math.min(...times); // the one in which least else went on
    };
    await copyServer(store, server?.id ?? '', 1, 1_000);
    const few = await measure();
    await copyServer(store, server?.id ?? '', 1_001, 20_000);
    expect(await measure()).toBeLessThan(few * 8); // of 20 times as many
  });
});

/** How often Postgres has planned each list of servers that was asked for, by the values it was given or for all of them. */
async function plansOf(store: Store): Promise<{ statement: string; byValues: number; forAll: number }[]> {
  return await store.all(
    'select statement, custom_plans as "byValues", generic_plans as "forAll" from pg_prepared_statements where statement like $1',
    '%from server%limit%',
  );
}

test('Postgres plans the page of a list once, however many ask for it', async (context) => {
  const { store, create, sources } = await setUp('postgres', context);
  const [server] = await create({ tags: { env: 'x' } });
  await copyServer(store, server?.id ?? '', 1, 3_000);
  const lists = orders.flatMap((order) => filters.map((filter) => ({ accountId: account, filter, order })));
  // It plans five times with the values it is given, and then weighs what a plan for all values would cost.
  for (let time = 0; time < 8; time += 1)
    for (const [index, list] of lists.entries())
      await listServers(store, list, { size: index % 2 === 0 ? 1 : 100 }, sources.clock);

  const plans = await plansOf(store);
  expect(plans).toHaveLength(lists.length);
  for (const { statement, byValues, forAll } of plans)
    expect({ byValues, forAll }, statement).toEqual({ byValues: 5, forAll: 3 });
});

test('of several filters Postgres begins with the one that finds fewer, whatever was asked for before', async (context) => {
  const { store, create, sources } = await setUp('postgres', context);
  const [server] = await create({ tags: { env: 'x' } });
  await copyServer(store, server?.id ?? '', 1, 3_000);
  const { region = '', status = '' } =
    (await store.get<Record<'region' | 'status', string>>(
      'select region, status from servers where id = $1',
      server?.id ?? '',
    )) ?? {};
  for (const filter of [
    { region, status },
    { region: 'rare', status },
    { region, status: 'rare' },
  ])
    for (let time = 0; time < 8; time += 1)
      await listServers(store, { accountId: account, filter, order: 'created_at' }, { size: 20 }, sources.clock);

  expect(await plansOf(store)).toMatchObject([{ byValues: 24, forAll: 0 }]);
});
