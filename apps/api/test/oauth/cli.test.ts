import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { readConfig } from '../../src/config.ts';
import { engines, newAddress } from '../engines.ts';
import { setUp, type World } from './kit.ts';
import { token } from './requests.ts';

const sources = { clock: Date.now, random: randomBytes };

function runner(address: string): (...args: string[]) => Promise<{ code: number; error: string; json: Json }> {
  const config = readConfig({ DATABASE_URL: address });
  return async (...args) => {
    const { code, out, error } = await run([...args, '--json'], config, sources);
    return { code, error, json: out === '' ? {} : JSON.parse(out) };
  };
}

// What is in it is what the test says.
type Json = Readonly<Record<string, string>>;

function ask(world: World, { id = '' }: Json, secret = ''): ReturnType<typeof token> {
  const client = { ...Object(undefined), id };
  return token(world, { client, secret }, { grant_type: 'client_credentials' });
}

describe.each(engines)('on %s', (engine) => {
  test('a client gets a secret, another one, and goes', async (context) => {
    const world = await setUp(engine, context);
    const api = runner(world.address);
    const asked = `clients create --account ${world.account.id} --name Deployer --id deployer`;
    const may = '--grant client_credentials --scope servers:read --scope servers:write';
    const made = await api(...`${asked} ${may}`.split(' '));
    const { secret, ...client } = made.json;
    expect(secret).toMatch(/^cn_cs_[\w-]{43}$/);
    expect(client).toEqual({
      id: 'deployer',
      account: world.account.id,
      name: 'Deployer',
      grants: ['client_credentials'],
      scopes: ['servers:read', 'servers:write'],
      redirect_uris: [],
      public: false,
      created_at: expect.stringMatching(/^\d{4}-/),
    });
    const stored = await world.store.all('select * from oauth_clients');
    expect(JSON.stringify(stored)).not.toContain(secret);
    expect((await api('clients', 'list', '--account', world.account.id)).json).toEqual([client]);
    const { body } = await ask(world, client, secret);
    expect(body['scope']).toBe('servers:read servers:write');

    const rotated = await api('clients', 'rotate-secret', 'deployer');
    expect((await ask(world, client, secret)).status).toBe(401);
    expect((await ask(world, client, rotated.json['secret'])).status).toBe(200);
    expect((await world.list(body['access_token'] ?? '')).status).toBe(200);

    expect((await api('clients', 'delete', 'deployer')).code).toBe(0);
    const deletedAt = Date.now();
    await expect.poll(async () => (await world.list(body['access_token'] ?? '')).status, { interval: 20 }).toBe(401);
    expect(Date.now() - deletedAt).toBeLessThan(1_000);
    expect((await ask(world, client, rotated.json['secret'])).status).toBe(401);
    expect(await api('clients', 'delete', 'deployer')).toMatchObject({
      code: 1,
      error: expect.stringContaining('no client'),
    });
  });

  test('a public client has no secret to show or to change', async (context) => {
    const api = runner(await newAddress(engine, context));
    const { json: account } = await api('accounts', 'create', '--name', 'Example');
    const asked = `clients create --account ${account['id']} --name Console --public --scope servers:read`;
    const grants = '--grant authorization_code --grant refresh_token';
    const uris = '--redirect-uri https://app.example.com/callback --redirect-uri com.example.app:/callback';
    const { json } = await api(...`${asked} ${grants} ${uris}`.split(' '));
    expect(json).toMatchObject({ secret: null, public: true, id: expect.stringMatching(/^client_[0-9a-f]{20}$/) });
    expect((await api('clients', 'rotate-secret', json['id'] ?? '')).code).toBe(1);
  });
});
