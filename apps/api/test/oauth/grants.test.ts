// A certified client of others goes through every grant.
import * as client from 'openid-client';
import { describe, expect, test } from 'vitest';
import { engines, type Engine } from '../engines.ts';
import { redirectUri, setUp, type World } from './kit.ts';
import { Person } from './person.ts';

const scope = 'servers:read events:read';

async function discover(world: World, id: string, authentication: client.ClientAuth): Promise<client.Configuration> {
  return await client.discovery(new URL(world.url), id, undefined, authentication, {
    algorithm: 'oauth2',
    execute: [client.allowInsecureRequests],
    [client.customFetch]: (url, init) => world.fetch(url, init as RequestInit), // its own type leaves out what it never sets
  });
}

async function authorize(
  world: World,
  config: client.Configuration,
  key: string,
): Promise<client.TokenEndpointResponse & client.TokenEndpointResponseHelpers> {
  const verifier = client.randomPKCECodeVerifier();
  const state = client.randomState();
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope,
    state,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  const callback = await new Person(world.url).allow(url, key);
  return await client.authorizationCodeGrant(config, callback, { pkceCodeVerifier: verifier, expectedState: state });
}

describe.each(engines)('on %s', (engine: Engine) => {
  test.for([
    ['HTTP Basic', client.ClientSecretBasic],
    ['a form', client.ClientSecretPost],
  ] as const)(
    'an application gets a token for itself by %s, uses it, asks about it and ends it',
    async ([, by], context) => {
      const world = await setUp(engine, context);
      const { client: app, secret = '' } = await world.newClient({
        grants: ['client_credentials'],
        redirectUris: [],
        scopes: ['servers:read', 'servers:write'],
      });
      const config = await discover(world, app.id, by(secret));

      const all = await client.clientCredentialsGrant(config);
      expect(all).toMatchObject({ token_type: 'bearer', expires_in: 600, scope: 'servers:read servers:write' });
      expect(all.access_token).toMatch(/^cn_at_[\w-]{43}$/);
      expect(all.refresh_token).toBeUndefined();
      const some = await client.clientCredentialsGrant(config, { scope: 'servers:read' });
      expect(some.scope).toBe('servers:read');

      expect((await world.list(some.access_token)).status).toBe(200);
      const refused = await world.list(some.access_token, '/v2/events');
      expect(refused.status).toBe(403);
      expect(refused.headers.get('WWW-Authenticate')).toContain('error="insufficient_scope"');

      const told = await client.tokenIntrospection(config, some.access_token);
      expect(told).toEqual({
        active: true,
        scope: 'servers:read',
        client_id: app.id,
        token_type: 'Bearer',
        exp: expect.any(Number),
        iat: expect.any(Number),
        account_id: world.account.id,
      });
      expect((told.exp ?? 0) - (told.iat ?? 0)).toBe(600);

      await client.tokenRevocation(config, some.access_token);
      expect((await world.list(some.access_token)).status).toBe(401);
      expect(await client.tokenIntrospection(config, some.access_token)).toEqual({ active: false });
      expect((await world.list(all.access_token)).status).toBe(200);
    },
  );

  test.for([false, true])(
    'a person allows an application (a public one: %s), which goes on',
    async (isPublic, context) => {
      const world = await setUp(engine, context);
      const { client: app, secret = '' } = await world.newClient({ isPublic });
      const { key } = await world.newKey();
      const config = await discover(world, app.id, isPublic ? client.None() : client.ClientSecretBasic(secret));

      const first = await authorize(world, config, key);
      expect(first).toMatchObject({ token_type: 'bearer', expires_in: 600, scope });
      expect(first.refresh_token).toMatch(/^cn_rt_[\w-]{43}$/);
      expect((await world.list(first.access_token)).status).toBe(200);

      const second = await client.refreshTokenGrant(config, first.refresh_token ?? '');
      expect(second.scope).toBe(scope);
      const narrowed = await client.refreshTokenGrant(config, second.refresh_token ?? '', { scope: 'events:read' });
      expect(narrowed.scope).toBe('events:read');
      expect((await world.list(narrowed.access_token)).status).toBe(403);
      const widened = await client.refreshTokenGrant(config, narrowed.refresh_token ?? '');
      expect(widened.scope).toBe(scope);

      // An access token ends alone; a refresh token takes along what came of it.
      await client.tokenRevocation(config, first.access_token);
      expect((await world.list(first.access_token)).status).toBe(401);
      expect((await world.list(widened.access_token)).status).toBe(200);
      await client.tokenRevocation(config, widened.refresh_token ?? '');
      expect((await world.list(widened.access_token)).status).toBe(401);
      await expect(client.refreshTokenGrant(config, widened.refresh_token ?? '')).rejects.toMatchObject({
        error: 'invalid_grant',
      });
    },
  );

  test('an application asks about the tokens a person allowed', async (context) => {
    const world = await setUp(engine, context);
    const { client: app, secret = '' } = await world.newClient();
    const { key, apiKey } = await world.newKey();
    const config = await discover(world, app.id, client.ClientSecretBasic(secret));
    const tokens = await authorize(world, config, key);
    const told = await client.tokenIntrospection(config, tokens.access_token);
    expect(told).toMatchObject({ active: true, scope, sub: apiKey.id, account_id: world.account.id });
    const refresh = await client.tokenIntrospection(config, tokens.refresh_token ?? '');
    expect(refresh).toMatchObject({ active: true, scope, sub: apiKey.id, account_id: world.account.id });
    expect(refresh.token_type).toBeUndefined();
  });

  test('the account knows the token it is asked with', async (context) => {
    const world = await setUp(engine, context);
    const { client: app, secret = '' } = await world.newClient();
    const { key } = await world.newKey();
    const tokens = await authorize(world, await discover(world, app.id, client.ClientSecretBasic(secret)), key);
    const { data } = Object(await (await world.list(tokens.access_token, '/v2/account')).json());
    expect(data.id).toBe(world.account.id);
    expect(data.attributes.credential).toEqual({
      kind: 'access_token',
      id: null,
      name: 'Console',
      role: null,
      scopes: ['servers:read', 'events:read'],
      expires_at: expect.stringMatching(/^20\d\d-.*Z$/),
    });
  });
});
