// The page on which a person allows an application.
import { describe, expect, test } from 'vitest';
import { allScopes } from '../../src/identity/scopes.ts';
import { engines } from '../engines.ts';
import { redirectUri, serve, setUp, sources } from './kit.ts';
import { createAccount } from '../../src/identity/accounts.ts';
import { Person, type Page } from './person.ts';
import { authorizeUrl, exchange, newCode } from './requests.ts';

function text(page: Page): string {
  return page.text.replaceAll(/<style>.*<\/style>|<[^>]+>/gs, ' ').replaceAll(/\s+/g, ' ');
}

describe.each(engines)('on %s', (engine) => {
  test('it says who asks, for what, of which account, and where it leads', async (context) => {
    const world = await setUp(engine, context);
    const made = await world.newClient({ name: '<b>"Console" & co</b>' });
    const page = await new Person(world.url).open(authorizeUrl(world, made, { scope: 'servers:read events:read' }));
    expect(page.status).toBe(200);
    const said = text(page);
    for (const each of [
      'Allow &lt;b&gt;&quot;Console&quot; &amp; co&lt;/b&gt; to use your account?',
      `Example Corp ${world.account.id}`,
      'List and read servers. servers:read',
      'List and read events, and open the event stream. events:read',
      'app.example.com',
    ])
      expect(said).toContain(each);
    expect(page.text).not.toMatch(/<script|<b>|https?:\/\//);
  });

  test('nothing is loaded, framed, kept, or sent elsewhere', async (context) => {
    const world = await setUp(engine, context);
    const person = new Person(world.url);
    const { headers } = await person.open(authorizeUrl(world, await world.newClient()));
    expect(headers.get('Content-Security-Policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    );
    expect(headers.get('X-Frame-Options')).toBe('DENY');
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('Referrer-Policy')).toBe('same-origin');
    const cookies = headers.getSetCookie();
    expect(cookies.length).toBeGreaterThanOrEqual(2);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/; httponly/i);
      expect(cookie).toMatch(/; samesite=strict/i);
      expect(cookie).toMatch(/; path=\/oauth\/(interaction|authorize)\/[\w-]+;/);
      expect(cookie).not.toMatch(/; secure/i);
      const [, expires = ''] = /; expires=([^;]+)/i.exec(cookie) ?? [];
      expect(Date.parse(expires) - Date.now()).toBeLessThanOrEqual(10 * 60_000);
    }
  });

  test('over TLS cookies are secure, whatever the request says of its host', async (context) => {
    const world = await setUp(engine, context);
    const behind = await serve(world.store, 'https://api.example.com');
    context.onTestFinished(behind.close);
    const made = await world.newClient();
    const { headers } = await fetch(authorizeUrl({ ...world, url: behind.url }, made), {
      headers: { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'http' },
    });
    for (const cookie of headers.getSetCookie()) expect(cookie).toMatch(/; secure/i);
    const { issuer, token_endpoint: endpoint } = Object(
      await (await fetch(`${behind.url}/.well-known/oauth-authorization-server`)).json(),
    );
    expect([issuer, endpoint]).toEqual(['https://api.example.com', 'https://api.example.com/oauth/token']);
  });

  test('every key that cannot allow it gets the same answer, and a good one goes on', async (context) => {
    const world = await setUp(engine, context);
    const made = await world.newClient();
    const other = await createAccount(world.store, { name: 'Other Corp', tier: 'starter' }, sources);
    const { key: foreign } = await world.newKey({ accountId: other.id });
    const { key: limited } = await world.newKey({ grant: { scopes: ['events:read'] } });
    const { key: good } = await world.newKey({ grant: { scopes: [...allScopes] } });
    const { body } = await exchange(world, made, await newCode(world, made, good));
    const person = new Person(world.url);
    const page = await person.open(authorizeUrl(world, made));
    const answers = new Set<string>();
    for (const key of [
      '',
      'cn_live_sk_abc123',
      foreign,
      limited,
      `${good.slice(0, -1)}${good.endsWith('x') ? 'y' : 'x'}`,
      body['access_token'] ?? '',
      'x'.repeat(10_000),
    ]) {
      const said = await person.answer(page, { decision: 'allow', api_key: key });
      expect(said.status).toBe(403);
      answers.add(said.text);
    }
    expect(answers.size).toBe(1);
    expect([...answers][0]).toContain('role="alert"');
    expect(page.text).not.toContain('role="alert"');
    // None of it is kept, on the page or behind it.
    expect(JSON.stringify(await world.store.all('select * from oauth_interactions'))).not.toContain('cn_live');
    const callback = await person.goOn(await person.answer(page, { decision: 'allow', api_key: ` ${good} ` }));
    expect([...callback.searchParams.keys()].toSorted()).toEqual(['code', 'iss', 'state']);
    expect(JSON.stringify(await world.store.all('select * from oauth_grants'))).not.toContain(good);
  });

  test('a person who says no needs no key', async (context) => {
    const world = await setUp(engine, context);
    const person = new Person(world.url);
    const page = await person.open(authorizeUrl(world, await world.newClient()));
    const callback = await person.goOn(await person.answer(page, { decision: 'deny', api_key: '' }));
    expect(callback.origin + callback.pathname).toBe(redirectUri);
    expect(Object.fromEntries(callback.searchParams)).toEqual({
      error: 'access_denied',
      error_description: 'The person said no.',
      state: 'af0ifjsldkj',
      iss: world.url,
    });
  });

  test('no other site answers for the person, and no other browser', async (context) => {
    const world = await setUp(engine, context);
    const made = await world.newClient();
    const { key } = await world.newKey();
    const [person, thief] = [new Person(world.url), new Person(world.url)];
    const page = await person.open(authorizeUrl(world, made));
    const other = await thief.open(authorizeUrl(world, made));
    const yes = { decision: 'allow', api_key: key };
    for (const headers of [{ Origin: 'https://evil.example' }, { Origin: 'null' }])
      expect((await person.answer(page, yes, headers)).status).toBe(403);
    // By its own cookie, or none, the thief's browser gets nowhere with this question.
    expect((await thief.answer(page, yes)).status).toBe(400);
    const path = [...person.cookies.values()].find(({ path: of }) => of.startsWith('/oauth/interaction/'))?.path ?? '';
    for (const [name, cookie] of thief.cookies) thief.cookies.set(name, { ...cookie, path });
    expect((await thief.answer(page, yes)).status).toBe(400);
    expect((await person.answer(other, yes)).status).toBe(400);
    // A cookie that was not signed here is none.
    const forger = new Person(world.url);
    for (const [name, cookie] of person.cookies) if (!name.endsWith('.sig')) forger.cookies.set(name, cookie);
    expect((await forger.answer(page, yes)).status).toBe(400);
    expect((await world.store.all('select hash from oauth_grants')).length).toBe(0);
    expect((await person.goOn(await person.answer(page, yes))).searchParams.get('code')).toMatch(/^[\w-]{43}$/);
  });

  test('a question is answered once, can be read again, and expires', async (context) => {
    const world = await setUp(engine, context);
    const made = await world.newClient();
    const { key } = await world.newKey();
    const person = new Person(world.url);
    const page = await person.open(authorizeUrl(world, made));
    const [, action = ''] = /action="([^"]+)"/.exec(page.text) ?? [];
    expect((await person.open(action)).text).toBe(page.text);
    const onward = await person.answer(page, { decision: 'allow', api_key: key });
    const [, next = ''] = /url=([^"]+)"/.exec(onward.text) ?? [];
    expect((await new Person(world.url).open(next)).status).toBe(400);
    await person.goOn(onward);
    for (const again of [await person.answer(page, { decision: 'allow', api_key: key }), await person.open(next)]) {
      expect(again.status).toBe(400);
      expect(text(again)).toContain('This page has expired');
    }
    const late = await person.open(authorizeUrl(world, made));
    await world.store.run(`update oauth_interactions set payload = replace(payload, '"exp":', '"exp":1,"was":')`);
    expect((await person.answer(late, { decision: 'deny' })).status).toBe(400);
  });

  test('each answer takes from the bucket of the address', async (context) => {
    const world = await setUp(engine, context);
    const person = new Person(world.url);
    const page = await person.open(authorizeUrl(world, await world.newClient()));
    const before = world.limiter.taken.length;
    await person.answer(page, { decision: 'allow', api_key: 'cn_live_sk_guess' });
    expect(world.limiter.taken.slice(before)).toEqual([{ address: '127.0.0.1' }]);
    world.limiter.leave('127.0.0.1', 0);
    expect((await person.answer(page, { decision: 'allow', api_key: 'cn_live_sk_guess' })).status).toBe(429);
  });
});
