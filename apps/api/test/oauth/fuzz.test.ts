// Whatever is sent, the answer is one of the contract's: `world.fetch` holds each against it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { settings } from '../fuzz/settings.ts';
import { redirectUri, setUp } from './kit.ts';

const garbage = fc.oneof(fc.string({ maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 40 }));

/** What means something somewhere. */
const values = [
  'client_credentials',
  'authorization_code',
  'refresh_token',
  'code',
  'token',
  'S256',
  'plain',
  'openid',
  'servers:read',
  'servers:read servers:read',
  'access_token',
  `cn_at_${'a'.repeat(43)}`,
  'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  'a.b.c',
  '__proto__',
];

const names = [
  'grant_type',
  'scope',
  'client_id',
  'client_secret',
  'code',
  'redirect_uri',
  'code_verifier',
  'token',
  'token_type_hint',
  'refresh_token',
  'response_type',
  'state',
  'code_challenge',
  'code_challenge_method',
  'client_assertion',
  'client_assertion_type',
  'request',
  'resource',
  'prompt',
  '__proto__',
  'constructor',
];

test('no request makes the authorization server fail', async (context) => {
  const world = await setUp('sqlite', context);
  const { client, secret = '' } = await world.newClient({ grants: ['client_credentials', 'authorization_code'] });
  const own = [client.id, secret, redirectUri];
  const value = fc.oneof(garbage, fc.constantFrom(...values, ...own));
  const name = fc.oneof(garbage, fc.constantFrom(...names));
  const fields = fc.array(fc.tuple(name, value), { maxLength: 8 });
  const authorization = fc.oneof(
    fc.constantFrom(undefined, `Basic ${btoa(`${client.id}:${secret}`)}`, 'Basic', 'Basic =', 'Digest x', 'Bearer x'),
    fc.base64String({ maxLength: 20 }).map((text) => `Basic ${text}`),
  );
  const type = fc.constantFrom(
    undefined,
    'application/json',
    'application/x-www-form-urlencoded; charset=x',
    'multipart/form-data',
    '/',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('token', 'revoke', 'introspect', 'authorize'),
      fields,
      authorization,
      type,
      async (endpoint, given, header, otherType) => {
        const text = new URLSearchParams(given).toString();
        const headers: Record<string, string> = { 'Content-Type': otherType ?? 'application/x-www-form-urlencoded' };
        if (header !== undefined) headers['Authorization'] = header;
        const { status } =
          endpoint === 'authorize'
            ? await world.fetch(`${world.url}/oauth/authorize?${text}`, { headers })
            : await world.fetch(`${world.url}/oauth/${endpoint}`, { method: 'POST', headers, body: text });
        expect(status).toBeLessThan(500);
      },
    ),
    settings(300),
  );
}, 120_000);

test('no answer to the question makes it fail', async (context) => {
  const world = await setUp('sqlite', context);
  await fc.assert(
    fc.asyncProperty(garbage, garbage, fc.constantFrom('GET', 'POST'), async (uid, cookie, method) => {
      const value = encodeURIComponent(cookie);
      const headers = { Cookie: `cn_oauth_consent=${value}; cn_oauth_consent.sig=${value}; cn_oauth_resume=${value}` };
      const segment = encodeURIComponent(uid.toWellFormed()).replaceAll('.', '%2E') || 'x';
      const page = await world.fetch(`${world.url}/oauth/interaction/${segment}`, { method, headers });
      expect([400, 403, 404, 405]).toContain(page.status);
      const back = await world.fetch(`${world.url}/oauth/authorize/${segment}`, { headers });
      expect([400, 404]).toContain(back.status);
    }),
    settings(60),
  );
}, 120_000);

test('HEAD, and a page of another origin, get the headers', async (context) => {
  const world = await setUp('sqlite', context);
  const head = await world.fetch(`${world.url}/.well-known/oauth-authorization-server`, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
  const cross = await world.fetch(`${world.url}/oauth/token`, {
    method: 'POST',
    headers: { Origin: 'https://app.example.com' },
    body: new URLSearchParams({ grant_type: 'x' }),
  });
  expect(cross.headers.get('Access-Control-Allow-Origin')).toBe('*');
  expect(cross.headers.get('Access-Control-Expose-Headers')).toContain('X-RateLimit-Remaining');
});
