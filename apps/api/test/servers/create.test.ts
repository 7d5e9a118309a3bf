import { describe, expect, test } from 'vitest';
import { readUserData } from '../../src/servers/user-data.ts';
import { engines } from '../engines.ts';
import { account, cipher, serve, setUp, usual } from './set-up.ts';

const post = { method: 'POST', path: '/v2/servers' };

describe.each(engines)('on %s', (engine) => {
  test('a server is answered at once, provisioning', async (context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    const { status, headers, data, included, links } = await send({ ...post, body: usual });
    expect(status).toBe(200);
    expect(headers.etag).toBe('"1"');
    expect(data.attributes).toEqual({
      name: data.id,
      ...usual,
      status: 'provisioning',
      status_reason: null,
      ip: null,
      tags: {},
      autoscaling: null,
      ssh_keys: [],
      created_at: '2025-01-15T14:22:07Z',
      updated_at: '2025-01-15T14:22:07Z',
      terminated_at: null,
    });
    expect(data.relationships.siblings.data).toEqual([]);
    expect(included).toBeUndefined();
    expect(links.self).toBe(`/v2/servers/${data.id}`);
    expect((await send({ path: links.self })).data).toEqual(data);
  });

  test('of several, the first is the data and the others are included, named one by one', async (context) => {
    const send = await serve(await setUp(engine, context));
    const { data, included = [] } = await send({
      ...post,
      body: { ...usual, count: 3, name: 'web', tags: { a: 'b' } },
    });
    const all = [data, ...included];
    expect(all.map(({ attributes }) => attributes['name'])).toEqual(['web', 'web-2', 'web-3']);
    for (const server of all) {
      const siblings = server.relationships.siblings.data.map(({ id }) => id);
      expect(siblings.toSorted()).toEqual(
        all
          .map(({ id }) => id)
          .filter((id) => id !== server.id)
          .toSorted(),
      );
      expect(server.attributes['tags']).toEqual({ a: 'b' });
    }
    const listed = await send({ path: '/v2/servers?filter%5Btag%5D=a:b&sort=created_at' });
    expect(listed.list).toEqual(all);
  });

  test('twenty can be asked for together, and without a name each is called by its identifier', async (context) => {
    const send = await serve(await setUp(engine, context));
    const { data, included = [] } = await send({ ...post, body: { ...usual, count: 20 } });
    expect(included).toHaveLength(19);
    expect([data, ...included].every(({ id, attributes }) => attributes['name'] === id)).toBe(true);
  });

  const range = { min_plan: 'starter', max_plan: 'enterprise', target_cpu_percent: 60 };

  test.for([
    ['an unknown region', { region: 'mars-1' }, ['/region']],
    ['a region that is not available', { region: 'ap-southeast-1' }, ['/region']],
    ['an unknown plan', { plan: 'huge' }, ['/plan']],
    ['an unknown image', { image: 'temple-os' }, ['/image']],
    ['everything unknown', { region: 'x', plan: 'x', image: 'x' }, ['/region', '/image', '/plan']],
    ['a range with an unknown plan', { autoscaling: { ...range, max_plan: 'huge' } }, ['/autoscaling/max_plan']],
    [
      'a range that is upside down',
      { autoscaling: { ...range, min_plan: 'enterprise', max_plan: 'starter' } },
      ['/autoscaling/min_plan'],
    ],
    ['a plan outside its range', { plan: 'starter', autoscaling: { ...range, min_plan: 'professional' } }, ['/plan']],
    ['a plan that every object has', { plan: 'constructor' }, ['/plan']],
  ] as const)('%s is refused, and nothing is made', async ([, wrong, pointers], context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    const { status, json } = await send({ ...post, body: { ...usual, count: 2, ...wrong } });
    expect(status).toBe(400);
    expect(json.errors.map(({ code, source }) => [code, source?.pointer])).toEqual(
      pointers.map((pointer) => ['invalid_body', pointer]),
    );
    expect(await world.store.all('select id from servers')).toEqual([]);
  });

  test('user data is encrypted at rest, for its own server, and shown nowhere', async (context) => {
    const world = await setUp(engine, context);
    const send = await serve(world);
    const secret = '#cloud-config\npassword: correct horse battery staple\n';
    const { data, text } = await send({ ...post, body: { ...usual, count: 2, user_data: secret } });
    expect(text).not.toContain('battery');
    const rows = await world.store.all<{ id: string; user_data: Uint8Array }>('select * from servers order by id');
    expect(JSON.stringify(rows)).not.toContain('battery');
    for (const { id, user_data } of rows) {
      expect(Buffer.from(user_data).toString('latin1')).not.toContain('battery');
      expect(await readUserData(world.store, cipher, id)).toBe(secret);
    }
    await world.store.run('update servers set user_data = $2 where id = $1', data.id, rows[1]?.user_data ?? null);
    await world.store.run(
      'update servers set user_data = $2 where id = $1',
      rows[1]?.id ?? '',
      rows[0]?.user_data ?? null,
    );
    await expect(readUserData(world.store, cipher, rows[1]?.id ?? '')).rejects.toThrow('key that is not here');
  });

  test('a new server has its first transition, and no event yet', async (context) => {
    const world = await setUp(engine, context);
    const [server] = await world.create();
    expect(await world.store.all('select * from server_transitions')).toEqual([
      {
        server_id: server?.id,
        account_id: account,
        number: 1,
        at: world.time.now,
        status: 'provisioning',
        plan: 'professional',
      },
    ]);
    expect(await world.store.all('select id from events')).toEqual([]);
  });
});
