// Our own SDK goes through every grant.
import { CloudNexus } from '@cloudnexus/sdk';
import { authorizationUrl, createPkce, createState, exchangeCode, refreshToken } from '@cloudnexus/sdk/oauth';
import { describe, expect, test } from 'vitest';
import { engines } from '../engines.ts';
import { redirectUri, setUp } from './kit.ts';
import { Person } from './person.ts';

describe.each(engines)('on %s', (engine) => {
  test('an application that acts for itself', async (context) => {
    const world = await setUp(engine, context);
    const { client, secret = '' } = await world.newClient({ grants: ['client_credentials'], redirectUris: [] });
    const cn = new CloudNexus({ clientId: client.id, clientSecret: secret }, { baseUrl: `${world.url}/v2` });
    expect((await cn.account.get()).id).toBe(world.account.id);
    await expect(cn.apiKeys.list()).rejects.toMatchObject({ status: 403, code: 'insufficient_scope' });

    const own = { client_id: client.id, client_secret: secret };
    const { access_token: token } = await cn.oauth.token({ ...own, grant_type: 'client_credentials' });
    expect(await cn.oauth.introspect({ ...own, token })).toMatchObject({ active: true, account_id: world.account.id });
    await cn.oauth.revoke({ ...own, token });
    expect(await cn.oauth.introspect({ ...own, token })).toMatchObject({ active: false });
    expect(await cn.oauth.metadata()).toMatchObject({ issuer: world.url });
  });

  test.for([true, false])('an application that a person allows (a public one: %s)', async (isPublic, context) => {
    const world = await setUp(engine, context);
    const { client, secret } = await world.newClient({ isPublic });
    const own = { clientId: client.id, clientSecret: secret, tokenUrl: `${world.url}/oauth/token` };
    const { verifier, challenge } = await createPkce();
    const state = createState();
    const url = authorizationUrl({
      clientId: client.id,
      redirectUri,
      scope: 'servers:read',
      state,
      challenge,
      authorizeUrl: `${world.url}/oauth/authorize`,
    });
    const callbackUrl = await new Person(world.url).allow(url, (await world.newKey()).key);
    const tokens = await exchangeCode({ ...own, redirectUri, callbackUrl, state, verifier });
    const next = await refreshToken({ ...own, refreshToken: tokens.refreshToken ?? '' });
    const cn = new CloudNexus(next.accessToken, { baseUrl: `${world.url}/v2` });
    expect((await cn.account.get()).id).toBe(world.account.id);
    await expect(refreshToken({ ...own, refreshToken: tokens.refreshToken ?? '' })).rejects.toMatchObject({
      code: 'invalid_grant',
    });
  });
});
