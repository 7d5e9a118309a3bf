// JSON:API clients that know nothing of us.
import devour from 'devour-client';
import Kitsu from 'kitsu';
import { describe, expect, test, type TestContext } from 'vitest';
import { engines, type Engine } from '../engines.ts';
import { startWhole } from '../kit/api.ts';
import type { Account } from '../kit/whole.ts';

const patient = { timeout: 60_000 };

const wanted = { region: 'us-east-1', plan: 'starter', image: 'debian-12' };

async function setUp(engine: Engine, context: TestContext): Promise<{ url: string; account: Account }> {
  const api = await startWhole(engine, context);
  return { url: `${api.url}/v2`, account: await api.account('Example Corp') };
}

/** Names of `count` servers that the account has from then on. */
async function servers({ send }: Account, count: number): Promise<string[]> {
  const names = Array.from({ length: count }, (_, index) => `web-${index + 1}`);
  for (const name of names) await send('POST', '/v2/servers', { body: { ...wanted, name } });
  return names;
}

async function running({ send }: Account, id: string): Promise<void> {
  const status = async (): Promise<unknown> => (await send('GET', `/v2/servers/${id}`)).json.data.attributes['status'];
  await expect.poll(status, { timeout: 20_000 }).toBe('running');
}

describe.each(engines)('on %s', (engine) => {
  test('kitsu lists, creates, pages, patches and deletes', patient, async (context) => {
    const { url, account } = await setUp(engine, context);
    const client = new Kitsu({
      baseURL: url,
      camelCaseTypes: false,
      pluralize: false,
      headers: { Authorization: `Bearer ${account.owner}`, 'X-CloudNexus-Id': account.id },
    });
    const names = await servers(account, 3);

    const { data: created } = await client.create('servers', { ...wanted, name: 'kitsu', tags: { by: 'kitsu' } });
    expect(created).toMatchObject({ type: 'servers', name: 'kitsu', status: 'provisioning', tags: { by: 'kitsu' } });
    const { data: all } = await client.get('servers', { params: { sort: 'name' } });
    expect(all.map(({ name }: { name: string }) => name)).toEqual(['kitsu', ...names]);

    const first = await client.get('servers', { params: { sort: 'name', page: { size: 2 } } });
    expect(first.data.map(({ name }: { name: string }) => name)).toEqual(['kitsu', 'web-1']);
    const after = new URL(first.links.next, url).searchParams.get('page[after]') ?? '';
    const second = await client.get('servers', { params: { sort: 'name', page: { size: 2, after } } });
    expect(second.data.map(({ name }: { name: string }) => name)).toEqual(['web-2', 'web-3']);
    expect(second.links.next).toBeNull();

    await running(account, created.id);
    const { data: patched } = await client.patch('servers', { id: created.id, name: 'renamed' });
    expect(patched).toMatchObject({ id: created.id, name: 'renamed' });
    expect((await client.get(`servers/${created.id}`)).data.name).toBe('renamed');
    const { data: deleted } = await client.delete('servers', created.id);
    expect(['stopping', 'terminated']).toContain(deleted.status);

    const refused = client.create('servers', { ...wanted, region: 'nowhere' });
    await expect(refused).rejects.toMatchObject({
      errors: [{ status: '400', code: 'invalid_body', source: { pointer: '/data/attributes/region' } }],
    });
  });

  test('devour lists, creates, pages, patches and deletes', patient, async (context) => {
    const { url, account } = await setUp(engine, context);
    const client = new devour({ apiUrl: url, pluralize: false, logger: false });
    client.headers['Authorization'] = `Bearer ${account.owner}`;
    client.headers['X-CloudNexus-Id'] = account.id;
    client.define('servers', { name: '', region: '', plan: '', image: '', status: '', tags: {} });
    const names = await servers(account, 3);

    const { data: created } = await client.create('servers', { ...wanted, name: 'devour', tags: { by: 'devour' } });
    expect(created).toMatchObject({ name: 'devour', status: 'provisioning', tags: { by: 'devour' } });
    const { data: all } = await client.findAll('servers', { sort: 'name' });
    expect(all.map(({ name }) => name)).toEqual(['devour', ...names]);

    const first = await client.findAll('servers', { sort: 'name', page: { size: 2 } });
    expect(first.data.map(({ name }) => name)).toEqual(['devour', 'web-1']);
    const after = new URL(first.links.next ?? '', url).searchParams.get('page[after]');
    const second = await client.findAll('servers', { sort: 'name', page: { size: 2, after } });
    expect(second.data.map(({ name }) => name)).toEqual(['web-2', 'web-3']);

    await running(account, created.id);
    const { data: patched } = await client.update('servers', { id: created.id, name: 'renamed' });
    expect(patched.name).toBe('renamed');
    expect((await client.find('servers', created.id)).data.name).toBe('renamed');
    await client.destroy('servers', created.id);
    expect(['stopping', 'terminated']).toContain((await client.find('servers', created.id)).data.status);
  });
});
