// The built site in a real browser: everything of the contract is there, and nothing leaves the origin.
import { needPart } from '@cloudnexus/repo/parts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, type TestContext } from 'vitest';
import { readBundle, type AsyncApi, type CataloguedError, type OpenApi } from '../src/contract.ts';
import { serveSite, type Site } from '../src/serve.ts';
import { openBrowser, watch } from './browser.ts';

const openapi = readBundle<OpenApi>('openapi.json');
const operations = Object.values(openapi.paths).flatMap((item) =>
  (['get', 'post', 'put', 'patch', 'delete'] as const).flatMap((method) => item[method] ?? []),
);
const events = Object.entries(openapi.webhooks);

let site: Site;
let browser: Browser | undefined;
beforeAll(async () => {
  site = await serveSite();
});
afterAll(async () => {
  await browser?.close();
  await site.close();
});

async function open(context: TestContext, path: string, colorScheme: 'light' | 'dark' = 'light') {
  browser ??= await openBrowser(needPart('chromium', context));
  const page = await browser.newPage({ colorScheme });
  const seen = watch(page, site.url);
  await page.goto(site.url + path, { waitUntil: 'networkidle' });
  return { page, seen };
}

describe('the home page', () => {
  test('lists every operation, event and error code without a script, and asks nothing of other origins', async (context) => {
    const { page, seen } = await open(context, '/');
    const text = await page.locator('body').innerText();
    for (const { operationId } of operations) expect(text).toContain(operationId);
    for (const [event] of events) expect(text).toContain(event);
    for (const { code } of readBundle<CataloguedError[]>('errors.json')) expect(text).toContain(code);
    expect(await page.locator('script').count()).toBe(0);
    expect(seen).toEqual({ foreign: [], complaints: [] });
    await page.close();
  });
});

describe('the API reference', () => {
  test(
    'shows every operation and every webhook event at the address the home page links to',
    { timeout: 120_000 },
    async (context) => {
      const { page: home } = await open(context, '/');
      const links = await home
        .locator('a[href^="/reference/all/#"]')
        .evaluateAll((anchors) =>
          anchors.map((anchor) => ({ id: anchor.textContent, href: anchor.getAttribute('href') ?? '' })),
        );
      await home.close();
      expect(links.map(({ id }) => id).sort()).toEqual(
        [...operations.map(({ operationId }) => operationId), ...events.map(([event]) => event)].sort(),
      );

      const summaries = new Map([
        ...operations.map(({ operationId, summary }) => [operationId, summary] as const),
        ...events.map(([event, { post }]) => [event, post.summary] as const),
      ]);
      const { page, seen } = await open(context, '/reference/all/');
      for (const { id, href } of links) {
        await page.goto(site.url + href);
        await page.locator('h2', { hasText: summaries.get(id) ?? id }).waitFor({ timeout: 20_000 });
      }
      expect(seen).toEqual({ foreign: [], complaints: [] });
      await page.close();
    },
  );

  test('shows the samples in curl, TypeScript and Python', async (context) => {
    const { page, seen } = await open(context, '/reference/all/#/servers/servers.get');
    await page.getByText('/servers/srv_2x9k4m').first().waitFor();
    await page.getByText('curl', { exact: true }).first().click();
    await page.getByText('TypeScript', { exact: true }).first().click();
    await page.getByText('@cloudnexus/sdk').first().waitFor();
    await page.getByText('TypeScript', { exact: true }).first().click();
    await page.getByText('Python', { exact: true }).first().click();
    await page.getByText('cloudnexus.Client()').first().waitFor();
    expect(seen).toEqual({ foreign: [], complaints: [] });
    await page.close();
  });
});

describe('the event stream', () => {
  test('shows every operation and every message, and asks nothing of other origins', async (context) => {
    const { operations: streamOperations, channels } = readBundle<AsyncApi>('asyncapi.json');
    const { page, seen } = await open(context, '/stream/#/channels/stream', 'dark');
    for (const { title } of Object.values(streamOperations))
      await page.getByText(title, { exact: true }).first().waitFor();
    const messages = Object.keys(channels['stream']?.messages ?? {});
    expect(messages.length).toBeGreaterThan(0);
    for (const message of messages) {
      await page.goto(`${site.url}/stream/#/channels/stream#channels/stream/messages&m=${message}`);
      await page
        .locator(`a[href$="messages&m=${message}"], [id$="m=${message}"]`)
        .first()
        .waitFor({ state: 'attached', timeout: 20_000 });
    }
    expect(seen).toEqual({ foreign: [], complaints: [] });
    await page.close();
  });
});

test('a page that does not exist says so', async () => {
  const response = await fetch(`${site.url}/nothing/`);
  expect(response.status).toBe(404);
  expect(await response.text()).toBe('There is no such page.\n');
});
