import { describe, expect, test } from 'vitest';
import { purgeTokens } from '../../src/oauth/tokens/purge.ts';
import { startOAuth } from '../../src/oauth/oauth.ts';
import { Cipher } from '../../src/encryption/cipher.ts';
import { engines } from '../engines.ts';
import { setUp, sources, type World } from './kit.ts';
import { Person } from './person.ts';
import { authorizeUrl, exchange, newCode, refresh, token } from './requests.ts';

const hour = 60 * 60_000;
const day = 24 * hour;

async function count({ store }: World): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of ['grants', 'tokens', 'interactions'])
    counts[table] = (await store.all(`select hash from oauth_${table}`)).length;
  return counts;
}

describe.each(engines)('on %s', (engine) => {
  test('what has ended is deleted, what can still be used stays', async (context) => {
    const world = await setUp(engine, context);
    const made = await world.newClient();
    const itself = await world.newClient({ grants: ['client_credentials'], redirectUris: [] });
    const { key } = await world.newKey();
    await token(world, itself, { grant_type: 'client_credentials' });
    await new Person(world.url).open(authorizeUrl(world, made));
    await newCode(world, made, key); // which nobody uses
    const { body } = await exchange(world, made, await newCode(world, made, key));
    expect(await count(world)).toEqual({ grants: 2, tokens: 5, interactions: 1 });

    expect(await purgeTokens(world.store, Date.now())).toBe(0);
    await purgeTokens(world.store, Date.now() + 2 * hour);
    // The refresh token, and the grant it is of.
    expect(await count(world)).toEqual({ grants: 1, tokens: 1, interactions: 0 });
    const { body: next } = await refresh(world, made, body);
    // The one that was used stays, so that it is known when it is used again.
    await purgeTokens(world.store, Date.now() + 2 * hour);
    expect(await count(world)).toEqual({ grants: 1, tokens: 2, interactions: 0 });
    expect((await refresh(world, made, body)).status).toBe(400);
    expect((await refresh(world, made, next)).status).toBe(400);
    expect(await count(world)).toEqual({ grants: 0, tokens: 0, interactions: 0 });
    await newCode(world, made, key);
    await purgeTokens(world.store, Date.now() + 400 * day);
    expect(await count(world)).toEqual({ grants: 0, tokens: 0, interactions: 0 });
  });

  test('it happens by itself, and ends when it is closed', async (context) => {
    const world = await setUp(engine, context);
    await new Person(world.url).open(authorizeUrl(world, await world.newClient()));
    const failures: unknown[] = [];
    const oauth = startOAuth({
      store: world.store,
      cipher: new Cipher([Buffer.alloc(32, 7)]),
      clock: () => Date.now() + hour,
      random: sources.random,
      publicUrl: world.url,
      authenticator: { authenticate: () => undefined },
      warn: (...failure) => failures.push(failure),
      purgeEvery: 20,
    });
    await expect.poll(() => count(world)).toMatchObject({ interactions: 0 });
    await oauth.close();
    expect(failures).toEqual([]);
  });
});
