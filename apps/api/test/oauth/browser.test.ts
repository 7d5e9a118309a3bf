// A person with a real browser, and an application on another site.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromiumFlags } from '@cloudnexus/repo/chromium';
import { needPart } from '@cloudnexus/repo/parts';
import { chromium, type Page } from 'playwright-core';
import { expect, test, type TestContext } from 'vitest';
import { setUp, type NewClient, type World } from './kit.ts';
import { authorizeUrl, exchange } from './requests.ts';

interface Stage {
  readonly world: World;
  readonly made: NewClient;
  readonly tab: Page;
  readonly callback: string;
  /** What the browser complained of. */
  readonly complaints: string[];
}

async function stage(context: TestContext, colorScheme: 'light' | 'dark' = 'light'): Promise<Stage> {
  const executablePath = needPart('chromium', context);
  const world = await setUp('sqlite', context);
  const application = await serveApplication();
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  context.onTestFinished(async () => {
    await browser.close();
    application.close();
  });
  // `localhost` is another site than `127.0.0.1`, and may have no TLS.
  const callback = `http://localhost:${(application.address() as AddressInfo).port}/callback`; // of a server that listens on a port
  const made = await world.newClient({ redirectUris: [callback] });
  const tab = await browser.newPage({ colorScheme });
  const complaints: string[] = [];
  tab.on('console', (message) => complaints.push(message.text()));
  tab.on('pageerror', (error) => complaints.push(error.message));
  return { world, made, tab, callback, complaints };
}

/** Its callback redirects once more, to another origin, as many do. */
async function serveApplication(): Promise<Server> {
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo; // of a server that listens on a port
    const url = new URL(request.url ?? '', `http://localhost:${port}`);
    if (url.pathname === '/start') {
      response.writeHead(200, { 'Content-Type': 'text/html' });
      response.end(`<a href="${decodeURIComponent(url.search.slice(1)).replaceAll('&', '&amp;')}">Connect</a>`);
    } else if (url.pathname === '/callback') {
      response.writeHead(302, { Location: `http://127.0.0.1:${port}/done${url.search}` }).end();
    } else {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<title>Connected</title>');
    }
  }).listen(0);
  await once(server, 'listening');
  return server;
}

async function goTo({ tab, world, made, callback }: Stage): Promise<void> {
  const url = authorizeUrl(world, made, { redirect_uri: callback, scope: 'servers:read events:read' });
  // From the application's own page, so that the way here is from another site.
  await tab.goto(callback.replace('/callback', `/start?${encodeURIComponent(url.href)}`));
  await tab.getByText('Connect').click();
}

test('a person allows an application, after a key that was wrong', async (context) => {
  const staged = await stage(context);
  const { world, made, tab, callback, complaints } = staged;
  await goTo(staged);
  await tab.getByLabel('API key').fill('cn_live_sk_wrong');
  await tab.getByRole('button', { name: 'Allow' }).click();
  expect(await tab.getByRole('alert').textContent()).toContain("This key can't allow it");
  await tab.getByLabel('API key').fill((await world.newKey()).key);
  await tab.keyboard.press('Enter');
  await tab.waitForFunction('document.title === "Connected"');
  const { searchParams } = new URL(tab.url());
  expect(searchParams.get('state')).toBe('af0ifjsldkj');
  const { body } = await exchange(world, made, searchParams.get('code') ?? '', { redirect_uri: callback });
  expect((await world.list(body['access_token'] ?? '')).status).toBe(200);
  // Chromium reports the status of the page with the wrong key, and nothing else: the policy was not broken.
  expect(complaints.filter((each) => !each.includes('403'))).toEqual([]);
  // Nothing is left of it that another question could use.
  expect((await tab.context().cookies()).map(({ name }) => name).filter((name) => /session/.test(name))).toEqual([]);
});

test('a person says no', async (context) => {
  const staged = await stage(context);
  await goTo(staged);
  await staged.tab.getByRole('button', { name: 'Deny' }).click();
  await staged.tab.waitForFunction('document.title === "Connected"');
  expect(new URL(staged.tab.url()).searchParams.get('error')).toBe('access_denied');
  expect(staged.complaints).toEqual([]);
});

test.for([
  ['light', 1280, 800],
  ['dark', 1280, 800],
  ['light', 320, 640],
  ['dark', 320, 640],
] as const)('in %s, %i wide, everything is there and can be read', async ([scheme, width, height], context) => {
  const staged = await stage(context, scheme);
  const { tab } = staged;
  await tab.setViewportSize({ width, height });
  await goTo(staged);
  const folder = process.env['CN_SCREENSHOTS'];
  if (folder !== undefined) await tab.screenshot({ path: `${folder}/consent-${scheme}-${width}.png`, fullPage: true });
  expect(await tab.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  for (const name of ['Allow', 'Deny']) {
    const box = await tab.getByRole('button', { name }).boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(40);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
  }
  const [page, text] = await tab.evaluate<[string, string]>(
    '[getComputedStyle(document.querySelector("main")).backgroundColor, getComputedStyle(document.body).color]',
  );
  expect(Math.abs(lightness(page) - lightness(text))).toBeGreaterThan(150);
  expect(lightness(page) > 128).toBe(scheme === 'light');
  expect(staged.complaints).toEqual([]);
});

/** Of `rgb(1, 2, 3)`, from 0 to 255. */
function lightness(color: string): number {
  const parts = [...color.matchAll(/\d+/g)].slice(0, 3).map(Number);
  return parts.reduce((sum, part) => sum + part, 0) / 3;
}
