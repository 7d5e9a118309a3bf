// What the authorization server refuses, by the errors of RFC 6749. `world.fetch` holds each against the contract.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { engines } from '../engines.ts';
import { redirectUri, setUp } from './kit.ts';
import { Person } from './person.ts';
import { authorizeUrl, challenge, exchange, form, newCode, post, refresh, send, token } from './requests.ts';

const itself = { grants: ['client_credentials'], redirectUris: [], scopes: ['servers:read'] };
const clientCredentials = { grant_type: 'client_credentials' };

describe.each(engines)('on %s', (engine) => {
  test('a client that does not prove itself is 401, whatever it lacks', async (context) => {
    const world = await setUp(engine, context);
    const made = await world.newClient(itself);
    const nobody = { client: { ...made.client, id: 'nobody' }, secret: made.secret };
    const wrong = { ...made, secret: `${made.secret}x` };
    const without = { ...made, secret: undefined };
    const isPublic = await world.newClient({ isPublic: true });
    const withSecret = { ...isPublic, secret: 'cn_cs_anything' };
    for (const path of ['/oauth/token', '/oauth/revoke', '/oauth/introspect'])
      for (const who of [undefined, nobody, wrong, without, withSecret]) {
        const { status, headers, body } = await post(world, path, who, { ...clientCredentials, token: 'any' });
        expect([status, body['error']]).toEqual([401, 'invalid_client']);
        expect(headers.get('WWW-Authenticate')).toBe('Basic realm="cloudnexus"');
        expect(body['error_uri']).toBe('https://docs.cloudnexus.io/errors/invalid_client');
      }
    expect((await token(world, made, clientCredentials)).status).toBe(200);
  });

  test('a public client can end its tokens, but not ask about them', async (context) => {
    const world = await setUp(engine, context);
    const made = await world.newClient({ isPublic: true });
    const { body } = await exchange(world, made, await newCode(world, made, (await world.newKey()).key));
    const asked = await post(world, '/oauth/introspect', made, { token: body['access_token'] });
    expect([asked.status, asked.body['error']]).toEqual([401, 'invalid_client']);
    expect((await post(world, '/oauth/revoke', made, { token: body['access_token'] })).status).toBe(200);
    expect((await world.list(body['access_token'] ?? '')).status).toBe(401);
  });

  test('a bearer token that a program sends with everything does not get in the way', async (context) => {
    const world = await setUp(engine, context);
    const { client, secret } = await world.newClient(itself);
    const said = await send(world, '/oauth/token', {
      headers: { Authorization: `Bearer ${(await world.newKey()).key}` },
      body: form({ ...clientCredentials, client_id: client.id, client_secret: secret }),
    });
    expect(said.status).toBe(200);
  });

  test.for([
    ['no grant', {}, 'invalid_request'],
    ['an unknown grant', { grant_type: 'password' }, 'unsupported_grant_type'],
    ['a grant it is not registered for', { grant_type: 'authorization_code', code: 'x' }, 'unauthorized_client'],
    ['a scope it is not registered for', { ...clientCredentials, scope: 'servers:write' }, 'invalid_scope'],
    ['a scope that does not exist', { ...clientCredentials, scope: 'servers:read dogs:read' }, 'invalid_scope'],
    ['a scope of OpenID Connect', { ...clientCredentials, scope: 'openid' }, 'invalid_scope'],
    ['a scope that is no text for one', { ...clientCredentials, scope: 'servers:read "' }, 'invalid_scope'],
  ] as const)('%s is refused', async ([, fields, code], context) => {
    const world = await setUp(engine, context);
    const { status, body } = await token(world, await world.newClient(itself), fields);
    expect([status, body['error']]).toEqual([400, code]);
    expect(body['error_description']).toMatch(/^[A-Z`].*\.$/);
  });

  test('a body that is no form is refused', async (context) => {
    const world = await setUp(engine, context);
    const { client, secret } = await world.newClient(itself);
    const headers = { Authorization: `Basic ${btoa(`${client.id}:${secret}`)}` };
    const bodies: RequestInit[] = [
      { headers },
      { headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify(clientCredentials) },
      { headers, body: form({ ...clientCredentials, scope: 'x'.repeat(100_000) }) },
      { headers, body: new URLSearchParams('grant_type=client_credentials&grant_type=client_credentials') },
      { headers: { Authorization: 'Basic %%%' }, body: form(clientCredentials) },
    ];
    for (const init of bodies) {
      const { status, body } = await send(world, '/oauth/token', init);
      expect([status, body['error']]).toEqual([400, 'invalid_request']);
    }
    for (const path of ['/oauth/revoke', '/oauth/introspect']) {
      const { status, body } = await send(world, path, { headers, body: form({}) });
      expect([status, body['error']]).toEqual([400, 'invalid_request']);
    }
  });

  test('PKCE cannot be left out', async (context) => {
    const world = await setUp(engine, context);
    const { key } = await world.newKey();
    for (const isPublic of [false, true]) {
      const made = await world.newClient({ isPublic });
      for (const changed of [
        { code_challenge: undefined, code_challenge_method: undefined },
        { code_challenge: undefined },
        { code_challenge_method: undefined },
        { code_challenge_method: 'plain' },
        { code_challenge: 'short' },
      ]) {
        const { status, headers } = await new Person(world.url).open(authorizeUrl(world, made, changed));
        const back = new URL(headers.get('Location') ?? '');
        expect([status, back.origin + back.pathname]).toEqual([303, redirectUri]);
        expect(Object.fromEntries(back.searchParams)).toEqual({
          error: 'invalid_request',
          error_description: expect.any(String),
          state: 'af0ifjsldkj',
          iss: world.url,
        });
      }
      const code = await newCode(world, made, key);
      for (const code_verifier of [undefined, '', challenge])
        expect((await exchange(world, made, code, { code_verifier })).body['error']).toBe('invalid_grant');
      expect((await exchange(world, made, code, { code_verifier: 'short' })).body['error']).toBe('invalid_request');
      expect((await exchange(world, made, code)).status).toBe(200);
    }
  });

  test.for([
    ['another response type', { response_type: 'token' }, 'unsupported_response_type'],
    ['one more response type', { response_type: 'code id_token' }, 'unsupported_response_type'],
    ['no response type', { response_type: undefined }, 'invalid_request'],
    ['no scope', { scope: undefined }, 'invalid_request'],
    ['a scope that does not exist', { scope: 'servers:read dogs:read' }, 'invalid_scope'],
    ['a scope it is not registered for', { scope: 'keys:write' }, 'invalid_scope'],
    ['a scope of OpenID Connect', { scope: 'servers:read openid offline_access' }, 'invalid_scope'],
  ] as const)('a person is sent back at once for %s', async ([, changed, code], context) => {
    const world = await setUp(engine, context);
    const url = authorizeUrl(world, await world.newClient(), changed);
    const { status, headers } = await new Person(world.url).open(url);
    const { searchParams } = new URL(headers.get('Location') ?? '');
    expect([status, searchParams.get('error')]).toEqual([303, code]);
    expect([searchParams.get('state'), searchParams.get('iss')]).toEqual(['af0ifjsldkj', world.url]);
  });

  test('unknown parameters are ignored, those of OpenID Connect too', async (context) => {
    const world = await setUp(engine, context);
    const url = authorizeUrl(world, await world.newClient(), {
      response_mode: 'form_post',
      prompt: 'none',
      nonce: 'n',
      max_age: '0',
      request: 'x',
      claims: '{}',
      resource: 'urn:x',
      id_token_hint: 'x',
    });
    expect((await new Person(world.url).open(url)).status).toBe(200);
  });

  test('nobody is sent to an address that is not registered, or for a client that is not', async (context) => {
    const world = await setUp(engine, context);
    const made = await world.newClient({ redirectUris: [redirectUri, 'https://app.example.com/other?a=1'] });
    const cases = [
      [{ client_id: 'consul' }, 'There is no client `consul`.'],
      [{ client_id: '../x' }, 'There is no client `../x`.'],
      [{ client_id: undefined }, '`client_id` is missing.'],
      [{ redirect_uri: undefined }, '`redirect_uri` is missing.'],
      [
        { redirect_uri: 'https://evil.example/' },
        `The client \`${made.client.id}\` did not register this \`redirect_uri\`.`,
      ],
      [
        { redirect_uri: 'nonsense', scope: undefined },
        `The client \`${made.client.id}\` did not register this \`redirect_uri\`.`,
      ],
    ] as const;
    for (const [changed, detail] of cases) {
      const { status, headers, text } = await new Person(world.url).open(authorizeUrl(world, made, changed));
      expect([status, headers.get('Location')]).toEqual([400, null]);
      expect(JSON.parse(text)).toMatchObject({ error: 'invalid_request', error_description: detail });
    }
    const twice = authorizeUrl(world, made);
    twice.searchParams.append('redirect_uri', 'https://evil.example/');
    expect((await new Person(world.url).open(twice)).status).toBe(400);
  });

  test('a redirect URI is the same in every character', async (context) => {
    const world = await setUp(engine, context);
    const made = await world.newClient({ redirectUris: ['https://app.example.com/Callback?a=1'] });
    const registered = 'https://app.example.com/Callback?a=1';
    const nearMiss = fc.oneof(
      fc.constantFrom(
        'https://app.example.com/Callback',
        'https://app.example.com/Callback?a=1&b=2',
        'https://app.example.com/callback?a=1',
        'https://app.example.com:443/Callback?a=1',
        'https://app.example.com/x/../Callback?a=1',
        'https://app.example.com/Callback/?a=1',
        'https://app.example.com/Callback?a=1#x',
        'https://APP.example.com/Callback?a=1',
        'https://app.example.com.evil.example/Callback?a=1',
        'https://app.example.com@evil.example/Callback?a=1',
        'http://app.example.com/Callback?a=1',
        '//app.example.com/Callback?a=1',
        'https://app.example.com/%43allback?a=1',
      ),
      // One character more, less, or another one.
      fc
        .tuple(
          fc.nat(registered.length),
          fc.constantFrom('', '.', '/', '%', ' ', 'é', '\t', '@'),
          fc.constantFrom(0, 1),
        )
        .map(([at, put, take]) => registered.slice(0, at) + put + registered.slice(at + take)),
    );
    await fc.assert(
      fc.asyncProperty(
        nearMiss.filter((uri) => uri !== registered && uri !== ''),
        async (redirect_uri) => {
          const { status, text } = await new Person(world.url).open(authorizeUrl(world, made, { redirect_uri }));
          expect([status, JSON.parse(text).error]).toEqual([400, 'invalid_request']);
        },
      ),
      { numRuns: 60 },
    );
    const { status } = await new Person(world.url).open(authorizeUrl(world, made, { redirect_uri: registered }));
    expect(status).toBe(200);
  });

  test('a code is good for the client, the address and the time it was made for', async (context) => {
    const world = await setUp(engine, context);
    const made = await world.newClient({ redirectUris: [redirectUri, 'https://app.example.com/other'] });
    const other = await world.newClient();
    const code = await newCode(world, made, (await world.newKey()).key);
    expect((await exchange(world, other, code)).body['error']).toBe('invalid_grant');
    const elsewhere = await exchange(world, made, code, { redirect_uri: 'https://app.example.com/other' });
    expect(elsewhere.body['error']).toBe('invalid_grant');
    expect((await exchange(world, made, 'made-up')).body['error']).toBe('invalid_grant');
    expect((await exchange(world, made, '\u0000')).body['error']).toBe('invalid_grant');
    await world.store.run(`update oauth_tokens set payload = replace(payload, '"exp":', '"exp":1,"was":')`);
    expect((await exchange(world, made, code)).body['error']).toBe('invalid_grant');
  });

  test('the tokens of another client are unknown', async (context) => {
    const world = await setUp(engine, context);
    const [made, other] = [await world.newClient(), await world.newClient()];
    const { body } = await exchange(world, made, await newCode(world, made, (await world.newKey()).key));
    for (const given of [body['access_token'], body['refresh_token']]) {
      expect((await post(world, '/oauth/introspect', other, { token: given })).body).toEqual({ active: false });
      expect(await post(world, '/oauth/revoke', other, { token: given })).toMatchObject({ status: 200, body: {} });
      expect((await post(world, '/oauth/introspect', made, { token: given })).body).toMatchObject({ active: true });
    }
    expect((await refresh(world, other, body)).body['error']).toBe('invalid_grant');
    expect((await refresh(world, made, body)).status).toBe(200);
  });
});
