// Debian's Chromium, for the tests that look at pages.
import { chromiumFlags } from '@cloudnexus/repo/chromium';
import { chromium, type Browser, type Page } from 'playwright-core';

export async function openBrowser(executablePath: string): Promise<Browser> {
  return await chromium.launch({ executablePath, args: chromiumFlags });
}

/** What a page asked of other origins, and what it complained about. Both lists fill as the page goes on. */
export function watch(page: Page, origin: string): { foreign: string[]; complaints: string[] } {
  const seen = { foreign: new Array<string>(), complaints: new Array<string>() };
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith('data:')) seen.foreign.push(url);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) seen.complaints.push(`${response.status()} ${response.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') seen.complaints.push(message.text());
  });
  page.on('pageerror', (error) => seen.complaints.push(error.message));
  return seen;
}
