import { describe, expect, test } from 'vitest';
import type { ClientRequest } from '../../src/oauth/clients/create.ts';
import { engines } from '../engines.ts';
import { setUp } from './kit.ts';

const wrong: [string, Partial<ClientRequest>][] = [
  ['no grant', { grants: [], redirectUris: [] }],
  ['an unknown grant', { grants: ['password'], redirectUris: [] }],
  ['a grant twice', { grants: ['authorization_code', 'authorization_code'] }],
  ['refresh tokens alone', { grants: ['refresh_token'], redirectUris: [] }],
  ['client credentials without a secret', { grants: ['client_credentials'], redirectUris: [], isPublic: true }],
  ['no scope', { scopes: [] }],
  ['an unknown scope', { scopes: ['dogs:read'] }],
  ['no redirect URI', { redirectUris: [] }],
  ['a redirect URI for nothing', { grants: ['client_credentials'] }],
  ['a redirect URI twice', { redirectUris: ['https://a.example/', 'https://a.example/'] }],
  ['no name', { name: '' }],
  ['an identifier that is none', { id: '../x' }],
  ['an unknown account', { accountId: 'acc_0' }],
];

const refusedUris = [
  'app.example.com/callback',
  'http://app.example.com/callback',
  'https://app.example.com/callback#fragment',
  'https://app.example.com/#',
  'https://user:password@app.example.com/callback',
  'https://app.example.com/a b',
  'https://app.example.com/\u0000',
  'https://münchen.example/',
  `https://app.example.com/${'x'.repeat(2048)}`,
  'javascript:alert(1)',
  'data:text/html,x',
  'myapp:/callback',
];

const acceptedUris = [
  'https://app.example.com/callback',
  'https://app.example.com/callback?tenant=1',
  'https://app.example.com:8443',
  'http://127.0.0.1:8080/callback',
  'http://localhost/callback',
  'http://[::1]:1234/',
  'com.example.app:/callback',
];

describe.each(engines)('on %s', (engine) => {
  test('a client that could never work, or not safely, is not registered', async (context) => {
    const { newClient } = await setUp(engine, context);
    for (const [what, request] of wrong)
      await expect(newClient(request), what).rejects.toMatchObject({ name: 'IdentityError' });
    for (const uri of refusedUris)
      await expect(newClient({ redirectUris: [uri] }), uri).rejects.toMatchObject({ code: 'invalid_body' });
  });

  test('an identifier belongs to one client', async (context) => {
    const { newClient } = await setUp(engine, context);
    await newClient({ id: 'console' });
    await expect(newClient({ id: 'console' })).rejects.toMatchObject({ code: 'state_conflict' });
  });

  test('what can be registered, the authorization server takes', async (context) => {
    const { newClient, url, fetch } = await setUp(engine, context);
    for (const uri of acceptedUris) {
      const { client } = await newClient({ redirectUris: [uri, ...acceptedUris.filter((other) => other !== uri)] });
      const query = new URLSearchParams({ response_type: 'code', client_id: client.id, redirect_uri: uri });
      const { status, headers } = await fetch(`${url}/oauth/authorize?${query}`);
      // To where the person would be sent back, the error goes.
      expect([status, headers.get('Location')]).toEqual([303, expect.stringContaining('error=invalid_request')]);
      expect(headers.get('Location')?.split(/[?&]error/)[0]).toBe(new URL(uri).href);
    }
  });
});
