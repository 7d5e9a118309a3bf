// What is good once is good once. Used again, all that came of it ends.
import { describe, expect, test } from 'vitest';
import { revokeKey } from '../../src/identity/keys/revoke.ts';
import { deleteClient } from '../../src/oauth/clients/delete.ts';
import { engines } from '../engines.ts';
import { setUp, type NewClient, type World } from './kit.ts';
import { exchange, newCode, post, refresh, type Said } from './requests.ts';

const refused = { status: 400, body: { error: 'invalid_grant' } };

async function tokensOf(world: World, made: NewClient, key: string): Promise<Said['body']> {
  return (await exchange(world, made, await newCode(world, made, key))).body;
}

describe.each(engines)('on %s', (engine) => {
  test('a code that is used again ends the tokens it was exchanged for', async (context) => {
    const world = await setUp(engine, context);
    const made = await world.newClient();
    const { key } = await world.newKey();
    const code = await newCode(world, made, key);
    const { body } = await exchange(world, made, code);
    const other = await tokensOf(world, made, key);
    expect((await world.list(body['access_token'] ?? '')).status).toBe(200);
    expect(await exchange(world, made, code)).toMatchObject(refused);
    expect((await world.list(body['access_token'] ?? '')).status).toBe(401);
    expect(await refresh(world, made, body)).toMatchObject(refused);
    // What the same person allowed another time is another matter.
    expect((await world.list(other['access_token'] ?? '')).status).toBe(200);
  });

  test('a refresh token that is used again ends the family', async (context) => {
    const world = await setUp(engine, context);
    const made = await world.newClient({ isPublic: true });
    const first = await tokensOf(world, made, (await world.newKey()).key);
    const { body: second } = await refresh(world, made, first);
    const { body: third } = await refresh(world, made, second);
    expect((await world.list(third['access_token'] ?? '')).status).toBe(200);
    expect(await refresh(world, made, first)).toMatchObject(refused);
    for (const { access_token: token } of [first, second, third])
      expect((await world.list(token ?? '')).status).toBe(401);
    expect(await refresh(world, made, third)).toMatchObject(refused);
  });

  test.for(['a code', 'a refresh token'])('of many that use %s at once, one succeeds', async (what, context) => {
    const world = await setUp(engine, context);
    const made = await world.newClient();
    const { key } = await world.newKey();
    const code = await newCode(world, made, key);
    const use = what === 'a code' ? () => exchange(world, made, code) : await refreshing();
    const said = await Promise.all(Array.from({ length: 8 }, use));
    const granted = said.filter(({ status }) => status === 200);
    expect(granted.length).toBeLessThanOrEqual(1);
    for (const { status, body } of said) expect(status === 200 || body['error'] === 'invalid_grant').toBe(true);
    // The first is not told from the thief, so what it got ends too.
    for (const { body } of granted) {
      await expect.poll(async () => (await world.list(body['access_token'] ?? '')).status).toBe(401);
      expect(await refresh(world, made, body)).toMatchObject(refused);
    }
    expect(await world.store.all('select hash from oauth_grants')).toEqual([]);
    expect(await world.store.all('select hash from oauth_tokens')).toEqual([]);

    async function refreshing(): Promise<() => Promise<Said>> {
      const { body } = await exchange(world, made, code);
      return () => refresh(world, made, body);
    }
  });

  test('what a key allowed ends with the key, and a client takes all it had along', async (context) => {
    const world = await setUp(engine, context);
    const made = await world.newClient();
    const { key, apiKey } = await world.newKey();
    const body = await tokensOf(world, made, key);
    await world.store.transaction((tx) => revokeKey(tx, apiKey, Date.now));
    expect((await world.list(body['access_token'] ?? '')).status).toBe(401);
    const asked = await post(world, '/oauth/introspect', made, { token: body['access_token'] });
    expect(asked.body).toEqual({ active: false });
    expect(await refresh(world, made, body)).toMatchObject(refused);

    const other = await tokensOf(world, made, (await world.newKey()).key);
    expect((await world.list(other['access_token'] ?? '')).status).toBe(200);
    await world.store.transaction((tx) => deleteClient(tx, made.client.id));
    expect((await world.list(other['access_token'] ?? '')).status).toBe(401);
    expect((await refresh(world, made, other)).status).toBe(401);
  });
});
